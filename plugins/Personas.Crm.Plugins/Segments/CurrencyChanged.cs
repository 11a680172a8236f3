using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A currency appeared, got another exchange rate, or went. When published rules name it they are compiled anew, so that the next event decides
/// by the rate of now and the next daily run looks at everybody; otherwise nothing happens.
/// </summary>
public sealed class CurrencyChanged : EventPlugin
{
    private protected override void Happened(Turn turn) => PublishedRules.StampIfChanged(turn.Elevated(Elevation.Rules), turn.UtcNow);
}
