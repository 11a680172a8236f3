using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Domain.Tests.Laws;

namespace Personas.Crm.Domain.Tests.Expressions;

/// <summary>An explanation says enough: evaluated again from its own text, with no customer and no rule at hand, it gives the same verdict.</summary>
[TestClass]
public sealed class ExplanationTextTests
{
    private const int Pairs = 3000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void An_explanation_evaluated_from_its_own_text_gives_the_same_verdict()
    {
        var replay = Seed.Replay();
        TestContext.WriteLine($"{Pairs} pairs; seed {replay.Seed},{replay.Gamma}. Set FSCHECK_REPLAY to run one again.");
        var cases = from expression in RandomExpression.Any from customer in RandomExpression.Customer select new Explained(expression, customer);

        Prop.ForAll(Arb.From(cases), one => one.SaysEnough())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Pairs).WithReplay(replay.Seed, replay.Gamma));
    }

    private sealed record Explained(string Expression, JObject Customer)
    {
        public Property SaysEnough()
        {
            var customer = A.Customer(Customer);
            var text = customer.Explain(Expression).ToJson();
            var copy = new Copy();
            var expression = new JObject(new JProperty("version", 1), copy.Node(Parse(text)).Properties());
            return (copy.Holds(expression, customer) == customer.Holds(Expression)).Label($"{Expression}\n{Customer}\n{text}\n{expression}");
        }

        private static JObject Parse(string text)
        {
            using var reader = new JsonTextReader(new System.IO.StringReader(text))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            return JObject.Load(reader);
        }
    }

    /// <summary>A rule and a customer made of nothing but the text: each value found becomes a column with the type that the text says.</summary>
    private sealed class Copy : ISchema
    {
        private readonly Dictionary<string, FactType> _columns = [];
        private readonly JObject _values = [];

        public IReadOnlyList<string> CustomerTables { get; } = ["contact"];

        public JObject Node(JObject node)
        {
            var kind = (string)node["kind"]!;
            if (node["nodes"] is JArray nodes) return new JObject { [kind] = new JArray(nodes.Cast<JObject>().Select(Node)) };
            // Rows are there, or not.
            if (kind == "related")
                return new JObject { ["fact"] = Column(FactType.Integer, node["found"]!), ["op"] = (bool)node["expected"]! ? "gt" : "le", ["value"] = 0 };
            var condition = new JObject { ["fact"] = Column(TypeOf(node), node["found"]!), ["op"] = node["op"] };
            if (node["expected"] is JObject other && other["valueOf"] is not null) condition["valueOf"] = Column(TypeOf(other), other["found"]!);
            else if (node["expected"] is { } expected) condition["value"] = expected;
            return condition;
        }

        public bool Holds(JObject expression, TestCustomer at)
        {
            var facts = _columns.Select(column => Bank.Column(column.Key, column.Key, column.Value)).ToList();
            var rules = RuleSet.Compile(facts, [Bank.Segment("copied", expression.ToString())], this);
            Assert.IsEmpty(rules.Broken.SelectMany(broken => broken.Problems));
            var dated = rules.For("contact").At(at.Moment);
            var sheet = FactSheet.From(dated, new CustomerData(dated.Rules.Needs), [], FactOverrides.Read(
                new JObject { ["facts"] = _values }.ToString(), rules.Facts, this, "contact").Required);
            return dated.Evaluate(sheet).Holds(dated.Rules.Segments[0]);
        }

        public bool HasTable(string table) => table == "contact";

        public FactType? ColumnType(string table, string column) => _columns.TryGetValue(column, out var type) ? type : null;

        public IReadOnlyList<string> Targets(string table, string column) => [];

        public IReadOnlyDictionary<int, string> Labels(string table, string column) => new Dictionary<int, string>();

        public string PrimaryId(string table) => table + "id";

        public ExchangeRates Rates => Bank.Schema.Rates;

        private static FactType TypeOf(JObject node) => Enum.Parse<FactType>((string)node["type"]!);

        private string Column(FactType type, JToken found)
        {
            var name = $"f{_columns.Count}";
            _columns.Add(name, type);
            _values[name] = type == FactType.Date && found.Type == JTokenType.String ? ((string)found!)[..10] : found;
            return name;
        }
    }
}
