using System;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>The version whose part somebody changes: a draft, which stays one until the change is committed.</summary>
internal static class EditedVersion
{
    /// <summary>Takes the version for the transaction and notes who changes it.</summary>
    /// <exception cref="Refusal">The version is no draft any more.</exception>
    public static StoredVersion Take(Turn turn, IOrganizationService service, Guid id, string title)
    {
        var version = VersionStore.Take(service, id, turn.UtcNow);
        if (!VersionLifecycle.IsEditable(version.Status))
            throw new Refusal($"{title} cannot be changed: version '{version.Name}' is {VersionLifecycle.Word(version.Status)}. "
                + (version.Status == VersionStatus.InApproval ? "Return it to draft first." : "Make a new version with pcrm_NewProductVersion."));
        VersionStore.AddEditor(service, version, turn.Context.InitiatingUserId);
        return version;
    }
}
