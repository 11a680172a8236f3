using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Benchmarks;

/// <summary>One customer, as on a record event. Divide by the number of segments for the time of one.</summary>
[MemoryDiagnoser]
public class OneCustomer
{
    private const int Customers = 256;
    private DatedRules _rules = null!;
    private IReadOnlyList<CustomerData> _data = null!;
    private FactSheet[] _sheets = null!;
    private string[][] _members = null!;
    private int _next;

    /// <summary>Published segments.</summary>
    [Params(100, 500)]
    public int Segments { get; set; }

    /// <summary>Loads the workload.</summary>
    [GlobalSetup]
    public void Load()
    {
        _rules = new Segbench(Segments).Rules.For("contact").At(Segbench.Moment);
        _data = Segbench.Customers(_rules.Rules.Needs, Customers);
        _sheets = _data.Select(data => FactSheet.From(_rules, data, [])).ToArray();
        _members = _sheets.Select(Members).ToArray();
    }

    /// <summary>All segments from a loaded sheet, whose values have been coded: the first evaluation of a sheet codes them.</summary>
    [Benchmark(Baseline = true)]
    public Verdicts Evaluate() => _rules.Evaluate(_sheets[Next()]);

    /// <summary>All segments from loaded rows: figures over 20 transactions included.</summary>
    [Benchmark]
    public Verdicts Evaluate_from_rows() => _rules.Evaluate(FactSheet.From(_rules, _data[Next()], []));

    /// <summary>Loaded rows to a sheet, figures and all, without codes.</summary>
    [Benchmark]
    public FactSheet Sheet_from_rows() => FactSheet.From(_rules, _data[Next()], []);

    /// <summary>A whole event in which nothing changes: rows to sheet, verdicts, comparison with the memberships, the next flip.</summary>
    [Benchmark]
    public MembershipDecision Decide_from_rows()
    {
        var next = Next();
        return Memberships.Decide(_rules, FactSheet.From(_rules, _data[next], _members[next]));
    }

    /// <summary>From a loaded sheet with the next flip, the first of all segments, as it is stored after an event.</summary>
    [Benchmark]
    public System.DateTime? Next_flip() => _rules.Evaluate(_sheets[Next()]).NextFlip();

    /// <summary>What one changed column can change.</summary>
    [Benchmark]
    public Verdicts One_changed_column() => _rules.Evaluate(_sheets[Next()], _rules.Rules.AffectedBy("contact", ["amount1"]));

    /// <summary>The rules made ready for a moment.</summary>
    [Benchmark]
    public DatedRules Ready_for_a_moment() => _rules.Rules.At(Segbench.Moment);

    private int Next() => _next = (_next + 1) % Customers;

    private string[] Members(FactSheet sheet)
    {
        var verdicts = _rules.Evaluate(sheet);
        return _rules.Rules.Segments.Where(verdicts.Holds).Select(segment => segment.Key).ToArray();
    }
}

/// <summary>Many customers on one thread, as in a refresh: rows to sheets to verdicts. Divide by customers and segments.</summary>
[MemoryDiagnoser]
public class ManyCustomers
{
    private const int Pool = 5_000;
    private DatedRules _rules = null!;
    private IReadOnlyList<CustomerData> _data = null!;

    /// <summary>Published segments.</summary>
    [Params(100, 500)]
    public int Segments { get; set; }

    /// <summary>Customers; they are drawn from a pool of 5,000, a page of a refresh.</summary>
    [Params(10_000, 100_000)]
    public int Customers { get; set; }

    /// <summary>Loads the workload.</summary>
    [GlobalSetup]
    public void Load()
    {
        _rules = new Segbench(Segments).Rules.For("contact").At(Segbench.Moment);
        _data = Segbench.Customers(_rules.Rules.Needs, Pool);
    }

    /// <summary>The number of memberships that follow.</summary>
    [Benchmark]
    public int Refresh()
    {
        var members = 0;
        for (var i = 0; i < Customers; i++)
        {
            var verdicts = _rules.Evaluate(FactSheet.From(_rules, _data[i % Pool], []));
            foreach (var segment in _rules.Rules.Segments)
                if (verdicts.Holds(segment)) members++;
        }
        return members;
    }
}

/// <summary>Stored texts to compiled rules, as on the first event after a publish.</summary>
[MemoryDiagnoser]
public class Compilation
{
    private Segbench _workload = null!;

    /// <summary>Published segments.</summary>
    [Params(100, 500)]
    public int Segments { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Load() => _workload = new Segbench(Segments);

    /// <summary>Reading, checking and compiling.</summary>
    [Benchmark]
    public RuleSet Compile() => RuleSet.Compile(_workload.Facts, _workload.Segments, SegbenchFacts.Schema);
}
