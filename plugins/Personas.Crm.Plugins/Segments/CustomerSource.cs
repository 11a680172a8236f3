using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Plugins.Segments;

/// <summary>One list of customers that a run walks over, page by page, in a fixed order.</summary>
/// <param name="Table">The table of the customers.</param>
/// <param name="IsWhole">Whether it holds all customers of the table.</param>
/// <param name="Page">A page of it.</param>
/// <param name="Rows">The customers of some rows of a page, with the columns that rules need.</param>
internal sealed record CustomerSource(
    string Table, bool IsWhole, Func<PagingInfo, EntityCollection> Page, Func<IReadOnlyList<Entity>, IReadOnlyList<Entity>> Rows);
