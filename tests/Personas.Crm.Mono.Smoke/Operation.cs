using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace Personas.Crm.Mono.Smoke;

/// <summary>The main operation of a custom API, called by nobody in particular, with the services of its plug-in.</summary>
internal sealed class Operation : IServiceProvider, IPluginExecutionContext, ITracingService
{
    private const int MainOperation = 30;
    private const int Sandboxed = 2;
    private readonly EmptyOrganisation _organisation = new();

    public Operation(string message, IReadOnlyDictionary<string, object> input)
    {
        MessageName = message;
        foreach (var parameter in input) InputParameters[parameter.Key] = parameter.Value;
    }

    public string MessageName { get; }

    public ParameterCollection InputParameters { get; } = new();

    public ParameterCollection OutputParameters { get; } = new();

    public ParameterCollection SharedVariables { get; } = new();

    public EntityImageCollection PreEntityImages { get; } = new();

    public EntityImageCollection PostEntityImages { get; } = new();

    public int Stage => MainOperation;

    public int Mode => 0;

    public int IsolationMode => Sandboxed;

    public int Depth => 1;

    public bool IsInTransaction => true;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public string PrimaryEntityName => "none";

    public string SecondaryEntityName => "none";

    public string OrganizationName => "smoke";

    public Guid PrimaryEntityId => Guid.Empty;

    public Guid UserId { get; } = Guid.NewGuid();

    public Guid InitiatingUserId => UserId;

    public Guid BusinessUnitId { get; } = Guid.NewGuid();

    public Guid OrganizationId { get; } = Guid.NewGuid();

    public Guid CorrelationId { get; } = Guid.NewGuid();

    public Guid OperationId => Guid.Empty;

    public Guid? RequestId => null;

    public DateTime OperationCreatedOn { get; } = DateTime.UtcNow;

    public EntityReference? OwningExtension => null;

    public IPluginExecutionContext? ParentContext => null;

    public object? GetService(Type serviceType) =>
        serviceType.IsInstanceOfType(this) ? this : serviceType.IsInstanceOfType(_organisation) ? _organisation : null;

    public void Trace(string format, params object[] args) => Console.Error.WriteLine(format, args);
}
