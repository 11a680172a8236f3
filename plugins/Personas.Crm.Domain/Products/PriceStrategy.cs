using System;

namespace Personas.Crm.Domain.Products;

/// <summary>A list of price items for one kind of customer, beside other such lists.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Priority">Its place among the strategies: of two whose items fit, the lower one prices.</param>
/// <param name="Expression">Who is priced by it, as JSON; null for everybody.</param>
public sealed record PriceStrategy(Guid Id, string Name, int Priority, string? Expression);
