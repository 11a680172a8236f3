using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>One line of a definition file: a column, the relationships that end in it, and the alternate key on it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Relationships">One for each target of a lookup.</param>
/// <param name="Key">Name of the alternate key; null for none.</param>
internal sealed record ColumnDefinition(Column Column, IReadOnlyList<OneToMany> Relationships, string? Key)
{
    private const decimal LargestMoney = 922_337_203_685_477m;

    /// <summary>The column of the primary key.</summary>
    public static Column PrimaryId(string schemaName, string label) => new()
    {
        LogicalName = schemaName.ToLowerInvariant(),
        SchemaName = schemaName,
        DisplayName = label,
        Type = ColumnType.UniqueIdentifier,
        IsRequired = true,
        IsValidForUpdate = false,
    };

    /// <summary>Reads the cells schema name, type, label and notes.</summary>
    public static ColumnDefinition Read(string table, string[] cells)
    {
        if (cells.Length < 3) throw new InvalidDataException($"'{string.Join(" | ", cells)}' of {table} has no schema name, type and label.");
        var notes = new Notes(cells.Length > 3 ? cells[3] : "");
        var column = WithType(table, cells[0], cells[1]) with
        {
            DisplayName = cells[2],
            IsRequired = notes.Has("required"),
            IsBusinessRequired = notes.Has("business required"),
            IsValidForCreate = !notes.Has("system"),
            IsValidForUpdate = !notes.Has("system") && !notes.Has("create only"),
            CalculationOf = notes.After("of"),
            AutoNumberFormat = notes.After("auto") ?? "",
        };
        if (notes.After("default") is { } value) column = column with { DefaultOption = Whole(value) };
        return new ColumnDefinition(column, [.. RelationshipsOf(table, column, notes)], notes.After("key"));
    }

    private static Column WithType(string table, string schemaName, string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (text, "") : (text[..space], text[(space + 1)..]);
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var column = new Column { LogicalName = schemaName.ToLowerInvariant(), SchemaName = schemaName, Type = TypeOf(word) };
        return word switch
        {
            "text" => column with { MaxLength = Whole(words[0]), Format = words.Length > 1 ? words[1] : "text" },
            "memo" => column with { MaxLength = Whole(words[0]), Format = "textarea" },
            "int" => WithRange(column, words.FirstOrDefault() ?? "-2147483648..2147483647", int.MinValue, int.MaxValue),
            "decimal" => WithRange(column with { Precision = Whole(words[0]) }, words.ElementAtOrDefault(1) ?? "..", -100_000_000_000m, 100_000_000_000m),
            "double" => WithRange(column with { Precision = Whole(words[0]) }, words.ElementAtOrDefault(1) ?? "..", -100_000_000_000m, 100_000_000_000m),
            "money" => WithRange(column with { Precision = Whole(words[0]) }, words.ElementAtOrDefault(1) ?? "..", -LargestMoney, LargestMoney),
            "date" => column with { Format = "date", Behavior = DateTimeBehavior.DateOnly },
            "datetime" => column with { Format = "datetime", Behavior = DateTimeBehavior.UserLocal },
            "bool" or "choice" or "state" or "status" => column with { Choice = ChoiceOf(word, $"{table}_{column.LogicalName}", rest) },
            "lookup" => column with { Targets = words },
            "customer" => column with { Targets = ["account", "contact"] },
            "owner" => column with { Targets = ["systemuser", "team"] },
            _ => column,
        };
    }

    private static ColumnType TypeOf(string word) => word switch
    {
        "id" => ColumnType.UniqueIdentifier,
        "text" => ColumnType.String,
        "memo" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInt,
        "decimal" => ColumnType.Decimal,
        "double" => ColumnType.Double,
        "money" => ColumnType.Money,
        "date" or "datetime" => ColumnType.DateTime,
        "bool" => ColumnType.Boolean,
        "choice" => ColumnType.Choice,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "entityname" => ColumnType.EntityName,
        "image" => ColumnType.Image,
        "file" => ColumnType.File,
        "managed" => ColumnType.ManagedProperty,
        _ => throw new InvalidDataException($"'{word}' is not a type."),
    };

    private static Column WithRange(Column column, string range, decimal least, decimal most)
    {
        var ends = range.Split("..");
        return column with
        {
            Minimum = ends[0].Length > 0 ? decimal.Parse(ends[0], CultureInfo.InvariantCulture) : least,
            Maximum = ends[1].Length > 0 ? decimal.Parse(ends[1], CultureInfo.InvariantCulture) : most,
        };
    }

    private static Choice ChoiceOf(string kind, string name, string text)
    {
        var options = text.Split(';', StringSplitOptions.TrimEntries).Select((option, index) => OptionOf(kind, option, index));
        return new Choice(name, false, [.. options]);
    }

    private static Option OptionOf(string kind, string text, int index)
    {
        if (kind is "bool" or "state") return new Option(index, text);
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var (value, label) = (Whole(text[..space]), text[(space + 1)..]);
        if (kind != "status") return new Option(value, label);
        var state = label.LastIndexOf('>');
        return new Option(value, label[..state].TrimEnd(), State: Whole(label[(state + 1)..]));
    }

    private static IEnumerable<OneToMany> RelationshipsOf(string table, Column column, Notes notes)
    {
        if (!column.IsReference) yield break;
        var schemaName = char.ToUpperInvariant(table[0]) + table[1..];
        var via = (notes.After("via") ?? "").Replace("{table}", schemaName, StringComparison.Ordinal)
            .Replace("{tables}", Plural(schemaName), StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The owner is one relationship, to the table that unites users and teams.
        var targets = column.Type == ColumnType.Owner ? ["owner"] : column.Targets;
        foreach (var target in targets)
        {
            var named = via.FirstOrDefault(name => name.EndsWith(":" + target, StringComparison.Ordinal))?[..^(target.Length + 1)];
            yield return new OneToMany(named ?? (via.Length == 1 && targets.Count == 1 ? via[0] : $"{target}_{table}_{column.LogicalName}"), target, table,
                column.LogicalName)
            {
                Delete = notes.Has("parental") ? Cascade.Cascade : DeleteOf(notes.After("delete")),
                Assign = notes.Has("parental") ? Cascade.Cascade : Cascade.NoCascade,
                Share = notes.Has("parental") ? Cascade.Cascade : Cascade.NoCascade,
                Unshare = notes.Has("parental") ? Cascade.Cascade : Cascade.NoCascade,
                Reparent = notes.Has("parental") ? Cascade.Cascade : Cascade.NoCascade,
                IsHierarchical = notes.Has("hierarchy"),
                ReferencingNavigation = column.Targets.Count > 1 && column.Type != ColumnType.Owner ? $"{column.LogicalName}_{target}" : column.LogicalName,
                ReferencedNavigation = named ?? (via.Length == 1 ? via[0] : $"{target}_{table}_{column.LogicalName}"),
            };
        }
    }

    private static string Plural(string name) => name[^1] switch
    {
        'x' => name + "es",
        'y' => name[..^1] + "ies",
        _ => name + "s",
    };

    private static Cascade DeleteOf(string? word) => word switch
    {
        null or "removelink" => Cascade.RemoveLink,
        "cascade" => Cascade.Cascade,
        "restrict" => Cascade.Restrict,
        "nocascade" => Cascade.NoCascade,
        _ => throw new InvalidDataException($"'delete {word}' is not known."),
    };

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The notes of a line: words, and words with an argument.</summary>
    private sealed class Notes(string text)
    {
        private readonly string[] _notes = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        public bool Has(string note) => _notes.Contains(note, StringComparer.Ordinal);

        public string? After(string word) => _notes.FirstOrDefault(note => note.StartsWith(word + " ", StringComparison.Ordinal))?[(word.Length + 1)..];
    }
}
