using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>Walks over all customers, page by page, from where the run stopped.</summary>
internal sealed class RefreshWalk(RefreshContext slice, int pageSize)
{
    /// <summary>How many customers each table has that was walked to its end.</summary>
    public IReadOnlyDictionary<string, int> Seen { get; private set; } = new Dictionary<string, int>();

    /// <summary>Goes on until the end, or until the time is up; the run then knows where.</summary>
    /// <returns>Whether the end was reached.</returns>
    public bool GoOn()
    {
        var position = slice.Run.Continuation is { } text ? RefreshPosition.Read(text) : First();
        while (position is not null)
        {
            Seen = position.Seen;
            if (slice.IsOver)
            {
                slice.Run.Continuation = position.ToString();
                return false;
            }

            position = Page(position);
        }

        return true;
    }

    private RefreshPosition? First() => slice.Tables.FirstOrDefault() is { } table ? new RefreshPosition { Table = table, Size = pageSize } : null;

    // One page, or as much of it as there is time for.
    private RefreshPosition? Page(RefreshPosition position)
    {
        var pages = slice.Pages(position.Table);
        var page = pages.Page(position.Paging());
        var left = page.Entities.ToList();
        // A customer deleted since then is not found: the page is done again, which changes nothing that is right already.
        if (position.After is { } after) left.RemoveRange(0, left.FindIndex(row => row.Id == after) + 1);
        while (left.Count > 0 && !slice.IsOver)
        {
            var group = left.GetRange(0, Math.Min(RefreshContext.Group, left.Count));
            var done = slice.Evaluate(position.Table, pages, group);
            left.RemoveRange(0, done);
            position = position.Past(group[done - 1].Id, done);
        }

        Seen = position.Seen;
        if (left.Count > 0) return position;
        return page.MoreRecords ? position with { Page = position.Page + 1, Cookie = page.PagingCookie, After = null } : Next(position);
    }

    private RefreshPosition? Next(RefreshPosition position) => slice.Tables.SkipWhile(table => table != position.Table).Skip(1).FirstOrDefault() is { } table
        ? new RefreshPosition { Table = table, Size = position.Size, Seen = position.Seen }
        : null;
}
