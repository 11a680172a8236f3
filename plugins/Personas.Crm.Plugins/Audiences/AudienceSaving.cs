using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;
using Personas.Crm.Plugins.Tables;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// An audience is about to be saved: its status must be reachable and its rule valid. Writes summary and dependencies with it, and takes away
/// the figures of a rule that is no longer there.
/// </summary>
public sealed class AudienceSaving : EventPlugin
{
    private const string OnlyLists = "Those only who are always in it.";

    private protected override void Happened(Turn turn)
    {
        var draft = new AudienceDraft(turn.Context.PrimaryEntityId, turn.Target, AudienceSavingPreImage.Of(turn.Context));
        var check = new AudienceCheck(turn, draft);
        check.Status();
        check.Names();
        NamedRows.Resolve(turn, $"Audience '{draft.Key}'", (rows, text) => rows.Read(text, draft.CustomerTable, audiences: true), Audience.Expression);
        if (draft.Status != AudienceStatus.Retired) Write(turn, check.Expression());
        if (draft.IsOther) Forget(turn);
        if (!draft.IsNew && draft.Status == draft.WasStatus) return;
        turn.Target[Audience.StatusCode] = draft.Status.Value();
        turn.Target[Audience.StateCode] = (draft.Status == AudienceStatus.Retired ? AudienceState.Inactive : AudienceState.Active).Value();
    }

    private static void Write(Turn turn, CheckedExpression? rule)
    {
        turn.Target[Audience.Summary] = rule is null ? OnlyLists : Summary.Of(rule.Expression);
        turn.Target[Audience.Dependencies] = rule?.Dependencies.ToJson();
    }

    private static void Forget(Turn turn)
    {
        turn.Target[Audience.Size] = null;
        turn.Target[Audience.Share] = null;
        turn.Target[Audience.AsOf] = null;
        turn.Target[Audience.Counting] = null;
    }
}
