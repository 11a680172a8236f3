using Personas.Crm.Domain.Pricing;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Products;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Insurance;

/// <summary>
/// The fact that a rating factor goes by: it must be known of the product's customers, and be one that may set a price, also where it stands for a
/// segment.
/// </summary>
internal static class FactorFact
{
    /// <summary>Checks the fact that is being saved; of other parts than factors there is none.</summary>
    /// <exception cref="Refusal">No premium may go by the fact.</exception>
    public static void Check(Turn turn, string title, string customerTable)
    {
        if (turn.Context.PrimaryEntityName != Tables.RatingFactor.LogicalName || turn.Target.Text(Tables.RatingFactor.Fact) is not { } fact) return;
        PartExpression.Read(turn, title, Filter.Known(fact), customerTable);
    }
}
