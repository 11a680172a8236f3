using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Approval;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// A version goes from one state to another. What has to hold for that is looked at under a lock, so that two moves at once have one outcome.
/// </summary>
internal sealed class VersionMove(Turn turn, VersionDraft draft)
{
    private readonly IOrganizationService _service = turn.Elevated(Elevation.Products);

    private EntityReference User => new(Tables.User.LogicalName, turn.Context.InitiatingUserId);

    /// <summary>Completes the row for its new state, or refuses.</summary>
    /// <param name="status">The new state.</param>
    /// <param name="isOurs">Whether the solution itself moves it, because its day has come.</param>
    public void To(VersionStatus status, bool isOurs)
    {
        switch (status)
        {
            case VersionStatus.InApproval:
                Submit();
                break;
            case VersionStatus.Draft:
                Return();
                break;
            case VersionStatus.Approved:
                Approve();
                break;
            case VersionStatus.Retired when !isOurs && VersionLifecycle.WasApproved(draft.Was):
                End();
                break;
            case VersionStatus.Current or VersionStatus.Superseded when !isOurs:
                throw new Refusal($"{draft.Title} becomes {VersionLifecycle.Word(status)} by itself, when its day has come. "
                    + "Approve it, or let pcrm_SwitchProductVersions look at the days.");
        }
    }

    private void Submit()
    {
        var version = Taken(VersionStatus.Draft);
        var facts = FactStore.All(turn.Elevated(Elevation.Rules));
        var frozen = FrozenVersion.Of(VersionContent.Read(_service, draft.Id)!, facts);
        if (SubmissionCheck.Problems(turn, frozen, facts) is { Count: > 0 } problems) throw Refusal.For(draft.Title, "cannot be submitted", problems);
        turn.Target[Tables.ProductVersion.Content] = frozen.ToJson();
        turn.Target[Tables.ProductVersion.ContentHash] = VersionHash.Of(frozen.Version);
        turn.Target[Tables.ProductVersion.Editors] = StoredVersion.EditorsText(version.Editors, turn.Context.InitiatingUserId);
        turn.Target[Tables.ProductVersion.SubmittedById] = User;
        turn.Target[Tables.ProductVersion.SubmittedOn] = turn.UtcNow;
    }

    private void Return()
    {
        turn.Target[Tables.ProductVersion.Content] = null;
        turn.Target[Tables.ProductVersion.ContentHash] = null;
        turn.Target[Tables.ProductVersion.SubmittedById] = null;
        turn.Target[Tables.ProductVersion.SubmittedOn] = null;
    }

    private void Approve()
    {
        var version = Taken(VersionStatus.InApproval);
        if (VersionLifecycle.FourEyes(turn.Context.InitiatingUserId, version.Editors) is { } alone)
            throw Refusal.For(draft.Title, "cannot be approved", [alone]);
        if (ApprovalGate.Fault(version.ContentHash ?? "", version.CheckedHash, VersionStore.Findings(_service, version.Id)) is { } found)
            throw Refusal.For(draft.Title, "cannot be approved", [found]);
        var today = Today();
        var timeline = new VersionTimeline(VersionStore.TakeProduct(_service, version.ProductId, turn.UtcNow).Select(other => other.Span));
        if (timeline.Fault(version.Span, today) is { } days) throw Refusal.For(draft.Title, "cannot be approved", [days]);
        if (version.Effective.From is null) turn.Target[Tables.ProductVersion.EffectiveFrom] = today;
        turn.Target[Tables.ProductVersion.ApproverId] = User;
        turn.Target[Tables.ProductVersion.ApprovedOn] = turn.UtcNow;
    }

    // Yesterday was its last day; of one that never began, that leaves no day at all.
    private void End()
    {
        var version = VersionStore.TakeProduct(_service, draft.ProductId!.Value, turn.UtcNow).First(known => known.Id == draft.Id);
        var yesterday = Today().AddDays(-1);
        if (version.Effective.To is not { } last || last > yesterday) turn.Target[Tables.ProductVersion.EffectiveTo] = yesterday;
    }

    private StoredVersion Taken(VersionStatus expected)
    {
        var version = VersionStore.Take(_service, draft.Id, turn.UtcNow);
        return version.Status == expected
            ? version
            : throw new Refusal($"{draft.Title} is {VersionLifecycle.Word(version.Status)} by now: somebody was faster. Look at it again.");
    }

    private DateTime Today() => Settings.Read(turn.Elevated(Elevation.Rules)).At(turn.UtcNow).Today;
}
