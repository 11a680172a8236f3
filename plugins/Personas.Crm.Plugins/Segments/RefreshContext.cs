using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Domain.Segments;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>What the parts of one slice share: the run, the rules it follows, the time left, and what was done.</summary>
internal sealed class RefreshContext
{
    // So many customers are read and decided together.
    public const int Group = 500;

    private readonly Stopwatch _clock;
    private readonly TimeSpan _budget;
    private readonly Lazy<ISet<Guid>> _neverRefreshed;
    private readonly CustomerBatch _batch;

    public RefreshContext(IOrganizationService service, DateTime utcNow, RefreshRunRow run, TimeSpan budget)
    {
        _budget = budget;
        Service = service;
        UtcNow = utcNow;
        Run = run;
        // A run begins by looking whether settings changed, or anything else that no event tells.
        if (run.IsNew) PublishedRules.StampIfChanged(service, utcNow);
        Published = PublishedRules.Load(service);
        Tally = new RefreshTally(run);
        Figures = new SegmentFigures(service, utcNow);
        _neverRefreshed = new Lazy<ISet<Guid>>(Figures.NeverRefreshed);
        _batch = new CustomerBatch(service, utcNow, Published, run.Mode, Tally);
        // Only now: compiling rules that nobody has compiled yet must not leave a small budget without time for customers.
        _clock = Stopwatch.StartNew();
    }

    public IOrganizationService Service { get; }

    public DateTime UtcNow { get; }

    public RefreshRunRow Run { get; }

    public PublishedRules Published { get; }

    public RefreshTally Tally { get; }

    public SegmentFigures Figures { get; }

    /// <summary>Whether the time is up.</summary>
    public bool IsOver => _clock.Elapsed >= _budget;

    /// <summary>The tables with segments to decide on, in a fixed order.</summary>
    public IEnumerable<string> Tables => MetadataSchema.Customers.Where(table => !Only(table).IsEmpty);

    /// <summary>The segments that the run decides on.</summary>
    public SegmentSet Only(string table)
    {
        var rules = Published.Rules.For(table);
        return Run.Scope switch
        {
            RefreshScope.DueCustomers or RefreshScope.DueAndChangedCustomers => rules.Automatic,
            RefreshScope.OneCustomer => SegmentChoice.For(rules, Run.Mode),
            RefreshScope.OneSegment when Run.Segment is { } segment => SegmentChoice.For(rules, segment.Id),
            _ => SegmentChoice.For(rules, _neverRefreshed.Value),
        };
    }

    /// <summary>The pages of a table's customers, as far as the run covers them.</summary>
    public CustomerPages Pages(string table) => new(Service, Published.At(table, UtcNow), Run.Range);

    /// <summary>Sets a customer aside.</summary>
    public void Park(ParkedCustomer customer) => _batch.Park(customer);

    /// <summary>Evaluates customers of one table, as many as there is time for.</summary>
    /// <returns>How many are done.</returns>
    public int Evaluate(string table, CustomerPages pages, IReadOnlyList<Entity> rows) =>
        _batch.Run(pages, new CustomerDecider(Published, Published.At(table, UtcNow), Only(table)), rows, () => IsOver);
}
