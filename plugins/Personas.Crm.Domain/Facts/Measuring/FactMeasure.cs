using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Personas.Crm.Domain.Facts.Measuring;

/// <summary>
/// The values of one fact among the customers that were added. What it tells is made so that nobody is told of: a number of customers below
/// <see cref="Fewest"/> is not shown, and single values of personal facts are not either.
/// </summary>
public abstract class FactMeasure
{
    /// <summary>The fewest customers that a number is shown of.</summary>
    public const int Fewest = 5;

    private protected FactMeasure(Fact fact) => Fact = fact;

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>How many customers have a value.</summary>
    public int Covered { get; private set; }

    /// <summary>Whether single values are withheld.</summary>
    protected bool IsPersonal => Fact.Use.Sensitivity >= FactSensitivity.Personal;

    /// <summary>The distribution: its <c>kind</c> is options, numbers, dates, texts or references.</summary>
    public JObject Distribution() => Covered < Fewest ? new JObject { ["kind"] = "none" } : Describe();

    internal static FactMeasure Of(Fact fact) => fact.Type switch
    {
        FactType.Boolean or FactType.Choice or FactType.Choices => new OptionMeasure(fact),
        FactType.Integer or FactType.Decimal or FactType.Money or FactType.Date or FactType.DateTime => new NumberMeasure(fact),
        _ => new NameMeasure(fact),
    };

    internal void Add(in FactValue value)
    {
        if (value.IsMissing) return;
        Covered++;
        Take(in value);
    }

    private protected abstract void Take(in FactValue value);

    private protected abstract JObject Describe();

    /// <summary>A number of customers as it is shown: null when they are too few.</summary>
    private protected static JValue Shown(int count) => count == 0 || count >= Fewest ? new JValue(count) : JValue.CreateNull();
}

/// <summary>Options, and yes and no: how often each.</summary>
internal sealed class OptionMeasure(Fact fact) : FactMeasure(fact)
{
    private readonly Dictionary<int, int> _counts = [];

    private protected override void Take(in FactValue value)
    {
        if (Fact.Type == FactType.Choices)
            foreach (var option in value.AsSet) Count(option);
        else Count((int)value.AsWhole);
    }

    private protected override JObject Describe() => new()
    {
        ["kind"] = "options",
        ["options"] = new JArray(_counts.OrderBy(pair => pair.Key).Select(pair => new JObject
        {
            ["value"] = Fact.Type == FactType.Boolean ? pair.Key != 0 : pair.Key,
            ["label"] = Label(pair.Key),
            ["count"] = Shown(pair.Value),
        })),
    };

    private void Count(int option) => _counts[option] = _counts.TryGetValue(option, out var count) ? count + 1 : 1;

    private JValue Label(int option)
    {
        if (Fact.Type == FactType.Boolean) return new JValue(option != 0 ? "Yes" : "No");
        return Fact.Labels.TryGetValue(option, out var label) ? new JValue(label) : JValue.CreateNull();
    }
}

/// <summary>Texts and references: how many different ones; the most frequent texts, unless they are personal.</summary>
internal sealed class NameMeasure(Fact fact) : FactMeasure(fact)
{
    private const int Most = 10;
    private readonly Dictionary<FactValue, int> _counts = [];

    private protected override void Take(in FactValue value) => _counts[value] = _counts.TryGetValue(value, out var count) ? count + 1 : 1;

    private protected override JObject Describe()
    {
        var isText = Fact.Type == FactType.Text;
        var json = new JObject { ["kind"] = isText ? "texts" : "references", ["distinct"] = _counts.Count };
        if (!isText || IsPersonal) return json;
        var top = _counts.Where(pair => pair.Value >= Fewest).OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.AsText, System.StringComparer.Ordinal).Take(Most);
        json["top"] = new JArray(top.Select(pair => new JObject { ["value"] = pair.Key.AsText, ["count"] = pair.Value }));
        return json;
    }
}
