using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.Json.Nodes;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Queue;

/// <summary>Runs one claimed job and decides what becomes of it: done, tried again later, or parked with its reason.</summary>
internal sealed class JobRunner(Organization organization, JobStore store)
{
    /// <summary>Tries after the first.</summary>
    private const int MostRetries = 5;

    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(15);

    // Somebody else was faster: the same job may go well the next time.
    private static readonly int[] Transient = [Faults.ConcurrencyVersionMismatch, Faults.DuplicateRecordEntityKey];

    public JobOutcome Run(Job job)
    {
        try
        {
            var turn = TurnOf(job);
            if (organization.RegistryOf(turn).FindStep(job.StepId) is not { } step)
            {
                store.Finish(job, JobState.Canceled, "The step was disabled or deleted before its job ran.", null, delete: false);
                return JobOutcome.Parked;
            }

            Execute(turn, job, step);
            store.Finish(job, JobState.Succeeded, null, null, step.DeletesItsJobs);
            return JobOutcome.Succeeded;
        }
        catch (Exception exception)
        {
            return Failed(job, FaultTranslation.Of(exception, organization.UtcNow, job.CorrelationId));
        }
    }

    private Turn TurnOf(Job job) => new()
    {
        Organization = organization,
        Caller = organization.CallerOf(job.UserId, null),
        InitiatingUserId = job.UserId,
        CorrelationId = job.CorrelationId,
        Depth = job.Depth,
        Origin = Origin.Job,
        JobId = job.Id,
        Deadline = new Deadline(organization.Clock),
    };

    private static void Execute(Turn turn, Job job, Step step)
    {
        var data = JsonNode.Parse(job.Data)!;
        var input = new ParameterCollection();
        ContextJson.Read(data["input"], input);
        var run = new MessageRun(job.Message, job.Table, job.RowId, input);
        ContextJson.Read(data["output"], run.Output);
        ContextJson.Read(data["shared"], run.Shared);
        var context = new PluginContext(run, turn with { InitiatingUserId = Guid.ParseExact((string)data["initiatingUser"]!, "D") }, step)
        {
            RequestId = job.Id,
            OperationCreatedOn = job.CreatedOn,
            PreEntityImagesCollection = [.. data["pre"]!.AsArray().Select(ContextJson.ReadImages)],
            PostEntityImagesCollection = [.. data["post"]!.AsArray().Select(ContextJson.ReadImages)],
        };
        StepRunner.RunOne(turn, context, step.PluginTypeId, step.Id, step.Configuration);
    }

    private JobOutcome Failed(Job job, FaultException<OrganizationServiceFault> fault)
    {
        var asksForRetry = fault.Detail.ErrorDetails.TryGetValue("OperationStatus", out var status) && (string)status == nameof(OperationStatus.Retry);
        var isTransient = Causes(fault.Detail).Any(cause => Transient.Contains(cause.ErrorCode));
        if ((asksForRetry || isTransient) && job.Retries < MostRetries)
        {
            store.Postpone(job, organization.UtcNow + (FirstBackOff * Math.Pow(2, job.Retries)), fault.Message, fault.Detail.ErrorCode);
            return JobOutcome.Retried;
        }

        store.Finish(job, JobState.Failed, fault.Message, fault.Detail.ErrorCode, delete: false);
        return JobOutcome.Parked;
    }

    private static IEnumerable<OrganizationServiceFault> Causes(OrganizationServiceFault fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerFault) yield return cause;
    }
}
