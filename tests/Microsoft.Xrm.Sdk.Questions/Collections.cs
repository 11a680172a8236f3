using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk.Questions;

/// <summary>How lists and property bags take what they are given.</summary>
internal static class Collections
{
    private static readonly KeyValuePair<string, object> Same = new("x", 1);
    private static readonly KeyValuePair<string, object> Other = new("x", 2);

    public static IEnumerable<Question> Questions =>
    [
        On("adding twice", bag => bag.Add("x", 2)),
        On("adding a pair twice", bag => bag.Add(Other)),
        On("adding pairs twice", bag => bag.AddRange(Other)),
        On("adding no pairs", bag => bag.AddRange((IEnumerable<KeyValuePair<string, object>>)null)),
        On("adding null", bag => bag.Add(null, 1)),
        On("setting null", bag => bag[null] = 1),
        On("setting twice", bag => bag["x"] = 2),
        On("removing", bag => bag.Remove("x")),
        On("removing another pair", bag => bag.Remove(Other)),
        On("removing the pair", bag => bag.Remove(Same)),
        new("containing another pair", () => Bag().Contains(Other)),
        new("read only", () => Bag().IsReadOnly),
        new("the order of keys", () => new AttributeCollection { ["z"] = 1, ["a"] = 2, ["m"] = 3 }.Keys),
        new("a parameter of the type", () => Parameters().TryGetValue("number", out int value) + " " + value),
        new("a parameter of another type", () => Parameters().TryGetValue("number", out string value) + " " + value),
        new("a parameter that is null", () => Parameters().TryGetValue("empty", out string value) + " " + value),
        new("a parameter that is missing", () => Parameters().TryGetValue("missing", out object value) + " " + value),
        new("a parameter named null", () => Parameters().TryGetValue(null, out string value) + " " + value),
        Question.After("setting a parameter to null if not null", Parameters(), bag => bag.AddOrUpdateIfNotNull("number", null), bag => bag["number"]),
        Question.After("setting a parameter if not null", Parameters(), bag => bag.AddOrUpdateIfNotNull("number", 3), bag => bag["number"]),
        Question.After("a list given to rows", new List<Entity> { new("a") }, _ => { }, Copied),
        Question.After("a list given to references", new List<EntityReference> { new("a") }, _ => { }, Copied),
        new("rows of no list", () => new EntityCollection(null).Entities),
        new("references of no list", () => new EntityReferenceCollection(null)),
        new("rows set to null", () => new EntityCollection { Entities = { } }.Entities),
        new("the first of no rows", () => new EntityCollection()[0]),
        new("the table of rows", () => new EntityCollection([new Entity("a")]).EntityName),
        new("the count of rows", () => new EntityCollection([new Entity("a")]).TotalRecordCount),
        new("adding no references", () => With(null)),
        new("an array of references", () => With(new EntityReference("a")).ToArray()),
    ];

    private static AttributeCollection Bag() => new() { ["x"] = 1 };

    private static ParameterCollection Parameters() => new() { ["number"] = 2, ["empty"] = null };

    private static Question On(string text, System.Action<AttributeCollection> act) =>
        Question.After(text, Bag(), act, bag => string.Join(" ", bag.Select(each => each.Key + "=" + each.Value)));

    private static EntityReferenceCollection With(params EntityReference[] references)
    {
        var collection = new EntityReferenceCollection();
        collection.AddRange(references);
        return collection;
    }

    private static object Copied(List<Entity> rows)
    {
        var collection = new EntityCollection(rows);
        rows.Clear();
        return collection.Entities.Count;
    }

    private static object Copied(List<EntityReference> references)
    {
        var collection = new EntityReferenceCollection(references);
        references.Clear();
        return collection.Count;
    }
}
