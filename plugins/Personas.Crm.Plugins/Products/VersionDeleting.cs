using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>A version is about to be deleted: only a draft can be. What was submitted or approved is part of the record.</summary>
public sealed class VersionDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (!turn.Context.PreEntityImages.TryGetValue("PreImage", out var row)) return;
        var version = StoredVersion.Of(row);
        if (version.Status == VersionStatus.Draft) return;
        throw new Refusal($"Version '{version.Name}' is {VersionLifecycle.Word(version.Status)} and cannot be deleted. "
            + (version.Status == VersionStatus.InApproval
                ? "Return it to draft first."
                : "It stays as the record of what was offered; retire it when it is to be offered no more."));
    }
}
