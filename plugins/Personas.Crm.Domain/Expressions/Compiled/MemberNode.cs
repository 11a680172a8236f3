using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Compiled;

/// <summary>Whether the customer is in another segment, as this same evaluation has found.</summary>
internal sealed class MemberNode(Condition source, int segment, bool whenMember, bool whenNot, bool moves) : CompiledNode(source)
{
    public int Segment => segment;

    public override bool Moves => moves;

    /// <summary>The verdict for a member, or for somebody who is none.</summary>
    public bool Verdict(bool isMember) => isMember ? whenMember : whenNot;

    public override bool Holds(Evaluation evaluation) => Verdict(evaluation.Members[segment]);

    public override long NextFlip(Evaluation evaluation) => evaluation.MemberFlips!.Of(segment, evaluation);

    public override FactValue Found(Evaluation evaluation) => FactValue.OfTruth(evaluation.Members[segment]);
}
