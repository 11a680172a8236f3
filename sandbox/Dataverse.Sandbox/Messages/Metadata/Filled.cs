using System;
using System.Collections.Concurrent;
using System.Reflection;

namespace Dataverse.Sandbox.Messages.Metadata;

/// <summary>Sets properties of metadata that the SDK lets only the platform set.</summary>
internal static class Filled
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo> Known = new();

    /// <summary>Sets a property and returns the object, so that it reads as an initialiser.</summary>
    public static T With<T>(this T described, string property, object? value)
        where T : class
    {
        Known.GetOrAdd((described.GetType(), property),
            static key => key.Type.GetProperty(key.Name) ?? throw new MissingMemberException(key.Type.Name, key.Name)).SetValue(described, value);
        return described;
    }
}
