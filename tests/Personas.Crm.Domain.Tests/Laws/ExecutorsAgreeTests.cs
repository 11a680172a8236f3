using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Expressions.Fetch;
using Personas.Crm.Domain.Expressions.Operators;
using Personas.Crm.Domain.Expressions.Sql;
using Personas.Crm.Domain.Expressions.Tree;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Tests.Laws;

/// <summary>
/// Random expressions over random customers: the compiled expression, one customer at a time and in bulk, and its queries, in FetchXML
/// and in SQL, answered by the sandbox, find the same customers.
/// </summary>
[TestClass]
public sealed class ExecutorsAgreeTests
{
    private const int Expressions = 300;
    private const int CustomersEach = 40;

    private const string Globetrotter = """{"version":1,"any":[{"fact":"employer_size","op":"gt","value":5},{"fact":"income","op":"gt","value":3}]}""";

    private static readonly Dictionary<string, Expression> Segments = new() { ["globetrotter"] = Bank.Read(Globetrotter).Required };

    private static readonly Moment[] Moments = new Moment[]
    {
        Moment.InUtc(new DateTime(2024, 5, 15, 15, 30, 0)),
        new(new DateTime(2024, 3, 30, 23, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Bucharest"), new FiscalCalendar(4, 1, FiscalPeriodKind.Quarter)),
        new(new DateTime(2024, 11, 3, 6, 30, 0), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            new FiscalCalendar(7, 15, FiscalPeriodKind.FourWeeks), DayOfWeek.Monday),
    }.Select(Asking.At).ToArray();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Compiled_expression_and_queries_find_the_same_customers()
    {
        var replay = Replay();
        TestContext.WriteLine($"{Expressions} expressions × {CustomersEach} customers; seed {replay}. Set FSCHECK_REPLAY to run one again.");
        var every = OperatorTable.All.Concat(OperatorTable.Asked).Select(RandomExpression.With).ToArray();
        var cases = from expression in Gen.Frequency((3, RandomExpression.Asked), (1, Gen.OneOf(every)))
                    from customers in Gen.ListOf(RandomExpression.Customer, CustomersEach)
                    from moment in Gen.Elements(Moments)
                    from dates in Gen.Elements(FetchDates.AsWritten, FetchDates.AtTheMoment)
                    select new Agreement(expression, customers.ToList(), moment, dates);
        Prop.ForAll(Arb.From(cases), one => one.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(Expressions).WithReplay(replay.Seed, replay.Gamma));
    }

    [TestMethod]
    public void Every_operator_finds_the_same_customers_in_all_executors()
    {
        var replay = Replay();
        TestContext.WriteLine($"seed {replay}");
        foreach (var op in OperatorTable.All.Concat(OperatorTable.Asked))
        {
            var cases = from expression in RandomExpression.With(op)
                        from customers in Gen.ListOf(RandomExpression.Customer, CustomersEach)
                        from moment in Gen.Elements(Moments)
                        from dates in Gen.Elements(FetchDates.AsWritten, FetchDates.AtTheMoment)
                        select new Agreement(expression, customers.ToList(), moment, dates);
            Prop.ForAll(Arb.From(cases), one => one.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(3).WithReplay(replay.Seed, replay.Gamma));
        }
    }

    private static (ulong Seed, ulong Gamma) Replay()
    {
        var parts = Environment.GetEnvironmentVariable("FSCHECK_REPLAY")?.Split(',') ?? [];
        return parts.Length == 2
            ? (ulong.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
                ulong.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))
            : ((ulong)Random.Shared.NextInt64(), (ulong)Random.Shared.NextInt64() | 1);
    }

    private sealed record Agreement(string Expression, IReadOnlyList<JObject> Customers, Moment Moment, FetchDates Dates)
    {
        public Property Check()
        {
            using var bank = new FetchBank().WithUsers();
            var ids = Customers.Select(bank.Add).ToList();
            var translation = FetchTranslation.Of(Bank.Ask(Expression), new FetchOptions(Bank.Catalogue, Bank.Schema, Moment, Dates, Segments));
            var found = bank.Find(translation.FetchXml, Moment);
            var sql = SqlTranslation.Of(Bank.Ask(Expression), new SqlOptions(Bank.Catalogue, Bank.Schema, Moment, FetchBank.Dialect, Segments)).Required;
            var members = bank.Find(sql);
            var rules = Bank.Rules(Bank.Segment("tested", Expression), Bank.Segment("globetrotter", Globetrotter)).For("contact").At(Moment);
            var wrong = Customers.Where((customer, i) => IsWrong(Holds(rules, customer), found.Contains(ids[i]), translation.IsExact)).ToList();
            var wrongInSql = Customers.Where((customer, i) => members.Count(id => id == ids[i]) != (Holds(rules, customer) ? 1 : 0)).ToList();
            var bulk = Bulk.Holds(Expression, Customers.Select(customer => A.Customer(customer).At(Moment)).ToList(), Bank.Segment("globetrotter", Globetrotter));
            var wrongInBulk = Customers.Where((customer, i) => bulk[i] != Holds(rules, customer)).ToList();
            var at = $"at {Moment.UtcNow:u} in {Moment.Zone.Id}";
            return (wrong.Count == 0).Label($"{Expression}\n{translation.FetchXml}\n{at}, {Dates}: {string.Join("\n", wrong)}")
                .And((wrongInSql.Count == 0).Label($"{Expression}\n{sql}\n{at}: {string.Join("\n", wrongInSql)}"))
                .And((wrongInBulk.Count == 0).Label($"{Expression}\n{at}, in bulk: {string.Join("\n", wrongInBulk)}"));
        }

        // A query that leaves something over may find too many, never too few.
        private static bool IsWrong(bool holds, bool isFound, bool isExact) => isExact ? holds != isFound : holds && !isFound;

        private bool Holds(DatedRules rules, JObject customer)
        {
            var sheet = A.Customer(customer).At(Moment).Sheet(rules);
            return rules.Evaluate(sheet).Holds(rules.Rules.Find("tested")!);
        }
    }
}
