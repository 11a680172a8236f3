using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using Dataverse.Sandbox.Query.Operators;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Sandbox.Tests.Query;

/// <summary>A person as plain values: what a filter is evaluated on in memory.</summary>
internal sealed record Person(int Number, string? Name, int? Children, decimal? Income, int? Risk, bool? Consent, DateTime? Seen)
{
    public static Gen<Person> Any { get; } =
        from number in Gen.Choose(0, int.MaxValue - 1)
        from name in Gen.Elements<string?>(null, "", "a", "A", "ab", "B", "bA", "ı", "I")
        from children in Gen.Elements<int?>(null, -1, 0, 1, 2)
        from income in Gen.Elements<decimal?>(null, 0m, 0.01m, 1m, 1.005m)
        from risk in Gen.Elements<int?>(null, 1, 2, 3)
        from consent in Gen.Elements<bool?>(null, true, false)
        from hours in Gen.Elements<int?>(null, -49, -25, -24, -13, -12, -1, 0, 1, 11, 12, 35, 36)
        select new Person(number, name, children, income, risk, consent, hours is { } away ? Sample.Noon.AddHours(away) : null);
}

/// <summary>A filter that can be asked of the sandbox in both dialects, and answered in memory from the plain words of the oracle.</summary>
internal abstract record RandomFilter
{
    public static Gen<RandomFilter> Any { get; } = OfDepth(3);

    public abstract string Xml { get; }

    public abstract bool Holds(Person person);

    public abstract void AddTo(FilterExpression filter);

    private static Gen<RandomFilter> OfDepth(int depth) => depth == 0 ? Test.Any : Gen.Frequency((2, Test.Any), (1,
        from isAny in Gen.Elements(true, false)
        from count in Gen.Choose(1, 3)
        from parts in Gen.ListOf(OfDepth(depth - 1), count)
        select (RandomFilter)new All(isAny, [.. parts])));

    private sealed record All(bool IsAny, IReadOnlyList<RandomFilter> Parts) : RandomFilter
    {
        public override string Xml => $"<filter type='{(IsAny ? "or" : "and")}'>{string.Concat(Parts.Select(part => part.Xml))}</filter>";

        public override bool Holds(Person person) => IsAny ? Parts.Any(part => part.Holds(person)) : Parts.All(part => part.Holds(person));

        public override void AddTo(FilterExpression filter)
        {
            var own = filter.AddFilter(IsAny ? LogicalOperator.Or : LogicalOperator.And);
            foreach (var part in Parts) part.AddTo(own);
        }
    }

    private sealed record Test(string Column, string Name, object[] Values, Func<Person, bool?> Found) : RandomFilter
    {
        public static new Gen<RandomFilter> Any { get; } = Gen.OneOf(
            Of("nickname", person => person.Name, Gen.Elements("", "a", "AB", "i", "b"), (a, b) => string.Compare(a, b, StringComparison.OrdinalIgnoreCase)),
            Text(),
            Of("children", person => person.Children, Gen.Choose(-1, 3), (a, b) => a.CompareTo(b)),
            Of("income", person => person.Income, Gen.Elements(0m, 0.01m, 1.005m, 1.00501m, 2m), (a, b) => a.CompareTo(b)),
            Of("seenon", person => person.Seen, Gen.Choose(-3, 3).Select(half => Sample.Noon.AddHours(12 * half)), (a, b) => a.CompareTo(b)),
            Equality("risk", person => person.Risk, Gen.Choose(1, 4)),
            Equality("consent", person => person.Consent, Gen.Elements(true, false)),
            Day());

        public override string Xml =>
            $"<condition attribute='{Column}' operator='{Name}'>{string.Concat(Values.Select(value => $"<value>{SecurityElement.Escape(Written(value))}</value>"))}</condition>";

        // What an empty column makes of a positive operator is null: false; of a negative one it is true (the oracle's general rules).
        public override bool Holds(Person person) => Found(person)
            ?? Name is "null" or "ne" or "not-in" or "not-between" or "not-like" or "not-begin-with" or "not-end-with";

        public override void AddTo(FilterExpression filter) => filter.AddCondition(new ConditionExpression(Column, OperatorTable.Named(Name, "").Code, Values));

        private static Gen<RandomFilter> Of<T>(string column, Func<Person, T?> get, Gen<T> values, Func<T, T, int> compare)
            where T : class, IComparable<T> => Ordered(column, person => get(person) is { } value ? value : null, values, compare, column != "nickname");

        private static Gen<RandomFilter> Of<T>(string column, Func<Person, T?> get, Gen<T> values, Func<T, T, int> compare)
            where T : struct => Ordered(column, person => get(person) is { } value ? value : null, values, compare, true);

        private static Gen<RandomFilter> Ordered<T>(string column, Func<Person, object?> get, Gen<T> values, Func<T, T, int> compare, bool isRange) =>
            from name in Gen.Elements(isRange ? ["eq", "ne", "gt", "ge", "lt", "le", "in", "not-in", "between", "not-between", "null", "not-null"]
                : new[] { "eq", "ne", "gt", "ge", "lt", "le", "in", "not-in", "null", "not-null" })
            from a in values
            from b in values
            let given = name is "null" or "not-null" ? [] : name.EndsWith("in", StringComparison.Ordinal)
                || name.EndsWith("between", StringComparison.Ordinal) ? new object[] { a!, b! } : [a!]
            select (RandomFilter)new Test(column, name, given, person => get(person) is not T found ? name == "not-null" ? false : null : name switch
            {
                "eq" => compare(found, a) == 0,
                "ne" => compare(found, a) != 0,
                "gt" => compare(found, a) > 0,
                "ge" => compare(found, a) >= 0,
                "lt" => compare(found, a) < 0,
                "le" => compare(found, a) <= 0,
                "in" => compare(found, a) == 0 || compare(found, b) == 0,
                "not-in" => compare(found, a) != 0 && compare(found, b) != 0,
                "between" => compare(found, a) >= 0 && compare(found, b) <= 0,
                "not-between" => compare(found, a) < 0 || compare(found, b) > 0,
                _ => name == "not-null",
            });

        private static Gen<RandomFilter> Equality<T>(string column, Func<Person, T?> get, Gen<T> values)
            where T : struct =>
            from name in Gen.Elements("eq", "ne", "null", "not-null")
            from a in values
            select (RandomFilter)new Test(column, name, name.EndsWith("null", StringComparison.Ordinal) ? [] : [a],
                person => get(person) is not { } found ? name == "not-null" ? false : null : name == "not-null"
                    || (name != "null" && found.Equals(a) == (name == "eq")));

        private static Gen<RandomFilter> Text() =>
            from name in Gen.Elements("begins-with", "not-begin-with", "ends-with", "not-end-with", "like", "not-like")
            from text in Gen.Elements("a", "B", "ba", "i", "%")
            select (RandomFilter)new Test("nickname", name, [name.EndsWith("like", StringComparison.Ordinal) ? $"%{text}%" : text],
                person => person.Name is not { } found ? null : name switch
            {
                "begins-with" => found.StartsWith(text, StringComparison.OrdinalIgnoreCase),
                "not-begin-with" => !found.StartsWith(text, StringComparison.OrdinalIgnoreCase),
                "ends-with" => found.EndsWith(text, StringComparison.OrdinalIgnoreCase),
                "not-end-with" => !found.EndsWith(text, StringComparison.OrdinalIgnoreCase),
                "like" => text == "%" || found.Contains(text, StringComparison.OrdinalIgnoreCase),
                _ => text != "%" && !found.Contains(text, StringComparison.OrdinalIgnoreCase),
            });

        private static Gen<RandomFilter> Day() =>
            from name in Gen.Elements("today", "yesterday", "tomorrow")
            select (RandomFilter)new Test("seenon", name, [], person => person.Seen is not { } seen ? null
                : (seen.Date - Sample.Noon.Date).Days == (name == "today" ? 0 : name == "tomorrow" ? 1 : -1));

        private static string Written(object value) => value is DateTime date ? date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
}
