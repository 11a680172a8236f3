using System.Collections.Generic;
using System.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>Few tables with a column of every type.</summary>
internal static class SampleCatalog
{
    public static readonly Choice Risk = new("risk", true, [new(1, "Medium"), new(2, "High"), new(3, "Low")]);
    private static readonly Choice Interests = new("interests", true, [new(1, "Travel"), new(5, "Sport"), new(51, "Family")]);
    private static readonly Choice YesNo = new("yesno", true, [new(0, "Refused"), new(1, "Given")]);

    public static Catalog Create() => new(
        [
            Table("contact", "fullname",
                Column("fullname", ColumnType.String), Column("nickname", ColumnType.String), Column("notes", ColumnType.Memo),
                Column("children", ColumnType.Integer),
                Column("income", ColumnType.Money) with { Precision = 2 }, Column("score", ColumnType.Decimal) with { Precision = 3 },
                Column("height", ColumnType.Double) with { Precision = 2 },
                Column("risk", ColumnType.Choice) with { Choice = Risk }, Column("interests", ColumnType.Choices) with { Choice = Interests },
                Column("consent", ColumnType.Boolean) with { Choice = YesNo },
                Date("birthdate", DateTimeBehavior.DateOnly), Date("seenon", DateTimeBehavior.UserLocal),
                Date("remindon", DateTimeBehavior.TimeZoneIndependent),
                Lookup("parentcustomerid", ColumnType.Customer, "account", "contact"), Lookup("ownerid", ColumnType.Owner, "systemuser", "team"),
                Lookup("unitid", ColumnType.Lookup, "businessunit"),
                Lookup("transactioncurrencyid", ColumnType.Lookup, "transactioncurrency"), Column("versionnumber", ColumnType.BigInt),
                    Column("portrait", ColumnType.Image), Column("language", ColumnType.Integer)),
            Table("account", "name", Column("name", ColumnType.String), Column("employees", ColumnType.Integer),
                Lookup("parentaccountid", ColumnType.Lookup, "account"), Lookup("primarycontactid", ColumnType.Lookup, "contact")),
            Table("payment", "title", Column("title", ColumnType.String), Column("amount", ColumnType.Money) with { Precision = 2 },
                Date("paidon", DateTimeBehavior.UserLocal), Lookup("customerid", ColumnType.Lookup, "contact"),
                Lookup("accountid", ColumnType.Lookup, "account"), Column("category", ColumnType.Integer)),
            Table("systemuser", "fullname", Column("fullname", ColumnType.String), Lookup("parentsystemuserid", ColumnType.Lookup, "systemuser")),
            Table("team", "name", Column("name", ColumnType.String)),
            Table("teammembership", "", Column("teamid", ColumnType.UniqueIdentifier), Column("systemuserid", ColumnType.UniqueIdentifier)),
            Table("businessunit", "name", Column("name", ColumnType.String)),
            Table("transactioncurrency", "currencyname", Column("currencyname", ColumnType.String), Column("currencysymbol", ColumnType.String),
                Column("isocurrencycode", ColumnType.String)),
        ],
        [Risk, Interests, YesNo],
        [new OneToMany("account_parent", "account", "account", "parentaccountid") { IsHierarchical = true }],
        []);

    private static Table Table(string name, string primaryName, params Column[] columns) => new()
    {
        LogicalName = name,
        SchemaName = name,
        PrimaryId = name + "id",
        PrimaryName = primaryName,
        Columns = [Column(name + "id", ColumnType.UniqueIdentifier), .. columns],
    };

    private static Column Column(string name, ColumnType type) => new() { LogicalName = name.ToLowerInvariant(), SchemaName = name, Type = type };

    private static Column Date(string name, DateTimeBehavior behavior) => Column(name, ColumnType.DateTime) with { Behavior = behavior };

    private static Column Lookup(string name, ColumnType type, params IReadOnlyList<string> targets) => Column(name, type) with { Targets = targets.ToArray() };
}
