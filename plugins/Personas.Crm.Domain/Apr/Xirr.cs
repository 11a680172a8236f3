using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Apr;

/// <summary>The spreadsheet's XIRR: the equation of the European rate with actual days over 365, whatever the year.</summary>
public static class Xirr
{
    /// <summary>The rate of dated flows.</summary>
    public static Reading<AnnualRate> Of(IReadOnlyList<CashFlow> flows)
    {
        if (flows.Count == 0) return EuApr.Of(Array.Empty<TimedFlow>());
        var start = flows.Min(flow => flow.Date);
        return EuApr.Of(flows.Select(flow => new TimedFlow(flow.Kind, (flow.Date - start).Days / 365m, flow.Amount)).ToArray());
    }
}
