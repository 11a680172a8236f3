using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>A node made ready to run. Immutable and shared: what differs from customer to customer is in the evaluation.</summary>
internal abstract class CompiledNode(Node source)
{
    /// <summary>The node it was made of.</summary>
    public Node Source { get; } = source;

    /// <summary>Whether the verdict can change with time alone.</summary>
    public virtual bool Moves => false;

    /// <summary>The test of one slot that the node is; null when it looks at more, or at other things.</summary>
    public virtual SlotTest? SlotTest => null;

    public abstract bool Holds(Evaluation evaluation);

    /// <summary>The first later instant (UTC ticks) at which the verdict may differ though no data changed; never too late.</summary>
    public virtual long NextFlip(Evaluation evaluation) => Edge.Never;

    /// <summary>The value that was looked at: of a fact or column, or the number of related rows; missing for groups.</summary>
    public virtual FactValue Found(Evaluation evaluation) => FactValue.Missing;
}
