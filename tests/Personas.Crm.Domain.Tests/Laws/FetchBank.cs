using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;
using Dataverse.Sandbox.Query;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>The small bank as tables of the sandbox, to be asked by FetchXML and by SQL.</summary>
public sealed class FetchBank : IDisposable
{
    private static readonly Catalog Catalog = new(TestSchema.Columns.Keys.Select(TableOf).Distinct().Select(Table), [],
        [new("user_parent_user", "systemuser", "systemuser", "parentsystemuserid") { IsHierarchical = true }], []);

    /// <summary>SQL for these tables.</summary>
    public static SqliteDialect Dialect { get; } = new((table, column) => Stored.Scale(Catalog[table].Columns.Single(known => known.LogicalName == column)));

    private readonly Database _database = Database.Open(null);
    private readonly Session _session;

    public FetchBank()
    {
        _session = _database.BeginWrite();
        foreach (var table in Catalog.Tables)
            _session.Run($"CREATE TABLE \"{table.LogicalName}\" ({string.Join(", ", table.Columns.SelectMany(column => SqlOf(table, column)))})");
    }

    /// <summary>Adds the users and their teams: see <see cref="Asking"/>.</summary>
    public FetchBank WithUsers()
    {
        foreach (var (user, above) in Asking.Users)
            Insert("systemuser", Asking.Id(user), [], above is null
                ? []
                : new Dictionary<string, object?> { ["parentsystemuserid"] = new EntityReference("systemuser", Asking.Id(above.Value)) });
        foreach (var (team, member) in Asking.Teams)
            Insert("teammembership", Guid.NewGuid(), new JObject { ["teamid"] = Asking.Id(team), ["systemuserid"] = Asking.Id(member) }, []);
        return this;
    }

    /// <summary>Adds a customer with the payments and the employer, and gives the id.</summary>
    public Guid Add(JObject customer)
    {
        var id = Guid.NewGuid();
        var employer = customer["employer"] is JObject account ? Insert("account", Guid.NewGuid(), account, []) : (Guid?)null;
        Insert("contact", id, customer, employer is null
            ? []
            : new Dictionary<string, object?> { ["parentcustomerid"] = new EntityReference("account", employer.Value) });
        foreach (var payment in customer["payments"]?.Cast<JObject>() ?? [])
            Insert("payment", Guid.NewGuid(), payment, new Dictionary<string, object?> { ["customerid"] = new EntityReference("contact", id) });
        foreach (var profile in A.Customer(customer).Rows(Score.Table))
            Insert(Score.Table, Guid.NewGuid(), profile, new Dictionary<string, object?> { [Score.Via] = new EntityReference("contact", id) });
        return id;
    }

    /// <summary>The ids of the customers that a query finds.</summary>
    public HashSet<Guid> Find(string fetchXml, Moment moment)
    {
        var scope = new QueryScope
        {
            Session = _session,
            Catalog = Catalog,
            UserId = moment.Caller?.User ?? Guid.Empty,
            BusinessUnitId = moment.Caller?.BusinessUnit ?? Guid.Empty,
            TeamIds = moment.Caller?.Teams ?? [],
            Language = moment.Caller?.Language ?? 1033,
            UtcNow = moment.UtcNow,
            TimeZone = moment.Zone,
            WeekStart = moment.WeekStart,
            Fiscal = new FiscalSettings(moment.Fiscal.StartMonth, moment.Fiscal.StartDay, (FiscalPeriod)moment.Fiscal.Period),
        };
        return Queries.RetrieveMultiple(new FetchExpression(fetchXml), scope).Entities.Select(row => row.Id).ToHashSet();
    }

    /// <summary>The ids of the customers that a query in SQL finds, each as often as it finds them.</summary>
    public IReadOnlyList<Guid> Find(SqlTranslation query) =>
        _session.Rows(query.Sql, row => Guid.ParseExact(row.GetString(0), "D"), [.. query.Parameters.Select(parameter => parameter.Value)]);

    public void Dispose()
    {
        _session.Dispose();
        _database.Dispose();
    }

    private Guid Insert(string name, Guid id, JObject row, Dictionary<string, object?> lookups)
    {
        var table = Catalog[name];
        var values = new Dictionary<string, object?> { [table.PrimaryId] = Stored.Of(id) };
        foreach (var column in table.Columns.Where(column => column.LogicalName != table.PrimaryId))
        {
            var value = lookups.TryGetValue(column.LogicalName, out var lookup)
                ? lookup
                : OfSdk(column, TestCustomer.Plain(name, column.LogicalName, row[column.LogicalName]));
            values[column.LogicalName] = Stored.Write(column, value);
            if (column.IsPolymorphic && value is EntityReference reference) values[Stored.TypeColumn(column)] = reference.LogicalName;
        }
        _session.Run(
            $"INSERT INTO \"{name}\" ({string.Join(", ", values.Keys.Select(key => $"\"{key}\""))}) VALUES ({string.Join(", ",
                values.Select((_, index) => "$" + index))})",
            [.. values.Values]);
        return id;
    }

    private static object? OfSdk(Column column, object? plain) => plain switch
    {
        decimal amount when column.Type == ColumnType.Money => new Money(amount),
        int option => new OptionSetValue(option),
        int[] options => new OptionSetValueCollection(options.Select(option => new OptionSetValue(option)).ToList()),
        Guid id => new EntityReference(column.Targets[0], id),
        _ => plain,
    };

    private static string TableOf(string column) => column.Split('.')[0];

    private static Table Table(string name) => new()
    {
        LogicalName = name,
        SchemaName = name,
        PrimaryId = name + "id",
        PrimaryName = name + "id",
        Columns = [Column(name + "id", ColumnType.UniqueIdentifier),
            .. TestSchema.Columns.Where(column => TableOf(column.Key) == name && column.Key != $"{name}.{name}id").Select(column => Column(column.Key.Split('.')[1], column.Value))],
    };

    private static Column Column(string name, string type)
    {
        var targets = type.Contains(':', StringComparison.Ordinal) ? type.Split(':')[1].Split(',') : [];
        return Enum.Parse<FactType>(type.Split(':')[0]) switch
        {
            FactType.Boolean => Column(name, ColumnType.Boolean),
            FactType.Integer => Column(name, ColumnType.BigInt),
            FactType.Decimal => Column(name, ColumnType.Decimal) with { Precision = 10 },
            FactType.Money => Column(name, ColumnType.Money) with { Precision = 4 },
            FactType.Text => Column(name, ColumnType.String),
            FactType.Date => Column(name, ColumnType.DateTime) with { Behavior = DateTimeBehavior.DateOnly },
            FactType.DateTime => Column(name, ColumnType.DateTime) with { Behavior = DateTimeBehavior.UserLocal },
            FactType.Choice => Column(name, ColumnType.Choice),
            FactType.Choices => Column(name, ColumnType.Choices),
            _ => Column(name, targets.Length > 1 ? ColumnType.Customer : ColumnType.Lookup) with { Targets = targets },
        };
    }

    private static Column Column(string name, ColumnType type) => new() { LogicalName = name, SchemaName = name, Type = type };

    private static IEnumerable<string> SqlOf(Table table, Column column)
    {
        var isText = column.Type is ColumnType.String or ColumnType.Memo;
        yield return $"\"{column.LogicalName}\" {Stored.SqlType(column)}{(isText
            ? " COLLATE DATAVERSE"
            : string.Empty)}{(column.LogicalName == table.PrimaryId ? " PRIMARY KEY NOT NULL" : string.Empty)}";
        if (column.IsPolymorphic) yield return $"\"{Stored.TypeColumn(column)}\" TEXT";
    }
}
