using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Platform;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>An organisation in memory with the tables of <see cref="SampleCatalog"/>, its rows written straight to SQL: only queries are tested here.</summary>
internal sealed class Sample : IDisposable
{
    public static readonly DateTime Noon = new(2024, 5, 15, 12, 0, 0, DateTimeKind.Utc);
    private readonly Database _database = Database.Open(null);

    public Sample()
    {
        Session = _database.BeginWrite();
        Schema.Create(Session, Catalog);
        Scope = new QueryScope
        {
            Session = Session,
            Catalog = Catalog,
            UserId = Guid.Parse("11111111-0000-0000-0000-000000000001"),
            BusinessUnitId = Guid.Parse("22222222-0000-0000-0000-000000000001"),
            UtcNow = Noon,
            TimeZone = TimeZoneInfo.Utc,
        };
    }

    public Catalog Catalog { get; } = SampleCatalog.Create();

    public Session Session { get; }

    /// <summary>The scope of queries that do not say otherwise.</summary>
    public QueryScope Scope { get; set; }

    /// <summary>Adds a row and returns its id.</summary>
    public Guid Add(string table, params (string Column, object? Value)[] values)
    {
        var about = Catalog[table];
        var id = values.FirstOrDefault(value => value.Column == about.PrimaryId).Value as Guid? ?? Guid.NewGuid();
        var all = values.Where(value => value.Column != about.PrimaryId).Append((Column: about.PrimaryId, Value: id))
            .SelectMany(value => Kept(about[value.Column], value.Value)).ToList();
        var (names, places) = (all.Select(one => $"\"{one.Name}\""), all.Select((_, index) => "$" + index));
        Session.Run($"INSERT INTO \"{table}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", places)})", [.. all.Select(one => one.Value)]);
        return id;
    }

    public EntityCollection Run(QueryBase query) => Queries.RetrieveMultiple(query, Scope);

    public EntityCollection Fetch(string xml) => Run(new FetchExpression(xml));

    /// <summary>The names of the contacts that satisfy the conditions, in order.</summary>
    public string[] Names(string conditions) =>
        [.. Fetch($"<fetch><entity name='contact'><attribute name='fullname'/><order attribute='fullname'/>{conditions}</entity></fetch>").Entities
            .Select(row => row.GetAttributeValue<string>("fullname"))];

    /// <summary>The names of the contacts that satisfy one condition.</summary>
    public string[] Where(string condition) => Names($"<filter><condition {condition}</filter>");

    /// <summary>The names of the contacts that satisfy one condition of a QueryExpression.</summary>
    public string[] Where(ConditionExpression condition)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("fullname") };
        query.AddOrder("fullname", OrderType.Ascending);
        query.Criteria.AddCondition(condition);
        return [.. Run(query).Entities.Select(row => row.GetAttributeValue<string>("fullname"))];
    }

    /// <summary>The message with which a query is refused.</summary>
    public string Refusal(string xml) => Assert.ThrowsExactly<QueryException>(() => Fetch(xml)).Message;

    public void Dispose()
    {
        Session.Dispose();
        _database.Dispose();
    }

    private static IEnumerable<(string Name, object? Value)> Kept(Column column, object? value)
    {
        yield return (column.LogicalName, Stored.Write(column, value));
        if (column.IsPolymorphic && value is EntityReference reference) yield return (Stored.TypeColumn(column), reference.LogicalName);
    }
}
