using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Approval.Findings;
using Personas.Crm.Domain.Products;

namespace Personas.Crm.Domain.Approval.Checks;

/// <summary>What is wrong with rows by themselves, as submitting says it too: what is missing, negative, the wrong way round.</summary>
internal static class RowFaults
{
    /// <summary>The faults of a version's rows, each an error.</summary>
    public static IEnumerable<Finding> Of(ProductVersion version)
    {
        var rows = VersionConditions.Of(version).Concat(version.Factors.Select(factor => new VersionCondition(
            new FindingPart(factor.Id, factor.Name), Places.Of(factor), null))).ToLookup(row => row.Place, row => row.Part, StringComparer.Ordinal);
        return Products.Checks.VersionCheck.WithoutConditions(version).Select(problem => new Finding(FindingKind.Fault, Severity.Error,
            rows[RowOf(problem.Place)].Take(1).ToList(), $"{problem.Place}: {problem.Fault}", problem.Remedy));
    }

    // Places name the row in quotation marks, and then its part.
    private static string RowOf(string place)
    {
        var end = place.IndexOf("', ", StringComparison.Ordinal);
        return end < 0 ? place : place.Substring(0, end + 1);
    }
}
