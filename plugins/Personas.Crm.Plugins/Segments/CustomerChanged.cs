using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Pipeline;

namespace Personas.Crm.Plugins.Segments;

/// <summary>A customer was created, or a column changed that a published rule uses: the steps that the solution keeps let no other event through.</summary>
public sealed class CustomerChanged : EventPlugin
{
    private protected override void Happened(Turn turn) =>
        CustomerEvents.Evaluate(turn, [new EntityReference(turn.Context.PrimaryEntityName, turn.Context.PrimaryEntityId)]);
}
