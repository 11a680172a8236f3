using System.Linq;
using Personas.Crm.Domain.Products;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Products;

/// <summary>
/// pcrm_SwitchProductVersions: approved versions whose first day has come become current, and those that they replace superseded. Quotes go by the days
/// and do not wait for it; it keeps what people see in line. A second call finds nothing to do.
/// </summary>
public sealed class SwitchProductVersions : ApiPlugin
{
    // Each takes a handful of requests, so that many fit into the two minutes of a call.
    private const int AtOnce = 200;

    /// <summary>Made by the platform.</summary>
    public SwitchProductVersions() : base(SwitchProductVersionsRequest.MessageName)
    {
    }

    private protected override void Answer(Turn turn)
    {
        var service = turn.Elevated(Elevation.Products);
        var today = Settings.Read(turn.Elevated(Elevation.Rules)).At(turn.UtcNow).Today;
        var due = VersionStore.DueProducts(service, today);
        var moved = due.Take(AtOnce).SelectMany(product => VersionStore.Align(service, product, today)).ToList();
        _ = new SwitchProductVersionsResponse(turn.Context.OutputParameters)
        {
            Switched = moved.Count(version => version.Status == VersionStatus.Current),
            Ended = moved.Count(version => version.Status is VersionStatus.Superseded or VersionStatus.Retired),
            IsDone = due.Count <= AtOnce,
        };
    }
}
