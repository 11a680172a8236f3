using System;
using System.Linq;

namespace Dataverse.Sandbox.Records.Writing;

/// <summary>Texts that the platform makes of other columns: the full name of a person, an address as one text.</summary>
internal static class Composites
{
    /// <summary>Makes those whose parts are written.</summary>
    /// <param name="values">The row.</param>
    /// <param name="current">The text before of a column that is not written.</param>
    public static void Complete(RowValues values, Func<int, object?> current)
    {
        var shape = values.Shape;
        if (shape.MayHaveNames && (IsSet("firstname") || IsSet("lastname")))
            values.Set("fullname", Cut("fullname", Joined(" ", Text("firstname"), Text("lastname"))));

        foreach (var ordinal in shape.Addresses)
        {
            var name = shape.Columns[ordinal].LogicalName;
            var part = name[..^"composite".Length];
            string[] parts = [part + "line1", part + "line2", part + "line3", part + "city", part + "stateorprovince", part + "postalcode", part + "country"];
            if (!parts.Any(IsSet)) continue;
            var place = Joined(", ", Text(parts[3]), Joined(" ", Text(parts[4]), Text(parts[5])));
            values.Set(ordinal, Cut(name, Joined("\r\n", Text(parts[0]), Text(parts[1]), Text(parts[2]), place, Text(parts[6]))));
        }

        bool IsSet(string column) => values.IsSet(shape.Ordinal(column));

        string? Text(string column)
        {
            var ordinal = shape.Ordinal(column);
            return ordinal < 0 ? null : (values.IsSet(ordinal) ? values[ordinal] : current(ordinal)) as string;
        }

        string? Cut(string column, string? text) => text is not null && shape.Table[column].MaxLength is { } most && text.Length > most ? text[..most] : text;
    }

    private static string? Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text ? text : null;
}
