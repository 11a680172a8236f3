using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Dataverse.Sandbox.Pipeline;

/// <summary>All enabled steps and custom APIs, as the rows of the platform's tables say. Immutable; a change of these rows makes a new one.</summary>
internal sealed class Registry
{
    /// <summary>The tables that it is read from.</summary>
    public static readonly string[] Tables =
    [
        "sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessage", "sdkmessagefilter", "plugintype",
        "customapi", "customapirequestparameter", "customapiresponseproperty",
    ];

    private readonly ILookup<string, Step> _steps;
    private readonly Dictionary<string, CustomApi> _apis;
    private readonly ConcurrentDictionary<(string Message, string Table), MessageSteps> _found = new();

    public Registry(IEnumerable<Step> steps, IEnumerable<CustomApi> apis)
    {
        _steps = steps.ToLookup(step => step.Message, StringComparer.OrdinalIgnoreCase);
        _apis = apis.ToDictionary(api => api.UniqueName, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All custom APIs.</summary>
    public IReadOnlyCollection<CustomApi> Apis => _apis.Values;

    /// <summary>The custom API of that name, or null.</summary>
    public CustomApi? FindApi(string name) => _apis.GetValueOrDefault(name);

    /// <summary>The steps of a message on a table, those for every table included.</summary>
    public MessageSteps Find(string message, string table)
    {
        if (_steps.Count == 0) return MessageSteps.None;
        return _found.GetOrAdd((message, table), key =>
        {
            var steps = _steps[key.Message].Where(step => step.Table.Length == 0 || string.Equals(step.Table, key.Table, StringComparison.OrdinalIgnoreCase))
                .ToArray();
            return steps.Length == 0 ? MessageSteps.None : new MessageSteps(steps);
        });
    }

    /// <summary>The step of that id, or null when it does not exist or is disabled.</summary>
    public Step? FindStep(Guid id) => _steps.SelectMany(group => group).FirstOrDefault(step => step.Id == id);
}
