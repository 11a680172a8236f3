using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Plugins.Pipeline;

/// <summary>
/// What all plug-ins share: one <see cref="Turn"/> per execution, and the one place where faults become messages. A refusal reaches the user as
/// it is; anything else as a reference number, with the fault in the trace. Instances are shared by threads and hold nothing.
/// </summary>
public abstract class Plugin : IPlugin
{
    private const int Asynchronous = 1;

    private protected Plugin()
    {
    }

    /// <summary>Called by the platform for each event.</summary>
    /// <exception cref="InvalidPluginExecutionException">The event is refused, or failed; the message is for the user.</exception>
    public void Execute(IServiceProvider serviceProvider)
    {
        var turn = new Turn(serviceProvider);
        try
        {
            Run(turn);
        }
        catch (Refusal refusal)
        {
            turn.Trace.Say($"Refused: {refusal.Message}");
            throw new InvalidPluginExecutionException(refusal.Message);
        }
        catch (InvalidPluginExecutionException)
        {
            throw;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // What the platform refuses (a missing privilege, a rule of somebody else's plug-in) is worth reading, and its code worth keeping.
            throw Failed(turn, fault, fault.Message, fault.Detail.ErrorCode);
        }
        catch (Exception fault)
        {
            throw Failed(turn, fault, "This could not be completed.", 0);
        }
    }

    private protected abstract void Run(Turn turn);

    // In the background nobody waits for the message, and many faults pass by themselves: the platform tries again, a bounded number of times.
    private static InvalidPluginExecutionException Failed(Turn turn, Exception fault, string message, int code)
    {
        turn.Trace.Fault(fault);
        var reference = $" Reference {turn.Context.CorrelationId:N}.";
        var status = turn.Context.Mode == Asynchronous ? OperationStatus.Retry : OperationStatus.Failed;
        return new InvalidPluginExecutionException(status, code, message.EndsWith(reference, StringComparison.Ordinal) ? message : message + reference);
    }
}
