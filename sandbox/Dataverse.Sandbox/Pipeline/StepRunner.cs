using System;
using System.Diagnostics;
using System.ServiceModel;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>Runs the class of a step, and turns what it throws into what the caller sees.</summary>
internal static class StepRunner
{
    // What the SDK's exception says when it was given no number: that of every exception.
    private const int NoErrorCode = unchecked((int)0x80131500);

    /// <summary>Runs the steps in their order. The first that fails ends the operation.</summary>
    public static void Run(Turn turn, MessageRun run, Step[] steps, Func<Step, bool> wants, Func<Step, StepImages> images)
    {
        foreach (var step in steps)
        {
            if (!wants(step)) continue;
            var seen = images(step);
            var context = new PluginContext(run, turn, step) { PreEntityImagesCollection = seen.Pre, PostEntityImagesCollection = seen.Post };
            RunOne(turn, context, step.PluginTypeId, step.Id, step.Configuration);
        }
    }

    /// <summary>Runs a class in a context.</summary>
    public static void RunOne(Turn turn, PluginContext context, Guid pluginTypeId, Guid owner, string? configuration = null)
    {
        turn.Deadline.Check();
        var plugin = turn.Organization.Plugins.Instance(turn, pluginTypeId, owner, configuration);
        var trace = new Trace();
        var start = Stopwatch.GetTimestamp();
        Exception? thrown = null;
        try
        {
            plugin.Execute(new PluginServices(context, turn, trace));
        }
        catch (Exception exception)
        {
            thrown = exception;
            throw Fault(plugin.GetType(), exception, trace);
        }
        finally
        {
            turn.Organization.Traces.Keep(new PluginTrace(
                plugin.GetType().FullName ?? "", context.MessageName, context.PrimaryEntityName, context.CorrelationId, context.Depth,
                trace.ToString(), Stopwatch.GetElapsedTime(start), thrown?.ToString()));
        }

        if (turn.Work?.Lost is { } lost) throw Swallowed(plugin.GetType(), lost, trace);
        turn.Deadline.Check();
    }

    private static FaultException<OrganizationServiceFault> Fault(Type type, Exception exception, Trace trace)
    {
        var inner = (exception as FaultException<OrganizationServiceFault>)?.Detail
            ?? (exception.InnerException as FaultException<OrganizationServiceFault>)?.Detail;
        var fault = exception is InvalidPluginExecutionException refusal
            ? new OrganizationServiceFault { ErrorCode = refusal.ErrorCode is 0 or NoErrorCode ? Faults.PlugInRefused : refusal.ErrorCode,
                Message = refusal.Message }
            : new OrganizationServiceFault
            {
                ErrorCode = Faults.PlugInFailed,
                Message = $"An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
                    + $"{type.FullName}: {exception.GetType().FullName}: {exception.Message}",
            };
        fault.InnerFault = inner;
        fault.TraceText = trace.ToString();
        fault.ErrorDetails["OperationStatus"] = ((exception as InvalidPluginExecutionException)?.Status ?? OperationStatus.Failed).ToString();
        if (exception is InvalidPluginExecutionException { HttpStatus: not PluginHttpStatusCode.NotSet and var status })
            fault.ErrorDetails[Faults.HttpStatus] = (int)status;
        if ((exception as InvalidPluginExecutionException)?.ExceptionDetails is { } details)
            foreach (var (key, value) in details) fault.ErrorDetails[key] = value;
        return Faults.Of(fault);
    }

    private static FaultException<OrganizationServiceFault> Swallowed(Type type, Exception lost, Trace trace) => Faults.Of(new OrganizationServiceFault
    {
        ErrorCode = Faults.PlugInSwallowedFault,
        Message = "ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue "
            + "processing. "
            + $"Plug-in: {type.FullName}. It caught: {lost.Message}",
        InnerFault = (lost as FaultException<OrganizationServiceFault>)?.Detail,
        TraceText = trace.ToString(),
    });
}
