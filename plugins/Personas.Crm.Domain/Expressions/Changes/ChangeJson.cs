using System.Globalization;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>Values as the JSON that they can be supposed with.</summary>
internal static class ChangeJson
{
    public static JToken Of(in FactValue value, FactType type) => type switch
    {
        _ when value.IsMissing => JValue.CreateNull(),
        FactType.Date => value.AsDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactType.DateTime => value.AsDate.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z",
        FactType.Reference => value.AsId.ToString("D"),
        FactType.Decimal or FactType.Money => new JValue(value.AsNumber),
        _ => JToken.FromObject(value.ToPlain(type)!),
    };
}
