using System.Text.RegularExpressions;
using Dataverse.Sandbox.Import.Components;

namespace Dataverse.Sandbox.Import.Tables;

/// <summary>The names of tables and columns. They stand in SQL, so that a zip with any other name is refused before one of them does.</summary>
internal static partial class LogicalName
{
    /// <summary>Notes a fault of the component when the name is not one that Dataverse gives.</summary>
    public static void Check(string name, string where, Component component)
    {
        if (name.Length > 0 && !Form().IsMatch(name))
            component.Fault(where, $"'{name}' is not a logical name.", "Write a letter, then letters, digits and underscores.");
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z")]
    private static partial Regex Form();
}
