using System.Globalization;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>Writes a tree as the JSON that it can be read from, keys always in the same order.</summary>
internal static class ExpressionWriter
{
    public static string Write(Expression expression)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        writer.WriteStartObject();
        writer.WritePropertyName("version");
        writer.WriteValue(1);
        WriteContent(writer, expression.Root);
        writer.WriteEndObject();
        writer.Flush();
        return text.ToString();
    }

    /// <summary>One node as JSON.</summary>
    public static string Write(Node node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text);
        WriteNode(writer, node);
        writer.Flush();
        return text.ToString();
    }

    /// <summary>The values of a condition as JSON; empty when it has none.</summary>
    public static string Values(Condition condition)
    {
        var isList = condition.Operator.Takes is Takes.Two or Takes.List or Takes.FiscalPeriodAndYear || condition.Values.Count > 1;
        var values = string.Join(",", condition.Values.Select(value => value.Json));
        return isList ? $"[{values}]" : values;
    }

    private static void WriteNode(JsonTextWriter writer, Node node)
    {
        writer.WriteStartObject();
        WriteContent(writer, node);
        writer.WriteEndObject();
    }

    private static void WriteContent(JsonTextWriter writer, Node node)
    {
        switch (node)
        {
            case Group group:
                writer.WritePropertyName(group.Kind == GroupKind.All ? "all" : group.Kind == GroupKind.Any ? "any" : "none");
                writer.WriteStartArray();
                foreach (var inner in group.Nodes) WriteNode(writer, inner);
                writer.WriteEndArray();
                break;
            case RelatedTest related:
                Write(writer, "related", related.Table);
                Write(writer, "via", related.Via);
                writer.WritePropertyName("exists");
                writer.WriteValue(related.Exists);
                if (related.Where is null) break;
                writer.WritePropertyName("where");
                WriteNode(writer, related.Where);
                break;
            case Condition condition:
                Write(writer, condition.Subject is FactSubject ? "fact" : "column", condition.Subject.Key);
                Write(writer, "op", condition.Operator.Name);
                if (condition.Other is not null) Write(writer, "valueOf", condition.Other.Key);
                if (condition.Values.Count == 0) break;
                writer.WritePropertyName("value");
                writer.WriteRawValue(Values(condition));
                break;
        }
    }

    private static void Write(JsonTextWriter writer, string key, string value)
    {
        writer.WritePropertyName(key);
        writer.WriteValue(value);
    }
}
