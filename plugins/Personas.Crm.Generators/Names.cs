using System.Linq;
using System.Text;

namespace Personas.Crm.Generators;

/// <summary>Turns schema names and labels into names of C#.</summary>
internal static class Names
{
    private const string Prefix = "pcrm_";

    /// <summary>A schema name without the publisher's prefix: <c>pcrm_RefreshMode</c> becomes <c>RefreshMode</c>.</summary>
    public static string OfSchema(string schemaName)
    {
        var name = schemaName.StartsWith(Prefix, System.StringComparison.OrdinalIgnoreCase) ? schemaName.Substring(Prefix.Length) : schemaName;
        return name switch
        {
            "statecode" => "StateCode",
            "statuscode" => "StatusCode",
            _ => Identifier(string.Concat(name.Split('_').Where(part => part.Length > 0).Select(Capital))),
        };
    }

    /// <summary>A label as a name: <c>Real time</c> becomes <c>RealTime</c>.</summary>
    public static string OfLabel(string label)
    {
        var words = new StringBuilder(label.Length);
        foreach (var character in label) words.Append(char.IsLetterOrDigit(character) ? character : ' ');
        return Identifier(string.Concat(words.ToString().Split(' ').Where(word => word.Length > 0).Select(Capital)));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static string Identifier(string name) => name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
}
