using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Facts;
using Personas.Crm.Domain.Facts.Measuring;
using Personas.Crm.Domain.Segments.Estimates;
using Personas.Crm.Plugins.Expressions;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Segments.Estimates;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Facts;

/// <summary>Measures facts over the customers of a table, and writes what was found to the facts.</summary>
internal sealed class Coverage
{
    // What the column takes.
    private const int Longest = 16384;

    private readonly Turn _turn;
    private readonly string _table;
    private readonly IOrganizationService _service;
    private readonly MetadataSchema _schema;
    private readonly IReadOnlyList<FactRow> _rows;
    private readonly FactCatalogue _facts;

    public Coverage(Turn turn, string table)
    {
        _turn = turn;
        _table = table;
        _service = turn.Elevated(Elevation.Measuring);
        _schema = new MetadataSchema(turn.Elevated(Elevation.Metadata));
        _rows = FactRow.All(_service);
        _facts = new ExpressionCheck(_rows.Select(row => row.Text).ToList(), _schema).Facts;
        Measurable = _rows.Where(row => _facts.Find(row.Text.Key) is { } fact && FactMeasures.CanMeasure(fact, table)).ToList();
    }

    /// <summary>The facts that can be measured, by key.</summary>
    public IReadOnlyList<FactRow> Measurable { get; }

    /// <summary>Measures some facts together, writes it down and tells it.</summary>
    public JArray Measure(IReadOnlyList<FactRow> batch, TimeSpan budget)
    {
        var facts = batch.Select(row => _facts.Find(row.Text.Key)!).ToList();
        var rules = FactMeasures.Rules(_rows.Select(row => row.Text), facts, _schema, _table).At(Settings.Read(_service).At(_turn.UtcNow));
        var measures = FactMeasures.Of(rules, facts);
        var data = new CustomerData(rules.Rules.Needs);
        var pages = new CustomerPages(_service, rules) { OnlyCounts = true, AsksForMemberships = false };
        var seen = new CustomerScan(pages, budget).Run(customer =>
        {
            customer.Fill(data);
            measures.Add(FactSheet.From(rules, data, []));
        });
        return new JArray(measures.Measures.Select(measure => Keep(batch.First(row => row.Text.Key == measure.Fact.Key), measure, seen)));
    }

    private JObject Keep(FactRow row, FactMeasure measure, Extrapolation seen)
    {
        var share = seen.Scanned == 0 ? 0 : Math.Round((decimal)measure.Covered / seen.Scanned, 4);
        var distribution = measure.Distribution();
        distribution["scanned"] = seen.Scanned;
        distribution["isExact"] = seen.IsExact;
        var text = distribution.ToString(Formatting.None);
        _service.Update(new Entity(Tables.Fact.LogicalName, row.Id)
        {
            [Tables.Fact.CustomerCount] = seen.Total,
            [Tables.Fact.CoveredCount] = seen.Scale(measure.Covered),
            [Tables.Fact.Coverage] = share,
            [Tables.Fact.Distribution] = text.Length <= Longest ? text : null,
            [Tables.Fact.MeasuredOn] = _turn.UtcNow,
        });
        return new JObject
        {
            ["key"] = row.Text.Key, ["customers"] = seen.Total, ["covered"] = seen.Scale(measure.Covered), ["coverage"] = share,
            ["distribution"] = distribution,
        };
    }
}
