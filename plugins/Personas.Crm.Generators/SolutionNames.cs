using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Personas.Crm.Generators.Model;
using Personas.Crm.Generators.Reading;
using Personas.Crm.Generators.Writing;

namespace Personas.Crm.Generators;

/// <summary>
/// Gives C# the names of <c>solution/src</c>: tables and columns, relationships, choices, custom APIs and step images. The namespace is the
/// project's root namespace. Names that the solution does not have do not compile.
/// </summary>
[Generator]
public sealed class SolutionNames : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".xml", System.StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancel) => new SourceFile(file.Path, file.GetText(cancel)?.ToString() ?? ""))
            .Collect();
        var root = context.AnalyzerConfigOptionsProvider.Select(static (options, _) =>
            options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var value) && value.Length > 0 ? value : "Solution");
        context.RegisterSourceOutput(files.Combine(root), static (output, pair) => Write(output, pair.Left, pair.Right));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<SourceFile> files, string root)
    {
        var solution = SolutionReader.Read(files);
        foreach (var fault in solution.Faults) output.ReportDiagnostic(Diagnostics.For(fault));
        foreach (var table in solution.Tables) output.AddSource($"Tables.{table.ClassName}.g.cs", TableWriter.Write(table, root));
        output.AddSource("Tables.Relationships.g.cs", TableWriter.Write(Own(solution), root));
        output.AddSource("Choices.g.cs", ChoiceWriter.Write(solution.Choices, root));
        foreach (var api in solution.Apis) output.AddSource($"Apis.{api.ClassName}.g.cs", ApiWriter.Write(api, root));
        foreach (var plugin in solution.Steps.GroupBy(step => step.TypeName)) WriteImages(output, plugin, solution, root);
    }

    private static void WriteImages(SourceProductionContext output, IGrouping<string, Step> plugin, Solution solution, string root)
    {
        var faults = plugin.SelectMany(step => Unknown(step, solution)).ToList();
        foreach (var fault in faults) output.ReportDiagnostic(fault);
        if (faults.Count == 0 && plugin.Any(step => step.Images.Count > 0))
            output.AddSource($"Images.{plugin.Key}.g.cs", ImageWriter.Write(plugin.Key, plugin, solution, root));
    }

    private static IEnumerable<Diagnostic> Unknown(Step step, Solution solution)
    {
        if (step.Images.Count == 0) return [];
        if (solution.Table(step.Table) is not { } table) return [Diagnostics.For(step, step.Table)];
        return step.Images.SelectMany(image => image.Columns).Where(column => table.Column(column) is null).Select(column => Diagnostics.For(step, column));
    }

    private static IEnumerable<Relationship> Own(Solution solution) => solution.Relationships.Where(relationship =>
        solution.Table(relationship.ReferencedTable) is not null && solution.Table(relationship.ReferencingTable) is not null);
}
