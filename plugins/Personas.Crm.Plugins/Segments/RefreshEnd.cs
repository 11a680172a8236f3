using System.Collections.Generic;
using Personas.Crm.Plugins.Choices;

namespace Personas.Crm.Plugins.Segments;

/// <summary>The end of a refresh: the figures that segments show.</summary>
internal sealed class RefreshEnd(RefreshContext slice, RefreshSources sources)
{
    /// <summary>Counts members and writes the figures, unless nothing can have changed them since they were last written.</summary>
    /// <param name="seen">How many customers the tables have that were walked over as a whole.</param>
    public void Figures(IReadOnlyDictionary<string, int> seen)
    {
        slice.Run.Continuation = null;
        if (!IsNews()) return;
        var members = slice.Figures.Members();
        foreach (var table in slice.Tables)
            foreach (var segment in slice.Only(table).Segments)
                slice.Figures.Write(segment.Id, members.TryGetValue(segment.Id, out var count) ? count : 0,
                    seen.TryGetValue(table, out var all) ? all : null, IsRefresh);
    }

    private bool IsRefresh => slice.Run.Scope is RefreshScope.AllSegments or RefreshScope.OneSegment or RefreshScope.DueAndChangedCustomers;

    // Events change memberships as well, and write no figures.
    private bool IsNews() => slice.Run.Scope switch
    {
        RefreshScope.AllSegments or RefreshScope.OneSegment => true,
        RefreshScope.DueAndChangedCustomers => slice.Run.Entered + slice.Run.Left > 0 || sources.Since is not { } since || slice.Figures.IsAnyEvent(since),
        _ => slice.Run.Entered + slice.Run.Left > 0,
    };
}
