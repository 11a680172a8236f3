using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Reading;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Facts.Derived;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Facts.Reading;

/// <summary>Reads thresholds and labels of bands.</summary>
internal sealed class BucketReader(Fact number, List<Problem> problems)
{
    private const int MostBands = 100;
    private const decimal Largest = 1_000_000_000_000_000m;

    public DefinitionRead? Read(InputObject input)
    {
        var thresholds = Thresholds(input["thresholds"]);
        var labels = thresholds is null ? null : Labels(input["labels"], thresholds.Count + 1);
        if (thresholds is null || labels is null) return null;
        var type = labels[0].Kind == ValueKind.Text ? FactType.Text : FactType.Integer;
        return new DefinitionRead(new BucketDefinition(number.Key, thresholds, labels), type, number.CustomerTables);
    }

    private List<decimal>? Thresholds(InputToken? token)
    {
        var before = problems.Count;
        if (token is not InputList { Count: > 0 and < MostBands } list)
            return Refuse<List<decimal>>("thresholds", $"{Json.Short(token)} is not a list of 1 to {MostBands - 1} numbers.", "Write such as [18, 30, 65].");
        var read = list.Items.Select((item, index) => Literal(item, FactType.Decimal, $"thresholds[{index}]")?.Value.AsNumber ?? 0).ToList();
        if (problems.Count > before) return null;
        for (var i = 0; i < read.Count; i++)
        {
            if (read[i] is > Largest or < -Largest)
                return Refuse<List<decimal>>($"thresholds[{i}]", $"{Json.Short(list.Items[i])} is too large.",
                    $"Stay within {Largest:N0} on either side of zero.");
            if (i > 0 && read[i] <= read[i - 1])
                return Refuse<List<decimal>>($"thresholds[{i}]", $"{Json.Short(list.Items[i])} is not above the one before.", "Let the thresholds rise.");
        }
        return read;
    }

    private List<FactValue>? Labels(InputToken? token, int count)
    {
        if (token is not InputList list || list.Count != count)
            return Refuse<List<FactValue>>("labels", $"{Json.Short(token)} is not a list of {count} labels.",
                "Write one label more than thresholds: the first is for what lies below them all.");
        var type = list.Items[0].Whole is not null ? FactType.Integer : FactType.Text;
        var read = list.Items.Select((item, index) => Literal(item, type, $"labels[{index}]")).ToList();
        return read.Contains(null) ? null : read.Select(literal => literal!.Value).ToList();
    }

    private Literal? Literal(InputToken token, FactType type, string place) =>
        LiteralReader.Read(token, type, new Dictionary<int, string>(), place, problems);

    private T? Refuse<T>(string place, string fault, string remedy) where T : class
    {
        problems.Add(new Problem(place, fault, remedy));
        return null;
    }
}
