using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Security.Cryptography;
using Dataverse.Sandbox.Messages;
using Dataverse.Sandbox.Records;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Sandbox.Plugins;

/// <summary>
/// Plug-in instances by step. A package is loaded once per content; an instance serves all runs of its step, as on the platform, until the package
/// or the step's configuration changes.
/// </summary>
internal sealed class PluginHost(SharedValues values)
{
    private static readonly string[] Tables = ["plugintype", "pluginassembly", "pluginpackage"];
    private readonly ConcurrentDictionary<string, PluginAssemblies> _byContent = new(StringComparer.Ordinal);
    private readonly Shared<ConcurrentDictionary<Guid, PluginClass>> _classes = values.Add(Tables, static _ => new ConcurrentDictionary<Guid, PluginClass>());

    /// <summary>The instance that serves an owner: a step, or a custom API.</summary>
    public IPlugin Instance(Turn turn, Guid pluginTypeId, Guid owner, string? configuration) =>
        turn.Organization.InUnit(turn, unit =>
        _classes.Get(unit).GetOrAdd(pluginTypeId, id => Load(unit, id)).Instance(owner, configuration));

    private PluginClass Load(UnitOfWork unit, Guid pluginTypeId)
    {
        var row = unit.Session.First("""
            SELECT t."typename", a."name", a."content", p."pluginpackageid", p."name", p."content", p."package"
            FROM "plugintype" t JOIN "pluginassembly" a ON a."pluginassemblyid" = t."pluginassemblyid"
            LEFT JOIN "pluginpackage" p ON p."pluginpackageid" = a."packageid"
            WHERE t."plugintypeid" = $0
            """, reader => new
            {
                Type = reader.GetString(0),
                Assembly = reader.GetString(1),
                Content = reader.IsDBNull(2) ? null : reader.GetString(2),
                InPackage = !reader.IsDBNull(3),
                Package = reader.IsDBNull(4) ? "" : reader.GetString(4),
                PackageContent = reader.IsDBNull(5) ? null : reader.GetString(5),
                PackageFile = reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6),
            }, Stored.Of(pluginTypeId)) ?? throw Faults.NoRow("plugintype", pluginTypeId);

        var bytes = row.InPackage ? row.PackageFile ?? Decoded(row.PackageContent, row.Package) : Decoded(row.Content, row.Assembly);
        var assemblies = _byContent.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => new PluginAssemblies(
            row.InPackage ? row.Package : row.Assembly,
            row.InPackage ? PackageContent.Assemblies(bytes) : new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase) { [row.Assembly] = bytes }));

        var assembly = assemblies.Find(row.Assembly) ?? throw Faults.Invalid($"The plug-in package '{row.Package}' holds no assembly '{row.Assembly}'.");
        var type = assembly.GetType(row.Type) ?? throw Faults.Invalid($"The assembly '{row.Assembly}' has no class '{row.Type}'.");
        if (!typeof(IPlugin).IsAssignableFrom(type))
            throw Faults.Invalid($"The class '{row.Type}' of '{row.Assembly}' is no plug-in: it does not implement IPlugin.");
        return new PluginClass(type);
    }

    private static byte[] Decoded(string? content, string name) =>
        string.IsNullOrEmpty(content) ? throw Faults.Invalid($"'{name}' has no content: it was registered without its bytes.")
            : Convert.FromBase64String(content);
}
