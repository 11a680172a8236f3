using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products;

/// <summary>
/// The states of a version and the ways between them: draft → in approval → approved → current → superseded or retired. What is returned becomes
/// a draft again; what was approved never does.
/// </summary>
public static class VersionLifecycle
{
    private static readonly Dictionary<VersionStatus, VersionStatus[]> Ways = new()
    {
        [VersionStatus.Draft] = [VersionStatus.InApproval, VersionStatus.Retired],
        [VersionStatus.InApproval] = [VersionStatus.Draft, VersionStatus.Approved],
        [VersionStatus.Approved] = [VersionStatus.Current, VersionStatus.Retired],
        [VersionStatus.Current] = [VersionStatus.Superseded, VersionStatus.Retired],
        [VersionStatus.Superseded] = [VersionStatus.Retired],
        [VersionStatus.Retired] = [],
    };

    /// <summary>Whether a version, and what belongs to it, can be changed.</summary>
    public static bool IsEditable(VersionStatus status) => status == VersionStatus.Draft;

    /// <summary>Whether a version was approved, and so never changes again.</summary>
    public static bool WasApproved(VersionStatus status) => status is VersionStatus.Approved or VersionStatus.Current or VersionStatus.Superseded;

    /// <summary>Where a version can go from a state.</summary>
    public static IReadOnlyList<VersionStatus> From(VersionStatus status) => Ways[status];

    /// <summary>Why a version cannot go from one state to another; null when it can, or stays.</summary>
    public static Problem? Fault(VersionStatus from, VersionStatus to)
    {
        if (from == to || Ways[from].Contains(to)) return null;
        var fault = $"A version that is {Word(from)} cannot become {Word(to)}.";
        return Ways[from].Length == 0 || (WasApproved(from) && IsEditable(to))
            ? new Problem("statuscode", fault, "What was approved never changes; make a new version.")
            : new Problem("statuscode", fault, $"From here it becomes {string.Join(" or ", Ways[from].Select(Word))}.");
    }

    /// <summary>Why somebody may not approve a version; null when they may. Two pairs of eyes: nobody approves what they had a hand in.</summary>
    /// <param name="approver">The id of who approves.</param>
    /// <param name="editors">The ids of all who made or changed the version, or submitted it.</param>
    public static Problem? FourEyes(Guid approver, IReadOnlyCollection<Guid> editors) => editors.Contains(approver)
        ? new Problem("statuscode", "Whoever made, changed or submitted a version does not approve it.", "Ask somebody who had no part in it.")
        : null;

    /// <summary>A state as a sentence names it.</summary>
    public static string Word(VersionStatus status) => status == VersionStatus.InApproval ? "in approval" : status.ToString().ToLowerInvariant();
}
