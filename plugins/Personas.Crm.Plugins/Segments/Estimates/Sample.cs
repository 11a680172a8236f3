using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Plugins.Store;

namespace Personas.Crm.Plugins.Segments.Estimates;

/// <summary>A few of the customers that were found, the first ones of a random order, to be shown with their names.</summary>
internal sealed class Sample(int size)
{
    private readonly List<Guid> _customers = [];
    private readonly List<string?> _reasons = [];

    /// <summary>Keeps a customer while there is room.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="why">Gives the reason, which is only made for those who are kept; null when none is shown.</param>
    public void Add(Guid customer, Func<string>? why = null)
    {
        if (_customers.Count >= size) return;
        _customers.Add(customer);
        _reasons.Add(why?.Invoke());
    }

    /// <summary><c>[{"id","name","why"}]</c>; without <c>why</c> when there is none.</summary>
    public string ToJson(IOrganizationService service, string table)
    {
        var names = CustomerNames.Of(service, table, _customers);
        var list = new JArray();
        for (var i = 0; i < _customers.Count; i++)
        {
            if (!names.TryGetValue(_customers[i], out var name)) continue;
            var entry = new JObject { ["id"] = _customers[i], ["name"] = name };
            if (_reasons[i] is { } why) entry["why"] = why;
            list.Add(entry);
        }

        return list.ToString(Formatting.None);
    }
}
