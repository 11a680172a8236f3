using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>A part of a version is about to be deleted: only while the version is a draft.</summary>
public sealed class PartDeleting : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (!turn.Context.PreEntityImages.TryGetValue("PreImage", out var row) || row.IdOf(Tables.PriceItem.VersionId) is not { } version) return;
        // With its version goes its part; whether the version may go is asked of the version.
        if (OwnWork.IsDeleting(turn.Context, Tables.ProductVersion.LogicalName)) return;
        var title = $"{PartKind.Of(turn.Context.PrimaryEntityName).Words} '{row.Text(Tables.PriceItem.Name)}'";
        EditedVersion.Take(turn, turn.Elevated(Elevation.Products), version, title);
    }
}
