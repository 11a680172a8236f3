using System;
using System.IO;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Import;
using Dataverse.Sandbox.Limits;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Pipeline;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Plugins;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Queue;
using Dataverse.Sandbox.Records;
using Dataverse.Sandbox.Records.Writing;
using Dataverse.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox;

/// <summary>A local Dataverse organisation: its tables, its rows and all that runs on requests to them. Safe for many threads.</summary>
public sealed class Organization : IDisposable
{
    private readonly Shared<Registry> _registry;
    private readonly Shared<Callers> _callers;
    private volatile Catalog _catalog = Catalog.Empty;
    private long _dataVersion = -1;
    private long _schemaVersion = -1;

    private Organization(OrganizationOptions options)
    {
        Clock = options.Clock;
        Database = Database.Open(options.File);
        Shared = new SharedValues();
        _registry = Shared.Add(Registry.Tables, RegistryReader.Read);
        _callers = Shared.Add(Callers.Tables, Callers.Load);
        Currencies = Shared.Add(Records.Writing.Currencies.Tables, Records.Writing.Currencies.Load);
        Plugins = new PluginHost(Shared);
        Queue = new JobQueue(this);
    }

    /// <summary>The clock of the organisation.</summary>
    public TimeProvider Clock { get; }

    /// <summary>All tables and relationships now. An import replaces it.</summary>
    public Catalog Catalog => _catalog;

    /// <summary>Counts of all requests.</summary>
    public RequestCounters Counters { get; } = new();

    /// <summary>The asynchronous service.</summary>
    public JobQueue Queue { get; }

    /// <summary>What plug-ins traced.</summary>
    public PluginTraces Traces { get; } = new();

    /// <summary>Id of the organisation.</summary>
    public Guid Id { get; } = WellKnown.Organization;

    /// <summary>Unique name of the organisation.</summary>
    public string Name { get; } = "sandbox";

    /// <summary>The administrator, who calls when nobody else is named.</summary>
    public Guid AdminUserId { get; } = WellKnown.Administrator;

    /// <summary>The user SYSTEM.</summary>
    public Guid SystemUserId { get; } = WellKnown.SystemUser;

    /// <summary>Now, UTC, to the second as the platform stores it.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    internal Database Database { get; }

    internal SharedValues Shared { get; }

    internal Shared<Currencies> Currencies { get; }

    internal PluginHost Plugins { get; }

    /// <summary>Opens an organisation, and makes it when the file is new.</summary>
    public static Organization Open(OrganizationOptions? options = null)
    {
        var organization = new Organization(options ?? new OrganizationOptions());
        try
        {
            using var session = organization.Database.BeginWrite();
            organization._catalog = CatalogStore.Exists(session) ? CatalogStore.Load(session) : Seed.Create(session, organization.UtcNow);
            JobStore.Prepare(session);
            organization.NoticeOthers(session);
            session.Commit();
            return organization;
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }

    /// <summary>The service of a user; of the administrator when none is named.</summary>
    public IOrganizationService ServiceFor(Guid? userId = null) => new OrganizationService(ClientTurn(userId ?? AdminUserId, null));

    /// <summary>
    /// The service of a user who acts as another (MSCRMCallerID): rows are read and written as the other, and only what both may do is done.
    /// </summary>
    /// <param name="userId">Who asks; needs the privilege prvActOnBehalfOfAnotherUser, given directly and not through a team.</param>
    /// <param name="asUserId">As whom.</param>
    public IOrganizationService ServiceFor(Guid userId, Guid asUserId) =>
        new OrganizationService(ClientTurn(asUserId, null, userId));

    /// <summary>Installs a solution, or upgrades it: all of it, or nothing.</summary>
    /// <param name="zip">The solution zip; it must be seekable.</param>
    /// <param name="options">How strict the import is; null for strict.</param>
    /// <exception cref="ImportException">The solution is refused; all faults are in it.</exception>
    public ImportReport Import(Stream zip, ImportOptions? options = null)
    {
        using var session = Database.BeginWrite();
        var report = Importer.Import(zip, session, _catalog, UtcNow, options);
        Adopt(session, report);
        return report;
    }

    /// <summary>Removes a solution with its components and, when it is managed, their data.</summary>
    /// <exception cref="ImportException">There is no such solution, or another one needs it.</exception>
    public ImportReport Uninstall(string uniqueName)
    {
        using var session = Database.BeginWrite();
        var report = Importer.Uninstall(uniqueName, session, _catalog);
        Adopt(session, report);
        return report;
    }

    /// <summary>
    /// Runs requests of a client in one transaction: all of them take effect, or none. The platform has this for at most 1,000 requests; the
    /// command line loads whole files with it.
    /// </summary>
    /// <param name="requests">The requests, to be sent to the service that is handed in.</param>
    /// <param name="userId">Who asks; null for the administrator.</param>
    /// <param name="asUserId">As whom that user acts; null for themselves.</param>
    public void InTransaction(Action<IOrganizationService> requests, Guid? userId = null, Guid? asUserId = null)
    {
        using var work = new UnitOfWork(this, write: true);
        var asking = userId ?? AdminUserId;
        requests(new OrganizationService(ClientTurn(asUserId ?? asking, work, asking)));
        work.Commit();
    }

    /// <inheritdoc />
    public void Dispose() => Database.Dispose();

    internal OrganizationResponse Execute(OrganizationRequest request, Turn turn)
    {
        try
        {
            if (turn.Depth > PlatformLimits.Depth)
                throw Faults.Of(Faults.DepthTooHigh, $"This workflow job was canceled because the workflow that started it included an infinite loop: "
                    + $"{request.RequestName} at depth {turn.Depth}, more than {PlatformLimits.Depth}. Make the steps stop causing each other.");
            turn.Deadline.Check();
            if (turn.Work?.Lost is { } lost)
                throw Faults.Of(Faults.NoActiveTransaction, $"There is no active transaction. This error is usually caused by custom plug-ins that ignore "
                    + $"errors from service calls and continue processing. The error was: {lost.Message}");

            var operation = MessageTable.Start(request, turn);
            Counters.Count(new RequestKind(request.RequestName, operation.Table, turn.Origin), turn.JobId != Guid.Empty ? turn.JobId : turn.CorrelationId);
            return turn.Work is null ? RunAlone(operation, turn) : RunWithin(operation, turn);
        }
        catch (Exception exception)
        {
            var fault = FaultTranslation.Of(exception, UtcNow, turn.CorrelationId);
            if (turn.Work is { } work) work.Lost ??= fault;
            if (ReferenceEquals(fault, exception)) throw;
            throw fault;
        }
    }

    /// <summary>Runs in the request's transaction, or in a short one that reads when it has none.</summary>
    internal T InUnit<T>(Turn turn, Func<UnitOfWork, T> read)
    {
        if (turn.Work is { } work) return read(work);
        using var unit = new UnitOfWork(this, write: false);
        return read(unit);
    }

    /// <summary>Steps and custom APIs as they are committed now.</summary>
    internal Registry RegistryNow()
    {
        using var unit = new UnitOfWork(this, write: false);
        return _registry.Get(unit);
    }

    internal Registry RegistryOf(Turn turn) => InUnit(turn, _registry.Get);

    internal MessageSteps StepsOf(Turn turn, string message, string table) => RegistryOf(turn).Find(message, table);

    internal Caller CallerOf(Guid userId, UnitOfWork? work, Guid? impersonator = null)
    {
        if (work is null)
        {
            using var unit = new UnitOfWork(this, write: false);
            return CallerOf(userId, unit, impersonator);
        }

        var callers = _callers.Get(work);
        return impersonator is { } other ? Impersonation.Of(callers[userId], callers[other]) : callers[userId];
    }

    /// <summary>The scope of what the platform itself reads while it carries out a request: everything.</summary>
    internal QueryScope OpenScopeOf(Turn turn) => new()
    {
        Session = turn.Unit.Session,
        Catalog = turn.Unit.Catalog,
        UserId = turn.Caller.UserId,
        BusinessUnitId = turn.Caller.BusinessUnitId,
        TeamIds = turn.Caller.TeamIds,
        Language = turn.Caller.Language,
        UtcNow = UtcNow,
        TimeZone = turn.Caller.TimeZone,
        WeekStart = turn.Caller.WeekStart,
        Fiscal = turn.Caller.Fiscal,
    };

    /// <summary>The scope of what the caller asks for: what the caller may see.</summary>
    internal QueryScope ScopeOf(Turn turn) => turn.Caller.IsUnlimited ? OpenScopeOf(turn)
        : OpenScopeOf(turn) with { Guard = new RowGuard(turn.Caller, turn.Unit.Catalog) };

    private Turn ClientTurn(Guid user, UnitOfWork? work, Guid? impersonator = null) => new()
    {
        Organization = this,
        Work = work,
        Caller = CallerOf(user, work, impersonator),
        InitiatingUserId = user,
        CorrelationId = Guid.Empty,
        Deadline = new Deadline(Clock),
    };

    // The tables change for everybody at the moment the transaction does, before the next writer may begin.
    private void Adopt(Session session, ImportReport report) => session.Commit(() =>
    {
        _catalog = report.Catalog;
        Shared.AllChanged();
    });

    /// <summary>Forgets what it knows of the rows when another process has written to the file since our last write; called by the writer in turn.</summary>
    internal void NoticeOthers(Session session)
    {
        if (Database.IsInMemory) return;
        var data = (long)session.Scalar("PRAGMA data_version")!;
        if (data == _dataVersion) return;

        var schema = (long)session.Scalar("PRAGMA schema_version")!;
        if (_dataVersion >= 0)
        {
            if (schema != _schemaVersion) _catalog = CatalogStore.Load(session);
            Shared.AllChanged();
        }

        (_dataVersion, _schemaVersion) = (data, schema);
    }

    private OrganizationResponse RunAlone(Operation operation, Turn turn)
    {
        if (operation.OpensTransactions) return operation.Run(turn);

        operation.BeforeTransaction(turn);
        using var work = new UnitOfWork(this, operation.Writes);
        var response = operation.Run(turn with { Work = work });
        if (operation.Writes) work.Commit();
        return response;
    }

    private static OrganizationResponse RunWithin(Operation operation, Turn turn)
    {
        operation.BeforeTransaction(turn);
        return operation.Run(turn);
    }
}
