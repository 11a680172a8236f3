using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Audiences;

/// <summary>
/// An audience was created: from now on changes of its lists are followed. The steps belong to no table and would see every pair of rows that
/// anybody relates, so they are registered only where there is an audience; their messages are found by name.
/// </summary>
public sealed class AudienceCreated : EventPlugin
{
    private protected override void Happened(Turn turn) =>
        new StepStore(turn.Elevated(Elevation.Steps), turn.Trace).Align([typeof(AudienceListChanged)], [Step("Associate"), Step("Disassociate")]);

    private static DesiredStep Step(string message) => new(typeof(AudienceListChanged), message, DesiredStep.NoTable, [], []) { IsWaitedFor = true };
}
