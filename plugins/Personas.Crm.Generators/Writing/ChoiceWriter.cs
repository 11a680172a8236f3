using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Generators.Model;

namespace Personas.Crm.Generators.Writing;

/// <summary>An enum a choice.</summary>
internal static class ChoiceWriter
{
    /// <summary>All choices in one file.</summary>
    public static string Write(IEnumerable<Choice> choices, string root)
    {
        var code = new Code().Line($"namespace {root}.Choices;");
        foreach (var choice in choices.OrderBy(choice => choice.EnumName, System.StringComparer.Ordinal))
            code.Line().Summary($"{choice.Description} ({choice.LogicalName})").Block($"internal enum {choice.EnumName}", () =>
            {
                foreach (var option in choice.Options) code.Summary(option.Label).Line($"{option.MemberName} = {option.Value},");
            });
        return code.ToString();
    }
}
