using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// A version of a product is about to be saved: only a draft changes, states follow each other as they must, and whoever changes it is noted as
/// one who may not approve it.
/// </summary>
public sealed class VersionSaving : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        var before = turn.Context.PreEntityImages.TryGetValue("PreImage", out var image) ? image : null;
        var draft = new VersionDraft(turn.Context.PrimaryEntityId, turn.Target, before);
        var isOurs = OwnWork.Is(turn.Context);
        if (!isOurs) draft.DropForged();
        if (draft.IsNew) new VersionBirth(turn, draft).Complete(isOurs);
        else if (draft.Was != draft.Becomes) Move(turn, draft, isOurs);
        else Change(turn, draft);
    }

    private static void Move(Turn turn, VersionDraft draft, bool isOurs)
    {
        if (VersionLifecycle.Fault(draft.Was, draft.Becomes) is { } fault) throw Refusal.For(draft.Title, [fault]);
        if (draft.ChangedTerms.Count > 0)
            throw new Refusal($"{draft.Title} cannot change and go on to another state in one save: {draft.ChangedTerms[0]}. Save the change first.");
        new VersionMove(turn, draft).To(draft.Becomes, isOurs);
        turn.Target[Tables.ProductVersion.StatusCode] = StoredVersion.StatusOf(draft.Becomes).Value();
        turn.Target[Tables.ProductVersion.StateCode] = new OptionSetValue(draft.Becomes is VersionStatus.Superseded or VersionStatus.Retired ? 1 : 0);
    }

    private static void Change(Turn turn, VersionDraft draft)
    {
        if (draft.ChangedTerms.Count == 0) return;
        if (!VersionLifecycle.IsEditable(draft.Was))
            throw new Refusal($"{draft.Title} is {VersionLifecycle.Word(draft.Was)} and cannot be changed ({draft.ChangedTerms[0]}). {Remedy(draft.Was)}");
        if (draft.ChangedTerms.Contains(Tables.ProductVersion.ProductId))
            throw new Refusal($"{draft.Title} stays with its product. Make a new version of the other one.");
        VersionTerms.Check(turn.Target, draft.Title);
        var version = VersionStore.Take(turn.Elevated(Elevation.Products), draft.Id, turn.UtcNow);
        if (!VersionLifecycle.IsEditable(version.Status)) throw new Refusal($"{draft.Title} was submitted meanwhile. {Remedy(version.Status)}");
        turn.Target[Tables.ProductVersion.Editors] = StoredVersion.EditorsText(version.Editors, turn.Context.InitiatingUserId);
    }

    private static string Remedy(VersionStatus status) =>
        status == VersionStatus.InApproval ? "Return it to draft first." : "Make a new version with pcrm_NewProductVersion.";
}
