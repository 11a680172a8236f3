using System;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>The main operation of a custom API.</summary>
public abstract class ApiPlugin : Plugin
{
    private const int MainOperation = 30;

    private readonly string _message;

    private protected ApiPlugin(string message) => _message = message;

    private protected sealed override void Run(Turn turn)
    {
        if (turn.Context.Stage != MainOperation || !string.Equals(turn.Context.MessageName, _message, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(
                $"{GetType().Name} is the main operation of {_message}, and is registered for {turn.Context.MessageName} at stage {turn.Context.Stage}.");
        Answer(turn);
        turn.Trace.Say($"{_message}: {turn.Requests} requests");
    }

    private protected abstract void Answer(Turn turn);
}
