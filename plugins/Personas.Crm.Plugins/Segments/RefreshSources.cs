using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Plugins.Choices;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments;

/// <summary>
/// The customers that a run walks over. A run over segments takes everybody. The daily run takes those about whom something was written since the
/// last one, and only in tables with daily segments: events take care of the others. When a rule or a setting changed since, it takes everybody.
/// </summary>
internal sealed class RefreshSources(RefreshContext slice, RefreshRunSearch runs)
{
    // A row carries the instant at which its transaction began; it may have been committed after the last run had looked.
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMinutes(10);

    private RefreshRunRow? _last;
    private bool _isRead;

    /// <summary>The lists of customers, in a fixed order.</summary>
    public IReadOnlyList<CustomerSource> All() => slice.Run.Scope == RefreshScope.DueAndChangedCustomers && IsSame(Last)
        ? slice.Tables.Where(HasDaily).SelectMany(Changed).ToList()
        : slice.Tables.Select(Whole).ToList();

    /// <summary>The instant from which on a daily run looks at what changed (UTC); null when there was none before.</summary>
    public DateTime? Since => Last?.StartedOn is { } started ? started - LongestTransaction : null;

    private RefreshRunRow? Last
    {
        get
        {
            if (!_isRead) _last = runs.LastDone(RefreshScope.DueAndChangedCustomers);
            _isRead = true;
            return _last;
        }
    }

    private bool IsSame(RefreshRunRow? last) => last?.StartedOn is not null && last.RulesHash == slice.Run.RulesHash;

    private bool HasDaily(string table)
    {
        var rules = slice.Published.Rules.For(table);
        return rules.Automatic.Segments.Count > rules.RealTime.Segments.Count;
    }

    private CustomerSource Whole(string table)
    {
        var pages = slice.Pages(table);
        return new CustomerSource(table, true, pages.Page, rows => rows);
    }

    private IEnumerable<CustomerSource> Changed(string table)
    {
        var pages = slice.Pages(table);
        return new ChangedCustomers(table, slice.Published.Rules.For(table).Needs, Since!.Value).Queries.Select(query => new CustomerSource(
            table,
            false,
            paging =>
            {
                query.PageInfo = paging;
                return slice.Service.RetrieveMultiple(query);
            },
            rows => pages.Rows(rows.Select(row => row.Id).ToList())));
    }
}
