using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Reading;

/// <summary>
/// Reads a reference to a row: its id, its name, or <c>{"table":…,"id":…,"name":…}</c>. A name is looked up when the expression is saved,
/// and kept beside the id that it led to: people can read it, and the row may get another name.
/// </summary>
internal sealed class ReferenceReader(Scope scope, List<Problem> problems)
{
    public Literal? Read(InputToken token, Subject subject, string place)
    {
        if (token is InputObject row) return OfRow(row, subject, place);
        var name = token.Text;
        return string.IsNullOrWhiteSpace(name) || Guid.TryParse(name, out _) || scope.Names is null
            ? LiteralReader.Read(token, FactType.Reference, subject.Labels, place, problems)
            : Named(null, name!, subject, place);
    }

    private Literal? OfRow(InputObject row, Subject subject, string place)
    {
        Json.RefuseOtherKeys(row, place, problems, "table", "id", "name");
        var table = row["table"] is null ? null : Json.Text(row, "table", place, problems)?.ToLowerInvariant();
        var name = row["name"] is null ? null : Json.Text(row, "name", place, problems);
        if (row["table"] is not null && (table is null || !Leads(table, subject, Json.Join(place, "table")))) return null;
        if (row["id"] is { } id)
            return LiteralReader.Read(id, FactType.Reference, subject.Labels, Json.Join(place, "id"), problems) is { } known
                ? Literal(known.Value.AsId, table, name)
                : null;
        if (name is not null) return Named(table, name, subject, place);
        return Refuse(place, "It names no row.", "Write its id, its name, or both.");
    }

    private bool Leads(string table, Subject subject, string place)
    {
        var targets = scope.Targets(subject);
        if (targets.Count == 0 || targets.Contains(table, StringComparer.OrdinalIgnoreCase)) return true;
        Refuse(place, $"'{subject.Key}' does not point to '{table}'.", $"Write one of: {string.Join(", ", targets)}.");
        return false;
    }

    private Literal? Named(string? table, string name, Subject subject, string place)
    {
        var targets = table is null ? scope.Targets(subject) : [table];
        if (scope.Names is not { } names || targets.Count == 0)
            return Refuse(place, $"'{name}' is not an id, and rows cannot be looked up by name here.", "Write the id of a row.");
        var found = targets.SelectMany(target => names(target, name).Select(id => Literal(id, targets.Count > 1 || table is not null ? target : null, name)))
            .ToList();
        if (found.Count == 1) return found[0];
        return found.Count == 0
            ? Refuse(place, $"There is no row '{name}' in {string.Join(" or ", targets)} that you may read.", "Write its whole name, or its id.")
            : Refuse(place, $"There are several rows '{name}' in {string.Join(" or ", targets)}.",
                $"Write the id of the one you mean{(targets.Count > 1 ? ", or {\"table\": …, \"name\": …}" : string.Empty)}.");
    }

    private static Literal Literal(Guid id, string? table, string? name)
    {
        var row = new JObject();
        if (table is not null) row["table"] = table;
        row["id"] = id.ToString("D");
        if (name is not null) row["name"] = name;
        var json = row.Count == 1 ? row["id"]! : row;
        return new Literal(FactValue.OfId(id), false, json.ToString(Formatting.None)) { Name = name };
    }

    private Literal? Refuse(string place, string fault, string remedy)
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }
}
