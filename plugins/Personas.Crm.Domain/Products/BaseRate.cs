using System;
using System.Collections.Generic;
using System.Linq;

namespace Personas.Crm.Domain.Products;

/// <summary>An index that variable rates follow, with its history.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Code">Its short name, for example EURIBOR-3M.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Values">Its values, by rising day.</param>
public sealed record BaseRate(Guid Id, string Code, string Name, IReadOnlyList<BaseRateValue> Values)
{
    /// <summary>The value in force on a day: the last one set until then; null when there is none yet.</summary>
    public BaseRateValue? On(DateTime day) => Values.LastOrDefault(value => value.Day <= day.Date);
}
