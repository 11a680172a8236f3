using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The operation that a step runs in.</summary>
public interface IExecutionContext
{
    /// <summary>0 when the step runs in the operation, 1 when it runs afterwards.</summary>
    int Mode { get; }

    /// <summary>How the assembly is isolated: 1 none, 2 sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>How deep operations have caused operations, from 1.</summary>
    int Depth { get; }

    /// <summary>The message, as Create or Update.</summary>
    string MessageName { get; }

    /// <summary>The table; "none" for a message without one.</summary>
    string PrimaryEntityName { get; }

    /// <summary>The asynchronous request; null for others.</summary>
    Guid? RequestId { get; }

    /// <summary>The second table of messages that have two; "none" for others.</summary>
    string SecondaryEntityName { get; }

    /// <summary>The parameters of the request.</summary>
    ParameterCollection InputParameters { get; }

    /// <summary>The results; filled after the main operation.</summary>
    ParameterCollection OutputParameters { get; }

    /// <summary>What the steps of one operation tell each other.</summary>
    ParameterCollection SharedVariables { get; }

    /// <summary>The user that the step runs as.</summary>
    Guid UserId { get; }

    /// <summary>The user that caused the operation.</summary>
    Guid InitiatingUserId { get; }

    /// <summary>The business unit of the user.</summary>
    Guid BusinessUnitId { get; }

    /// <summary>The organisation.</summary>
    Guid OrganizationId { get; }

    /// <summary>The unique name of the organisation.</summary>
    string OrganizationName { get; }

    /// <summary>The row; empty before a Create is done and for messages without one.</summary>
    Guid PrimaryEntityId { get; }

    /// <summary>The registered images of the row before the operation.</summary>
    EntityImageCollection PreEntityImages { get; }

    /// <summary>The registered images of the row after the operation.</summary>
    EntityImageCollection PostEntityImages { get; }

    /// <summary>The step that runs.</summary>
    EntityReference OwningExtension { get; }

    /// <summary>The same for all that one operation causes.</summary>
    Guid CorrelationId { get; }

    /// <summary>True in a client that is offline.</summary>
    bool IsExecutingOffline { get; }

    /// <summary>True when a client plays back what it did offline.</summary>
    bool IsOfflinePlayback { get; }

    /// <summary>True in the transaction of the operation.</summary>
    bool IsInTransaction { get; }

    /// <summary>The asynchronous operation that the step runs in.</summary>
    Guid OperationId { get; }

    /// <summary>When the asynchronous operation was created, UTC.</summary>
    DateTime OperationCreatedOn { get; }
}
