using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Dataverse.Sandbox;
using Dataverse.Sandbox.Counters;
using Dataverse.Sandbox.Queue;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Personas.Crm.Plugins.Tests.Choices;
using Personas.Crm.Plugins.Tests.Mono;
using Personas.Crm.Plugins.Tests.Tables;

namespace Personas.Crm.Plugins.Tests.Bank;

/// <summary>An organisation into which the managed zip was imported, with a few facts and no customers. Each test has its own.</summary>
internal sealed class TestBank : IDisposable
{
    private static readonly Lazy<string> Imported = new(Import);
    private readonly string _file;

    private TestBank(string file)
    {
        _file = file;
        Organization = Organization.Open(new OrganizationOptions { File = file, Clock = Clock });
        Service = Organization.ServiceFor();
    }

    public TestClock Clock { get; } = new();

    /// <summary>The file that holds all of it.</summary>
    public string DatabaseFile => _file;

    public Organization Organization { get; private set; }

    public IOrganizationService Service { get; private set; }

    /// <summary>A fresh organisation.</summary>
    public static TestBank Open()
    {
        var file = TemporaryFile();
        File.Copy(Imported.Value, file);
        return new TestBank(file);
    }

    /// <summary>Closes the organisation and opens it again, as after a restart.</summary>
    public void Restart()
    {
        Organization.Dispose();
        Organization = Organization.Open(new OrganizationOptions { File = _file, Clock = Clock });
        Service = Organization.ServiceFor();
    }

    /// <summary>Runs what waits; nothing may fail.</summary>
    public void RunQueue(int workers = 1)
    {
        var report = Organization.Queue.Run(new QueueOptions { Parallelism = workers, IgnoresBackOff = true });
        Assert.AreEqual(0, report.Parked, Parked());
    }

    /// <summary>The requests that an action causes, the jobs it leaves behind included.</summary>
    public CounterSnapshot Counted(Action action)
    {
        var before = Organization.Counters.Snapshot();
        action();
        RunQueue();
        return Organization.Counters.Snapshot().Since(before);
    }

    public Guid Fact(string key, FactType type, string definition, FactKind kind = FactKind.Column) => Service.Create(new Entity(Tables.Fact.LogicalName)
    {
        [Tables.Fact.Key] = key,
        [Tables.Fact.Name] = key,
        [Tables.Fact.Kind] = new OptionSetValue((int)kind),
        [Tables.Fact.DataType] = new OptionSetValue((int)type),
        [Tables.Fact.Definition] = definition,
    });

    public Guid Segment(string key, string expression, SegmentStatus status = SegmentStatus.Published, RefreshMode mode = RefreshMode.RealTime,
        CustomerTable table = CustomerTable.Contact) =>
        Service.Create(new Entity(Tables.Segment.LogicalName)
        {
            [Tables.Segment.Key] = key,
            [Tables.Segment.Name] = key,
            [Tables.Segment.CustomerTable] = new OptionSetValue((int)table),
            [Tables.Segment.Expression] = expression,
            [Tables.Segment.RefreshMode] = new OptionSetValue((int)mode),
            [Tables.Segment.StatusCode] = new OptionSetValue((int)status),
        });

    /// <summary>A customer who is 40, consents, is alive and has a phone, unless a column says otherwise.</summary>
    public Guid Customer(params (string Key, object? Value)[] columns)
    {
        var row = new Entity(Contact.LogicalName)
        {
            ["lastname"] = "Doe",
            ["birthdate"] = Clock.Now.Date.AddYears(-40).AddDays(-10),
            ["mobilephone"] = "+49 1",
            [Contact.MarketingConsent] = true,
            [Contact.Deceased] = false,
            [Contact.RiskClass] = new OptionSetValue((int)RiskClass.Low),
        };
        foreach (var column in columns) row[column.Key] = column.Value;
        return Service.Create(row);
    }

    public void Update(string table, Guid id, string column, object? value) => Service.Update(new Entity(table, id) { [column] = value });

    /// <summary>The keys of the segments that the customer is in, in alphabetical order.</summary>
    public string Memberships(Guid customer)
    {
        var query = new QueryExpression(SegmentMembership.LogicalName) { ColumnSet = new ColumnSet(SegmentMembership.Name) };
        query.Criteria.AddCondition(SegmentMembership.CustomerId, ConditionOperator.Equal, customer);
        query.Criteria.AddCondition(SegmentMembership.StateCode, ConditionOperator.Equal, (int)SegmentMembershipState.Active);
        return string.Join(",", Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(SegmentMembership.Name))
            .Order(StringComparer.Ordinal));
    }

    /// <summary>What happened to the customer, the oldest first.</summary>
    public string Events(Guid customer)
    {
        var query = new QueryExpression(MembershipEvent.LogicalName) { ColumnSet = new ColumnSet(MembershipEvent.Name) };
        query.Criteria.AddCondition(MembershipEvent.CustomerId, ConditionOperator.Equal, customer);
        query.AddOrder(MembershipEvent.On, OrderType.Ascending);
        return string.Join(",", Service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(MembershipEvent.Name)));
    }

    public List<Entity> All(string table, params string[] columns) => All(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    /// <summary>All rows of a query, page after page.</summary>
    public List<Entity> All(QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = Service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
        return rows;
    }

    /// <summary>Starts the sandbox's command line on this organisation, in a process of its own.</summary>
    public Process StartCommand(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Dataverse.Sandbox.dll"), .. arguments, "--db", _file])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public void Dispose()
    {
        Organization.Dispose();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" }) File.Delete(file);
    }

    private string Parked() => string.Join("\n", All("asyncoperation", "name", "message", "statuscode")
        .Where(row => row.GetAttributeValue<OptionSetValue>("statuscode").Value == 31)
        .Select(row => $"{row["name"]}: {row.GetAttributeValue<string>("message")}"));

    private static string Import()
    {
        var file = TemporaryFile();
        using (var organization = Organization.Open(new OrganizationOptions { File = file, Clock = new TestClock() }))
        using (var zip = File.OpenRead(Built.SolutionZip))
        {
            organization.Import(zip);
        }

        return file;
    }

    private static string TemporaryFile() => Path.Combine(Path.GetTempPath(), $"personas-{Guid.NewGuid():N}.db");
}
