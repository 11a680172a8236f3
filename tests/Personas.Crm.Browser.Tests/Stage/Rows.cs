using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk.Query;

namespace Personas.Crm.Browser.Tests.Stage;

/// <summary>Rows of the demo that tests open, by what people call them.</summary>
internal static partial class Rows
{
    /// <summary>The text with the id of each row in it that stands in braces.</summary>
    public static string Filled(ServedDemo demo, string text) => Slot().Replace(text, match => match.Groups[1].Value switch
    {
        "contact" => Id(demo, "contact", "pcrm_customernumber", "C-1007"),
        "segment" => Id(demo, "pcrm_segment", "pcrm_key", "minimum-eligibility"),
        "quote" => Id(demo, "pcrm_quote"),
        _ => Id(demo, "pcrm_productversion", "pcrm_name", "GLOBETROTTER-LOAN v1"),
    });

    /// <summary>The id of the row whose column has the value; of the first row when no column is named.</summary>
    public static string Id(ServedDemo demo, string table, string? column = null, string? value = null)
    {
        var query = new QueryExpression(table) { TopCount = 1 };
        if (column is not null) query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return demo.Organization.ServiceFor().RetrieveMultiple(query).Entities.Single().Id.ToString();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
