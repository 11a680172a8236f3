using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A segment is about to be saved: its status must be reachable and its rule valid. Writes summary, hash and dependencies with it, and a
/// new version number when the save publishes. Saving another rule into a published segment publishes that rule.
/// </summary>
public sealed class SegmentSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var draft = new SegmentDraft(turn.Context.PrimaryEntityId, turn.Target, SegmentSavingPreImage.Of(turn.Context));
        var check = new SegmentCheck(turn, draft);
        check.Status();
        check.Names();
        NamedRows.Resolve(
            turn, draft.Title, (rows, text) => rows.Read(text, draft.CustomerTable, draft.Id), Segment.Expression, Segment.DraftExpression);
        if (draft.Status != SegmentStatus.Retired) CheckRules(turn, draft);
        if (draft.IsNew || draft.Status != draft.WasStatus) Write(turn, draft.Status);
    }

    private static void Write(Turn turn, SegmentStatus status)
    {
        turn.Target[Segment.StatusCode] = status.Value();
        turn.Target[Segment.StateCode] = (status == SegmentStatus.Retired ? SegmentState.Inactive : SegmentState.Active).Value();
        if (status != SegmentStatus.Retired) return;
        // Its members are about to leave, and no refresh looks at it again.
        turn.Target[Segment.MemberCount] = 0;
        turn.Target[Segment.Share] = 0m;
    }

    private static void CheckRules(Turn turn, SegmentDraft draft)
    {
        var rules = new SegmentRuleCheck(turn, draft);
        Write(turn, draft, rules);
        if (turn.Target.Contains(Segment.DraftExpression)) turn.Target[Segment.DraftSummary] = Words(rules.Drafted());
    }

    private static void Write(Turn turn, SegmentDraft draft, SegmentRuleCheck rules)
    {
        var rule = rules.Rule();
        turn.Target[Segment.Summary] = Words(rule);
        turn.Target[Segment.ExpressionHash] = rule?.Expression.Hash;
        turn.Target[Segment.Dependencies] = rule?.Dependencies.ToJson();
        if (rule is null || !draft.Publishes(rule.Expression.Hash)) return;
        rules.Golden(rule);
        turn.Target[Segment.Version] = draft.WasVersion + 1;
        turn.Target[Segment.PublishedOn] = turn.UtcNow;
    }

    private static string? Words(CheckedExpression? rule) => rule is null ? null : Summary.Of(rule.Expression);
}
