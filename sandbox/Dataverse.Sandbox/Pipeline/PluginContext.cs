using System;
using Dataverse.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>What a step is told about the operation it runs in.</summary>
internal sealed class PluginContext : IPluginExecutionContext4
{
    private readonly MessageRun _run;
    private readonly Turn _turn;

    public PluginContext(MessageRun run, Turn turn, Step? step)
    {
        _run = run;
        _turn = turn;
        Stage = step?.Stage ?? Pipeline.Stage.Main;
        Mode = step is { IsAsynchronous: true } ? 1 : 0;
        UserId = step?.RunsAs ?? turn.Caller.UserId;
        OperationCreatedOn = turn.Organization.Clock.GetUtcNow().UtcDateTime;
        OwningExtension = step?.Reference ?? new EntityReference();
        SharedVariables = run.Shared;
    }

    public int Mode { get; }

    public int IsolationMode => 2;

    public int Depth => _turn.Depth;

    public string MessageName => _run.Message;

    public string PrimaryEntityName => _run.Table;

    public Guid? RequestId { get; init; }

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters => _run.Input;

    public ParameterCollection OutputParameters => _run.Output;

    public ParameterCollection SharedVariables { get; init; }

    public Guid UserId { get; }

    public Guid InitiatingUserId => _turn.InitiatingUserId;

    public Guid BusinessUnitId => _turn.Caller.BusinessUnitId;

    public Guid OrganizationId => _turn.Organization.Id;

    public string OrganizationName => _turn.Organization.Name;

    public Guid PrimaryEntityId => _run.Id;

    public EntityImageCollection PreEntityImages => PreEntityImagesCollection is [var first, ..] ? first : _none;

    public EntityImageCollection PostEntityImages => PostEntityImagesCollection is [var first, ..] ? first : _none;

    public EntityImageCollection[] PreEntityImagesCollection { get; init; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; init; } = [];

    public EntityReference OwningExtension { get; init; }

    public Guid CorrelationId => _turn.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => _turn.Work is not null;

    public Guid OperationId => _turn.JobId;

    public DateTime OperationCreatedOn { get; init; }

    public int Stage { get; init; }

    public IPluginExecutionContext? ParentContext => _run.Outer ?? _turn.Parent;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => _turn.Caller.ImpersonatedBy?.UserId ?? _turn.InitiatingUserId;

    private readonly EntityImageCollection _none = [];
}
