using Personas.Crm.Domain.Approval.Regions;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Partitions;

/// <summary>A price item with where it holds and when its turn comes.</summary>
/// <param name="Index">Its number among the items, which are in the order of their ranks.</param>
/// <param name="Item">The item.</param>
/// <param name="Rank">By strategy, then by priority: of two items that hold, the one with the lower rank prices. Equal ranks are ambiguous.</param>
/// <param name="Clause">Where it holds: its strategy, its filter and its ranges.</param>
internal sealed record RankedItem(int Index, PriceItem Item, int Rank, Clause Clause);
