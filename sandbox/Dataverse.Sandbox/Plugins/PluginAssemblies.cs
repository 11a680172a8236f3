using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Dataverse.Sandbox.Plugins;

/// <summary>
/// The assemblies of one plug-in package (or one classic assembly) in their own load context. The SDK and WCF are the host's, the framework is the
/// host's, everything else comes from the package.
/// </summary>
internal sealed class PluginAssemblies : AssemblyLoadContext
{
    private static readonly HashSet<string> FromHost = new(StringComparer.OrdinalIgnoreCase)
        { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy", "System.ServiceModel" };
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private readonly IReadOnlyDictionary<string, byte[]> _content;
    private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">For whoever debugs.</param>
    /// <param name="content">Simple name of an assembly → its bytes.</param>
    public PluginAssemblies(string name, IReadOnlyDictionary<string, byte[]> content)
        : base(name, isCollectible: true) => _content = content;

    /// <summary>The assembly of that simple name; null when the package does not hold it.</summary>
    public Assembly? Find(string name)
    {
        lock (_loaded)
        {
            if (_loaded.TryGetValue(name, out var known)) return known;
            if (!_content.TryGetValue(name, out var bytes)) return null;
            var assembly = LoadFromStream(new MemoryStream(bytes));
            _loaded.Add(name, assembly);
            return assembly;
        }
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name ?? "";
        if (FromHost.Contains(name)) return Default.LoadFromAssemblyName(new AssemblyName(name));

        // An assembly for .NET Framework that the framework has itself (System.Memory, …) must not come twice.
        return File.Exists(Path.Combine(Framework, name + ".dll")) ? null : Find(name);
    }
}
