using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Writing;

/// <summary>A class a plug-in and image, with exactly the columns that every step carrying that image registers: no other can be read.</summary>
internal static class ImageWriter
{
    /// <summary>The images of all steps of one plug-in class.</summary>
    public static string Write(string typeName, IEnumerable<Step> steps, Solution solution, string root)
    {
        var code = new Code().Line("using System;").Line("using Microsoft.Xrm.Sdk;").Line().Line($"namespace {root}.Images;");
        var plugin = typeName.Substring(typeName.LastIndexOf('.') + 1);
        foreach (var image in steps.SelectMany(step => step.Images, (step, image) => new { step, image }).GroupBy(pair => pair.image.Alias))
        {
            var first = image.First();
            var columns = image.Select(pair => pair.image.Columns).Aggregate((common, next) => common.Intersect(next).ToList());
            code.Line().Summary($"The row {(first.image.IsBefore ? "before" : "after")} the change, as the steps of {plugin} register it.");
            Write(code, $"{plugin}{image.Key}", first.image, solution.Table(first.step.Table)!, columns, solution);
        }

        return code.ToString();
    }

    private static void Write(Code code, string name, Image image, Table table, IEnumerable<string> columns, Solution solution)
    {
        var images = image.IsBefore ? "PreEntityImages" : "PostEntityImages";
        code.Block($"internal sealed class {name}(Entity row)", () =>
        {
            code.Summary("The image that the context carries; null on a message whose step has none.")
                .Line(
                    $"public static {name}? Of(IExecutionContext context) => "
                    + $"context.{images}.TryGetValue(\"{image.Alias}\", out var row) ? new {name}(row) : null;");
            foreach (var column in columns.Select(table.Column).Where(column => column is not null).
                OrderBy(column => column!.MemberName, StringComparer.Ordinal))
                code.Line().Summary(column!.Description).Line($"public {Read(column, solution)}");
        });
    }

    private static string Read(Column column, Solution solution)
    {
        string Value(string type) => $"row.GetAttributeValue<{type}>(\"{column.LogicalName}\")";
        string Plain(string type) => $"{type} {column.MemberName} => {Value(type)};";
        switch (column.Type)
        {
            case "nvarchar" or "ntext": return Plain("string?");
            case "int": return Plain("int?");
            case "decimal": return Plain("decimal?");
            case "datetime": return Plain("DateTime?");
            case "bit": return Plain("bool?");
            case "primarykey" or "uniqueidentifier": return Plain("Guid?");
            case "lookup" or "customer" or "owner": return Plain("EntityReference?");
            case "money": return $"decimal? {column.MemberName} => {Value("Money?")}?.Value;";
            case "picklist" or "state" or "status":
                var type = solution.Choice(column.ChoiceName) is { } choice ? $"Choices.{choice.EnumName}" : "int";
                return $"{type}? {column.MemberName} => ({type}?){Value("OptionSetValue?")}?.Value;";
            default: return $"object? {column.MemberName} => row.Contains(\"{column.LogicalName}\") ? row[\"{column.LogicalName}\"] : null;";
        }
    }
}
