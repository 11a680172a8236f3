using System;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Pipeline;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>One slice of a run, in one transaction that also notes how far the run came. Slices of one run wait for each other.</summary>
internal sealed class RefreshSlice
{
    // More than these are no accident of single customers.
    private const int MostParked = 100;

    private readonly Turn _turn;
    private readonly RefreshRunStore _runs;
    private readonly RefreshContext _context;

    /// <summary>Waits for other slices of the run, and then begins.</summary>
    public RefreshSlice(Turn turn, RefreshRunStore runs, RefreshRunRow run, TimeSpan budget)
    {
        _turn = turn;
        _runs = runs;
        runs.Begin(run);
        _context = new RefreshContext(turn.Elevated(Elevation.Refreshing), turn.UtcNow, runs.Search.Find(run.Id)!, budget);
    }

    /// <summary>The run as it is now.</summary>
    public RefreshRunRow Run => _context.Run;

    /// <summary>What the slice did.</summary>
    public RefreshTally Tally => _context.Tally;

    /// <summary>Goes on with the run.</summary>
    /// <param name="pageSize">How many customers are read at once.</param>
    public void GoOn(int pageSize)
    {
        if (Run.IsOver) return;
        if (Run.IsNew) Begin();
        var sources = new RefreshSources(_context, _runs.Search);
        var work = new RefreshWork(_context, sources, pageSize);
        if (work.GoOn())
        {
            Run.Status = RefreshRunStatus.Done;
            if (Run.PartOf is null) new RefreshEnd(_context, sources).Figures(work.Seen);
            else new RefreshParts(_context, _runs).End(work.Seen);
        }

        Save();
    }

    /// <summary>Sets a customer aside and does nothing else: the next slice may fail, and must not take this back. A run with too many of them fails.</summary>
    public void Park(ParkedCustomer customer)
    {
        if (Run.IsOver) return;
        _context.Park(customer);
        if (Run.Parked >= MostParked)
        {
            Run.Errors += $"{Run.Parked} customers were set aside, the run is given up. Mend the cause, and begin another run.\n";
            Run.Status = RefreshRunStatus.Failed;
            if (Run.PartOf is not null) new RefreshParts(_context, _runs).End(RefreshPosition.Nobody);
        }

        Save();
    }

    private void Begin()
    {
        foreach (var broken in _context.Published.Rules.Broken) Run.Errors += $"segment {broken.Segment.Key}: {broken.Problems[0]}\n";
        Run.RulesHash = _context.Published.Hash;
    }

    private void Save()
    {
        Run.Requests += _turn.Requests;
        _runs.Save(Run);
    }
}
