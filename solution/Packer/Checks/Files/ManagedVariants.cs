using System;
using System.Collections.Generic;
using System.Linq;
using Dataverse.SolutionPacker.Reading;
using Dataverse.SolutionPacker.Source;

namespace Dataverse.SolutionPacker.Checks.Files;

/// <summary>A managed variant stands beside its plain file, and only where variants exist: forms, apps and site maps.</summary>
public static class ManagedVariants
{
    private const string OnlyManaged = "1";
    private const string Suffix = "_managed.xml";

    /// <summary>One problem a variant.</summary>
    public static IEnumerable<Problem> Find(Solution solution)
    {
        if (solution.Manifest.Root.Descendants("Managed").FirstOrDefault()?.Value is OnlyManaged) yield break;
        foreach (var file in solution.Source.FilesBelow("").Where(file => file.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            var plain = file[..^Suffix.Length] + ".xml";
            if (!HasVariants(file))
                yield return new Problem(file, "only forms, apps and site maps have managed variants", "Merge it into " + plain);
            else if (!solution.Source.Has(plain))
                yield return new Problem(file, "the plain file is missing, so the unmanaged package would lack the component", "Add " + plain);
        }
    }

    private static bool HasVariants(string file) =>
        file.StartsWith("AppModules/", StringComparison.Ordinal)
        || file.StartsWith("AppModuleSiteMaps/", StringComparison.Ordinal)
        || file.Contains("/FormXml/", StringComparison.Ordinal);
}
