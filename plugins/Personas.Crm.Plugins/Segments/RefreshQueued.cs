using System;
using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Apis;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Images;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A refresh waits: does it, slice after slice, each a transaction of its own. What does not fit into the time of one event goes on in the next
/// one; what does not fit into as many events as the platform lets follow from one another stays open, and the next call of pcrm_RefreshSegments goes
/// on with it.
/// </summary>
public sealed class RefreshQueued : EventPlugin
{
    // Two minutes are the platform's limit; the last slice, and the customers that it has begun with when its time is up, must be over before.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(80);

    // A slice keeps its customers locked until it is committed: short, so that events about them need not wait, and little is done again after a crash.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    // The platform takes eight events that follow from one another for an endless loop. A slice needs two of them below its own.
    private const int Deepest = 5;

    private protected override void Happened(Turn turn)
    {
        var waiting = turn.Context.MessageName == "Create" ? RefreshRunStatus.Queued : RefreshRunStatus.Running;
        if (RefreshQueuedPostImage.Of(turn.Context)?.StatusCode != waiting) return;

        AlignSteps(turn);
        var service = turn.Elevated(Elevation.Refreshing);
        var clock = Stopwatch.StartNew();
        ParkedCustomer? refused = null;
        while (clock.Elapsed + Slice < Budget)
            if (!GoOn(turn, service, ref refused)) return;

        if (turn.Context.Depth <= Deepest) new RefreshRunStore(service, turn.UtcNow).QueueAgain(turn.Context.PrimaryEntityId);
        turn.Trace.Say($"The time is up: the run {(turn.Context.Depth <= Deepest ? "goes on in the next event" : "stays open")}.");
    }

    // A customer about whom the platform refuses to write is tried twice, as most faults pass by themselves, and then set aside.
    private static bool GoOn(Turn turn, IOrganizationService service, ref ParkedCustomer? refused)
    {
        var request = new RefreshSegmentsRequest { RunId = turn.Context.PrimaryEntityId, TimeBudgetSeconds = (int)Slice.TotalSeconds };
        try
        {
            return !string.IsNullOrEmpty(Done(turn, service, request).Continuation);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (RefusedWrite.Read(fault.Message) is { } customer)
        {
            turn.Trace.Say($"Refused: {customer.Customer.LogicalName} {customer.Customer.Id:D}");
            if (refused?.Customer.Id != customer.Customer.Id)
            {
                refused = customer;
                return true;
            }

            request.Park = customer.ToString();
            return !string.IsNullOrEmpty(Done(turn, service, request).Continuation);
        }
    }

    private static RefreshSegmentsResponse Done(Turn turn, IOrganizationService service, RefreshSegmentsRequest request)
    {
        var slice = new RefreshSegmentsResponse(service.Execute(request.ToRequest()).Results);
        turn.Trace.Say($"Slice: {slice.Processed} customers, {slice.Entered} entered, {slice.Left} left");
        return slice;
    }

    // A changed fact can change which columns matter, and queues a refresh.
    private static void AlignSteps(Turn turn)
    {
        var published = PublishedRules.Load(turn.Elevated(Elevation.Rules));
        new StepStore(turn.Elevated(Elevation.Steps), turn.Trace).Align(StepPlan.Plugins, StepPlan.For(published.Rules));
    }
}
