using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Personas.Crm.Domain.Expressions.Columns;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Segments;

namespace Personas.Crm.Benchmarks;

/// <summary>
/// Many customers on one thread by columns. Timed is everything from loaded rows to the members of all segments: rows are turned into
/// columns, and the verdicts on all customers are kept until the end. Not timed is the making of rows: customers are drawn from a group of
/// 500, as many as a refresh loads at a time, so that a million of them fit. Divide by customers and segments; what is allocated, divided by
/// customers, is what is kept of one.
/// </summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class Bulk
{
    private const int Group = 500;
    private Workload _columns = null!;
    private Workload _transactions = null!;

    /// <summary>Published segments.</summary>
    [Params(100, 500)]
    public int Segments { get; set; }

    /// <summary>Customers.</summary>
    [Params(10_000, 100_000, 1_000_000)]
    public int Customers { get; set; }

    /// <summary>Loads the workload, once with figures as columns and once with 20 transactions to take them of.</summary>
    [GlobalSetup]
    public void Load()
    {
        _columns = Workload.Of(Segbench.WithStoredFigures(Segments));
        _transactions = Workload.Of(new Segbench(Segments));
    }

    /// <summary>Every fact is a column of the row, figures too; ages are derived.</summary>
    [Benchmark(Baseline = true)]
    public List<BatchVerdicts> From_columns() => _columns.Run(Customers);

    /// <summary>Eleven figures are taken of 20 transactions.</summary>
    [Benchmark]
    public List<BatchVerdicts> From_transactions() => _transactions.Run(Customers);

    /// <summary>The rules made ready for columns, as once in a slice of a refresh.</summary>
    [Benchmark]
    public ColumnRules Ready_for_columns() => ColumnRules.Of(_transactions.Rules);

    private sealed record Workload(DatedRules Rules, ColumnRules Columns, CustomerData[] Data)
    {
        public static Workload Of(Segbench bench)
        {
            var rules = bench.Rules.For("contact").At(Segbench.Moment);
            return new Workload(rules, ColumnRules.Of(rules), Segbench.Customers(rules.Rules.Needs, Group).ToArray());
        }

        public List<BatchVerdicts> Run(int customers)
        {
            var verdicts = new List<BatchVerdicts>();
            var batch = Columns.NewBatch();
            for (var i = 0; i < customers; i++)
            {
                batch.Add(Data[i % Group]);
                if (!batch.IsFull && i + 1 < customers) continue;
                verdicts.Add(batch.Evaluate());
                batch.Clear();
            }
            return verdicts;
        }
    }
}
