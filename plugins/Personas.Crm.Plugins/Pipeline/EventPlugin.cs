namespace Personas.Crm.Plugins.Pipeline;

/// <summary>A plug-in for record events. Its name tells the stage: Saving and Deleting can refuse, Saved, Changed and Published happen after.</summary>
public abstract class EventPlugin : Plugin
{
    private protected sealed override void Run(Turn turn)
    {
        turn.Trace.Say(
            $"{GetType().Name}: {turn.Context.MessageName} of {turn.Context.PrimaryEntityName} {turn.Context.PrimaryEntityId:D}, depth {turn.Context.Depth}");
        Happened(turn);
        turn.Trace.Say($"{GetType().Name}: {turn.Requests} requests");
    }

    private protected abstract void Happened(Turn turn);
}
