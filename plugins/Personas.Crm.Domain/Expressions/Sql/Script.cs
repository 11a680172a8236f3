using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Expressions.Sql;

/// <summary>What the parts of one query share: its values, its names, and what cannot be said.</summary>
internal sealed class Script(SqlOptions options)
{
    private const int LongestName = 128;
    private readonly List<SqlParameter> _parameters = [];
    private readonly List<Problem> _problems = [];
    private string? _zone;

    public SqlOptions Options => options;

    public SqlDialect Dialect => options.Dialect;

    public IReadOnlyList<SqlParameter> Parameters => _parameters;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>A value; the same value is the same parameter.</summary>
    public string Value(in FactValue value, FactType type, int scale = 0) => Parameter(type, Dialect.Value(in value, type, scale));

    public string Whole(long value) => Value(FactValue.OfWhole(value), FactType.Integer);

    public string Day(DateTime day) => Value(FactValue.OfWhole(day.Ticks), FactType.Date);

    public string Text(string value) => Parameter(FactType.Text, value);

    /// <summary>A table or column, quoted. What is no logical name is refused, though a quoted name could not do harm.</summary>
    public string Name(string name, string place)
    {
        if (name.Length is 0 or > LongestName || !name.All(IsOfName))
            Refuse(place, $"'{name}' is no name of a table or column.", "Write a logical name: letters, digits and underscores.");
        return Dialect.Quote(name);
    }

    /// <summary>What the clock of the moment's zone shows at an instant.</summary>
    public string Local(string instant) => Dialect.Shift(instant, _zone ??= Text(Dialect.Table(ZoneTable.Of(options.Moment.Zone))));

    /// <summary>Notes what cannot be said, each place once, and gives what stands in its place.</summary>
    public string Refuse(string place, string fault, string remedy)
    {
        var problem = new Problem(place.Length == 0 ? "expression" : place, fault, remedy);
        if (!_problems.Contains(problem)) _problems.Add(problem);
        return Predicate.Never;
    }

    private static bool IsOfName(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private string Parameter(FactType type, object value)
    {
        var known = _parameters.Find(parameter => parameter.Type == type && parameter.Value.Equals(value));
        if (known is not null) return known.Name;
        var name = Dialect.ParameterSign + _parameters.Count.ToString(CultureInfo.InvariantCulture);
        _parameters.Add(new SqlParameter(name, type, value));
        return name;
    }
}
