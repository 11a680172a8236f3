using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Store;

/// <summary>A customer enters or leaves a segment.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="SegmentId">The segment.</param>
/// <param name="SegmentKey">Its key.</param>
/// <param name="Version">The version of its rule that decided; null when none did.</param>
/// <param name="Cause">What made it be decided.</param>
/// <param name="Reason">Why, as short JSON.</param>
internal sealed record MembershipChange(EntityReference Customer, Guid SegmentId, string SegmentKey, Guid? Version, Cause Cause, string Reason);
