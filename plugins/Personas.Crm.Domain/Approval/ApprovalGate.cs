using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Approval;

/// <summary>Whether a version may be approved, by what was found when it was last checked.</summary>
public static class ApprovalGate
{
    /// <summary>Why not; null when it may. Warnings do not stop an approval: whoever approves has read them.</summary>
    /// <param name="contentHash">The hash of what is to be approved.</param>
    /// <param name="checkedHash">The hash of what was checked; null when nothing was.</param>
    /// <param name="findings">What was found then: a list as <see cref="Findings.Finding.ToJson"/> writes them.</param>
    public static Problem? Fault(string contentHash, string? checkedHash, string? findings)
    {
        const string Place = "pcrm_findings";
        const string Check = "Check the version (pcrm_CheckProductVersion with Save), read what it finds, and approve then.";
        if (string.IsNullOrWhiteSpace(checkedHash) || string.IsNullOrWhiteSpace(findings))
            return new Problem(Place, "The version has not been checked.", Check);
        if (checkedHash != contentHash) return new Problem(Place, "The version changed after it was checked.", Check);
        var errors = Errors(findings!);
        if (errors is null) return new Problem(Place, "What the last check found cannot be read.", Check);
        return errors.Count == 0
            ? null
            : new Problem(Place, $"The check found {(errors.Count == 1 ? "an error" : $"{errors.Count} errors")}: {errors[0]}",
                "Return it, correct it, and submit it again.");
    }

    private static List<string>? Errors(string findings)
    {
        try
        {
            return JArray.Parse(findings).OfType<JObject>().Where(finding => (string?)finding["severity"] == "error")
                .Select(finding => (string?)finding["words"] ?? string.Empty).ToList();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
