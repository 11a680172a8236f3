using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Expressions.Compiled;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Expressions.Words;
using Personas.Crm.Domain.Facts;

namespace Personas.Crm.Domain.Approval.Regions;

/// <summary>Values without an order that matters: options, bands, yes and no, named texts and rows. Each has a cell, and so has whatever is not
/// named.</summary>
internal sealed class NamedAxis : Axis
{
    private readonly Fact _fact;
    private readonly IReadOnlyList<FactValue> _samples;
    private readonly ValueCode? _code;
    private readonly HashSet<FactValue> _named;
    private readonly IReadOnlyDictionary<FactValue, string> _names;

    /// <summary>The axis of a fact that has one of some values, or none.</summary>
    public NamedAxis(int index, Fact fact, IEnumerable<FactValue> values, bool canBeMissing)
        : this(index, fact, canBeMissing ? [FactValue.Missing, .. values] : values.ToList(), null, values, new Dictionary<FactValue, string>()) { }

    /// <summary>The axis of a fact whose values are coded by those that conditions name.</summary>
    public NamedAxis(int index, Fact fact, ValueCode code, IEnumerable<FactValue> named, bool canBeMissing, IReadOnlyDictionary<FactValue, string> names)
        : this(index, fact, canBeMissing ? code.Samples : code.Samples.Skip(1).ToList(), code, named, names) { }

    private NamedAxis(
        int index, Fact fact, IReadOnlyList<FactValue> samples, ValueCode? code, IEnumerable<FactValue> named, IReadOnlyDictionary<FactValue, string> names)
        : base(index, Wording.Name(new FactSubject(fact)))
    {
        _fact = fact;
        _samples = samples;
        _code = code;
        _named = [.. named];
        _names = names;
    }

    /// <inheritdoc/>
    public override Fact Fact => _fact;

    /// <inheritdoc/>
    public override int Cells => _samples.Count;

    /// <inheritdoc/>
    public override int MissingCell => _samples[0].IsMissing ? 0 : -1;

    /// <inheritdoc/>
    public override CellSet? Passing(ValueTest test)
    {
        if (_code is null || test.Beginning is not null) return Asked(test, _samples);
        if (test.Landmarks?.ToList() is not { } landmarks || landmarks.Exists(value => _code.Of(value) < 0)) return null;

        // Of the values that the test does not name, one tells of all.
        var apart = new SortedSet<int>(landmarks.Select(CellOf));
        if (MissingCell == 0) apart.Add(0);
        var others = Enumerable.Range(0, Cells).FirstOrDefault(cell => !apart.Contains(cell));
        var holdsOtherwise = apart.Count < Cells && test.Holds(_samples[others]);
        var odd = apart.Where(cell => test.Holds(_samples[cell]) != holdsOtherwise).Select(cell => new CellRange(cell, cell));
        return holdsOtherwise ? new CellSet(odd).Not(Cells) : new CellSet(odd);
    }

    /// <inheritdoc/>
    public override bool IsSingle(int cell) => _samples[cell].IsMissing || _named.Contains(_samples[cell]);

    /// <inheritdoc/>
    public override FactValue Sample(int cell) => _samples[cell];

    /// <inheritdoc/>
    public override string Words(CellRange cells)
    {
        var inside = Enumerable.Range(cells.From, cells.To - cells.From + 1).ToList();
        var outside = Enumerable.Range(0, Cells).Except(inside).ToList();
        if (inside.Count == 1) return Words(_samples[cells.From]);
        return inside.All(IsSingle) || !outside.All(IsSingle)
            ? $"{Name} is {List(inside, "or")}"
            : $"{Name} is none of {List(outside, "and")}";
    }

    /// <inheritdoc/>
    public override string Words(in FactValue value)
    {
        if (value.IsMissing) return $"{Name} is not known";
        if (_fact.Type == FactType.Boolean) return Truth(value);
        return $"{Name} is {Value(in value)}";
    }

    private string Truth(FactValue value)
    {
        var literal = new Literal(value, false, string.Empty);
        var clause = Wording.Clause(new Condition(string.Empty, new FactSubject(_fact), OperatorTable.Named("eq")!, [literal], null));
        if (clause == Name) return $"the customer {clause}";
        return clause == $"not: {Name}" ? $"it is not so that the customer {Name}" : clause;
    }

    private int CellOf(FactValue value) => _code!.Of(value) - (MissingCell == 0 ? 0 : 1);

    private string List(List<int> cells, string word)
    {
        var names = cells.Take(8).Select(cell => Value(_samples[cell])).ToList();
        if (cells.Count > 8) names.Add($"{cells.Count - 8} more");
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[names.Count - 1]}";
    }

    private string Value(in FactValue value)
    {
        if (value.IsMissing) return "not known";
        if (_names.TryGetValue(value, out var name)) return name;
        if (_code is not null && !_named.Contains(value)) return _fact.Type == FactType.Text ? Beginning(value.AsText) : "anything else";
        return Wording.Value(in value, _fact.Type, _fact.Labels);
    }

    // The sample of texts that begin alike ends with a letter that nobody writes.
    private static string Beginning(string sample) => sample.Length == 1
        ? "any other text"
        : $"another text that begins with '{sample.Substring(0, sample.Length - 1)}'";
}
