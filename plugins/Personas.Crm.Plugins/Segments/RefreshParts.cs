using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// A refresh in parts: runs over ranges of customers that do not overlap and together hold all, done side by side by whoever calls. The run that they
/// make up is done when the last of them is, and then the figures of the segments are counted.
/// </summary>
internal sealed class RefreshParts(RefreshContext slice, RefreshRunStore runs)
{
    /// <summary>Creates a run and its parts, which wait to be worked off.</summary>
    /// <returns>The run that they make up.</returns>
    public static RefreshRunRow Create(RefreshRunStore runs, RefreshRunRow whole, IEnumerable<CustomerRange> ranges)
    {
        whole.Continuation = RefreshRunRow.InParts;
        runs.Create(whole);
        foreach (var range in ranges)
            runs.Create(new RefreshRunRow
            {
                Scope = whole.Scope,
                Segment = whole.Segment,
                Mode = whole.Mode,
                Range = range,
                PartOf = whole.Id,
                Status = RefreshRunStatus.Queued,
            });
        return whole;
    }

    /// <summary>Ends the part of the slice: adds the parts up and, when it was the last one, ends the whole.</summary>
    /// <param name="seen">How many customers of each table the part had.</param>
    public void End(IReadOnlyDictionary<string, int> seen)
    {
        var part = slice.Run;
        part.Continuation = new RefreshPosition { Seen = seen.ToDictionary(table => table.Key, table => table.Value) }.ToString();
        if (runs.Search.Find(part.PartOf!.Value) is not { } whole) return;
        // Of two parts that end at once the second waits here, and then sees that the first is done.
        runs.Begin(whole);
        var parts = runs.Search.Parts(whole.Id).Select(other => other.Id == part.Id ? part : other).ToList();
        whole.TakeUp(parts);
        if (parts.All(other => other.IsOver))
        {
            whole.Status = parts.Any(other => other.Status == RefreshRunStatus.Failed) ? RefreshRunStatus.Failed : RefreshRunStatus.Done;
            new RefreshEnd(slice, new RefreshSources(slice, runs.Search)).Figures(Sum(parts));
            part.Continuation = null;
            whole.Continuation = null;
        }

        runs.Save(whole);
    }

    private static Dictionary<string, int> Sum(IEnumerable<RefreshRunRow> parts) => parts
        .Where(part => part.Continuation is not null)
        .SelectMany(part => RefreshPosition.Read(part.Continuation!).Seen)
        .GroupBy(table => table.Key, table => table.Value, StringComparer.Ordinal)
        .ToDictionary(table => table.Key, table => table.Sum(), StringComparer.Ordinal);
}
