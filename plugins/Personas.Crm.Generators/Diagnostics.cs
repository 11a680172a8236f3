using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators;

/// <summary>What the generator reports, at its place in the solution's source.</summary>
internal static class Diagnostics
{
    private static readonly DiagnosticDescriptor Unreadable = Error("PCRM001", "Solution source cannot be read");
    private static readonly DiagnosticDescriptor Image = Error("PCRM002", "Step image names an unknown table or column");

    /// <summary>A file that is not XML, or lacks a part.</summary>
    public static Diagnostic For(Fault fault) => Diagnostic.Create(Unreadable, At(fault.Path, fault.Line, fault.Column), fault.Message);

    /// <summary>An image whose table or column the solution does not have.</summary>
    public static Diagnostic For(Step step, string name) => Diagnostic.Create(
        Image, At(step.Source, 1, 1),
            $"A step of {step.TypeName} on '{step.Table}' registers '{name}', which the solution does not define. Correct the name, or add it to Entity.xml.");

    private static DiagnosticDescriptor Error(string id, string title) =>
        new(id, title, "{0}", "Personas.Crm", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static Location At(string path, int line, int column)
    {
        var position = new LinePosition(line > 0 ? line - 1 : 0, column > 0 ? column - 1 : 0);
        return Location.Create(path, default, new LinePositionSpan(position, position));
    }
}
