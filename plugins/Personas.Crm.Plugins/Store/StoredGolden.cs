using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.GoldenCustomers;

namespace Personas.Crm.Plugins.Store;

/// <summary>A golden customer as it is stored.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CustomerTable">The table of customers it stands for one of.</param>
/// <param name="Customer">The real customer it is; null for an invented one.</param>
/// <param name="Facts">What is known of it, over what the real customer's rows say, as JSON; null for nothing.</param>
/// <param name="AsOf">The instant (UTC) at which it is looked at; null for now.</param>
/// <param name="Expectations">What is expected of it.</param>
internal sealed record StoredGolden(
    Guid Id, string Name, string CustomerTable, EntityReference? Customer, string? Facts, DateTime? AsOf, IReadOnlyList<GoldenExpectation> Expectations);
