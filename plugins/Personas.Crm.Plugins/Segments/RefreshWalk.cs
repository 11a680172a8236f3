using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Walks over lists of customers, page by page, from where the run stopped.</summary>
internal sealed class RefreshWalk(RefreshContext slice, IReadOnlyList<CustomerSource> sources, int pageSize)
{
    /// <summary>How far the walk came.</summary>
    public RefreshPosition Position { get; private set; } = slice.Run.Continuation is { Length: > 0 } text
        ? RefreshPosition.Read(text)
        : new RefreshPosition { Size = pageSize };

    /// <summary>Goes on until the end, or until the time is up; the run then knows where.</summary>
    /// <returns>Whether the end was reached.</returns>
    public bool GoOn()
    {
        while (Position.Source < sources.Count)
        {
            if (slice.IsOver)
            {
                slice.Run.Continuation = Position.ToString();
                return false;
            }

            Page(sources[Position.Source]);
        }

        return true;
    }

    // One page, or as much of it as there is time for.
    private void Page(CustomerSource source)
    {
        var pages = slice.Pages(source.Table);
        var page = slice.Tally.Times.Read(() => source.Page(Position.Paging()));
        var left = page.Entities.ToList();
        // A customer deleted since then is not found: the page is done again, which changes nothing that is right already.
        if (Position.After is { } after) left.RemoveRange(0, left.FindIndex(row => row.Id == after) + 1);
        while (left.Count > 0 && !slice.IsOver)
        {
            var done = Group(source, pages, left.GetRange(0, Math.Min(RefreshContext.Group, left.Count)));
            Position = Position.Past(left[done - 1].Id, source.IsWhole ? source.Table : null, done);
            left.RemoveRange(0, done);
        }

        if (left.Count == 0) Position = page.MoreRecords ? Position.NextPage(page.PagingCookie) : Position.NextSource();
    }

    // Evaluated in the order of the list, so that what is done is its beginning; who was deleted in between counts as done.
    private int Group(CustomerSource source, CustomerPages pages, List<Entity> group)
    {
        var rows = slice.Tally.Times.Read(() => source.Rows(group)).ToDictionary(row => row.Id);
        var known = group.Where(row => rows.ContainsKey(row.Id)).Select(row => rows[row.Id]).ToList();
        if (known.Count == 0) return group.Count;
        var done = slice.Evaluate(source.Table, pages, known);
        return done == known.Count ? group.Count : group.FindIndex(row => row.Id == known[done].Id);
    }
}
