using System.IO;

namespace Personas.Crm.Domain.Expressions;

/// <summary>The published JSON Schema (draft 7) of expressions: their form. Which facts exist and which types fit is said by reading.</summary>
public static class ExpressionSchema
{
    /// <summary>The schema's text.</summary>
    public static string Json { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(ExpressionSchema).Assembly.GetManifestResourceStream("expression.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
