using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dataverse.Sandbox.Metadata;

namespace Dataverse.Sandbox.Platform;

/// <summary>The tables that an organisation has before any solution is imported.</summary>
public static class PlatformTables
{
    private const string Folder = "Platform/";
    private static readonly Lazy<DefinitionReader> Definitions = new(() => new DefinitionReader(Texts()));
    private static readonly Lazy<Catalog> Read = new(() => Definitions.Value.Build());

    /// <summary>The catalogue of a fresh organisation.</summary>
    public static Catalog Catalog => Read.Value;

    /// <summary>The columns that the platform gives to every table like this one, with their relationships.</summary>
    internal static IReadOnlyList<ColumnDefinition> SystemColumns(Table table) => Definitions.Value.SystemColumns(table);

    /// <summary>The text of a definition file.</summary>
    internal static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(PlatformTables).Assembly.GetManifestResourceStream(Folder + name)!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Texts() => typeof(PlatformTables).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".txt", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(name => Resource(name[Folder.Length..]));
}
