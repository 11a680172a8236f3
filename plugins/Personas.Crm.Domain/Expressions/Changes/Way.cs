using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Expressions.Changes;

/// <summary>One way to bring about a verdict: demands on variables that can all be met, with the nearest values that meet them. Immutable.</summary>
internal sealed class Way
{
    private readonly IReadOnlyDictionary<Variable, Setting> _settings;
    private readonly IReadOnlyList<Compared> _compared;

    private Way(IReadOnlyDictionary<Variable, Setting> settings, IReadOnlyList<Compared> compared)
    {
        _settings = settings;
        _compared = compared;
        var changed = settings.Values.Where(setting => setting.IsChange).ToList();
        // A comparison that does not hold yet costs one change more, whichever side makes it.
        Changes = changed.Count + compared.Count(one => !Holds(one));
        Distance = changed.Sum(setting => setting.Distance);
    }

    /// <summary>The way that asks nothing.</summary>
    public static Way Open { get; } = new(new Dictionary<Variable, Setting>(), []);

    /// <summary>How many variables change.</summary>
    public int Changes { get; }

    /// <summary>How far they change, together.</summary>
    public double Distance { get; }

    /// <summary>The variables that change, with their values.</summary>
    public IEnumerable<KeyValuePair<Variable, Setting>> Changed =>
        _settings.Where(pair => pair.Value.IsChange).OrderBy(pair => pair.Value.Demands[0].Place, System.StringComparer.Ordinal);

    /// <summary>The way that also meets a demand; null when the demands contradict each other.</summary>
    public Way? With(Variable variable, Demand demand) => With(variable, [demand]);

    /// <summary>The way that also gives a comparison its verdict.</summary>
    public Way With(Compared compared) => new(_settings, [.. _compared, compared]);

    /// <summary>The way that is this one and another; null when they contradict each other.</summary>
    public Way? With(Way other)
    {
        var both = this;
        foreach (var pair in other._settings)
        {
            var more = both.With(pair.Key, pair.Value.Demands);
            if (more is null) return null;
            both = more;
        }
        return other._compared.Count == 0 ? both : new Way(both._settings, [.. both._compared, .. other._compared]);
    }

    /// <summary>The same way with all comparisons made to hold, by changing one side of each that does not, and again while others are left.</summary>
    public IEnumerable<Way> Settled(int attempts)
    {
        var open = _compared.FirstOrDefault(one => !Holds(one));
        if (open is null) return [this];
        if (attempts == 0) return [];
        var left = With(open.Left, open.OfLeft(ValueOf(open.Right)));
        var right = With(open.Right, open.OfRight(ValueOf(open.Left)));
        return new[] { left, right, Known(open.Left, open), Known(open.Right, open) }.Where(way => way is not null)
            .SelectMany(way => way!.Settled(attempts - 1));
    }

    // Two values of which one is missing may be comparable only when that one is known.
    private Way? Known(Variable variable, Compared compared) => ValueOf(variable).IsMissing ? With(variable, compared.OfKnown()) : null;

    private Way? With(Variable variable, IReadOnlyList<Demand> demands)
    {
        var isKnown = _settings.TryGetValue(variable, out var known);
        List<Demand> all = isKnown ? [.. known!.Demands, .. demands] : [.. demands];
        // The nearest value of fewer demands stays the nearest when it meets the others too.
        var setting = isKnown && variable.Meets(demands, known!.Value) ? known with { Demands = all } : variable.Nearest(all);
        if (setting is null) return null;
        var settings = _settings.ToDictionary(pair => pair.Key, pair => pair.Value);
        settings[variable] = setting;
        return new Way(settings, _compared);
    }

    private bool Holds(Compared compared) => compared.Holds(ValueOf(compared.Left), ValueOf(compared.Right));

    private FactValue ValueOf(Variable variable) => _settings.TryGetValue(variable, out var setting) ? setting.Value : variable.Present;
}
