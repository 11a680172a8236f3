using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// A version was approved or retired: the states of its product's versions follow, so that at most one is current, and the product knows which.
/// </summary>
public sealed class VersionAligned : EventPlugin
{
    private protected override void Happened(Turn turn)
    {
        if (OwnWork.Is(turn.Context)) return;
        var row = turn.Context.PostEntityImages["PostImage"];
        var version = StoredVersion.Of(row);
        if (version.Status is not (VersionStatus.Approved or VersionStatus.Retired)) return;
        var today = Settings.Read(turn.Elevated(Elevation.Rules)).At(turn.UtcNow).Today;
        VersionStore.Align(turn.Elevated(Elevation.Products), version.ProductId, today);
    }
}
