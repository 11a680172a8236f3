using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>How a class of its own sees a row and the rows related to it.</summary>
internal static class EarlyBound
{
    public static IEnumerable<Question> Questions =>
    [
        new("a row as a plain row shares", () => Shared(new Entity("account"))),
        new("a row as an early-bound row", () => new Entity("account", Records.Ada) { ["name"] = "Ada" }.ToEntity<Account>()),
        new("a row of another table as an early-bound row", () => new Entity("contact").ToEntity<Account>()),
        new("a row of another case as an early-bound row", () => new Entity("Account").ToEntity<Account>()),
        new("a row without table as an early-bound row", () => new Entity().ToEntity<Account>()),
        new("a row as a class without table", () => new Entity("contact").ToEntity<Nameless>()),
        new("the columns after the id was set", () => new Account { Id = Records.Ada }.Attributes.Count),
        new("a formatted value that is not there", () => new Account().Shown("name")),
        new("a formatted value without name", () => new Account().Shown(null)),
        Question.After("setting a column without name", new Account(), row => row.Set(null, 1), row => row),
        Question.After("setting a column to null", new Account(), row => row.Set("name", null), row => row),
        new("a related row that is not there", () => new Account().One("r")),
        new("a related row without relationship", () => new Account().One(null)),
        new("related rows that are not there", () => new Account().Many("r")),
        new("related rows without relationship", () => new Account().Many(string.Empty)),
        Question.After("setting no related row", new Account(), row => row.SetOne("r", null), row => row.RelatedEntities),
        Question.After("setting a related row", new Account(), row => row.SetOne("r", new Account()), row => row.RelatedEntities.Single().Value.EntityName),
        Question.After("setting a related row without table", new Account(), row => row.SetOne("r", new Account { LogicalName = null }), row => row),
        Question.After("setting a related row without relationship", new Account(), row => row.SetOne(null, new Account()), row => row),
        Question.After("setting no related rows", new Account(), row => row.SetMany("r", null), row => row.RelatedEntities),
        Question.After("setting an empty list of related rows", new Account(), row => row.SetMany("r", []), row => row.RelatedEntities),
        Question.After("setting related rows", new Account(), row => row.SetMany("r", [new Account(), new Account()]), row => row.Many("r")),
        Question.After("setting related rows without table", new Account(), row => row.SetMany("r", [new Account { LogicalName = null }]), row => row),
        Question.After("setting related rows without relationship", new Account(), row => row.SetMany(null, [new Account()]), row => row),
        Question.After("one of many related rows", new Account(), row => row.SetMany("r", [new Account { Id = Records.Ada }, new()]), row => row.One("r")),
        Question.After("related rows of another class", new Account(), Relate, row => row.Many("r").ToList()),
    ];

    private static string Shared(Entity row)
    {
        var plain = row.ToEntity<Entity>();
        return $"{ReferenceEquals(row, plain)} {ReferenceEquals(row.Attributes, plain.Attributes)} {ReferenceEquals(row.KeyAttributes, plain.KeyAttributes)}";
    }

    private static void Relate(Account row) => row.RelatedEntities[new Relationship("r")] = new EntityCollection([new Entity("account")]);

    [EntityLogicalName("account")]
    private sealed class Account() : Entity("account")
    {
        public string Shown(string column) => GetFormattedAttributeValue(column);

        public void Set(string column, object value) => SetAttributeValue(column, value);

        public Account One(string relationship) => GetRelatedEntity<Account>(relationship, null);

        public IEnumerable<Account> Many(string relationship) => GetRelatedEntities<Account>(relationship, null);

        public void SetOne(string relationship, Account row) => SetRelatedEntity(relationship, null, row);

        public void SetMany(string relationship, IEnumerable<Account> rows) => SetRelatedEntities(relationship, null, rows);
    }

    private sealed class Nameless : Entity;
}
