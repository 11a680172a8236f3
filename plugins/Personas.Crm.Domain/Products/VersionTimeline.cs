using System;
using System.Collections.Generic;
using System.Linq;
using Personas.Crm.Domain.Values;

namespace Personas.Crm.Domain.Products;

/// <summary>
/// The versions of one product in time. On any day at most one is in force: of those that had begun, the one that began last, and none once
/// that one ended. What was superseded never comes back by itself.
/// </summary>
public sealed class VersionTimeline
{
    private readonly IReadOnlyList<VersionSpan> _versions;

    /// <summary>The timeline of a product.</summary>
    /// <param name="versions">All its versions; those that were never approved are passed over.</param>
    public VersionTimeline(IEnumerable<VersionSpan> versions) =>
        _versions = versions.Where(version => version.IsOnTimeline).OrderBy(version => version.Effective.From).ThenBy(version => version.Number).ToList();

    /// <summary>The version in force on a day of the organisation's zone; null when there is none.</summary>
    public VersionSpan? InForce(DateTime day) =>
        _versions.LastOrDefault(version => version.Effective.From <= day.Date) is { } last && last.Effective.Includes(day) ? last : null;

    /// <summary>What a version on the timeline is on a day, by its dates: what its state has to follow.</summary>
    /// <exception cref="ArgumentException">The version is not on the timeline.</exception>
    public VersionStatus StatusOn(DateTime day, Guid versionId)
    {
        var version = _versions.FirstOrDefault(known => known.Id == versionId)
            ?? throw new ArgumentException("The version was never approved.", nameof(versionId));
        if (version.Status == VersionStatus.Retired) return VersionStatus.Retired;
        if (version.Effective.From > day.Date) return VersionStatus.Approved;
        if (InForce(day)?.Id == versionId) return VersionStatus.Current;
        return _versions.Last(known => known.Effective.From <= day.Date).Id == versionId ? VersionStatus.Retired : VersionStatus.Superseded;
    }

    /// <summary>
    /// The versions whose state lags behind their dates on a day, with the state they should have. Those that end come before the one that begins.
    /// </summary>
    public IReadOnlyList<VersionSpan> Lagging(DateTime day) => _versions
        .Select(version => version with { Status = StatusOn(day, version.Id) })
        .Where(due => due.Status != _versions.First(version => version.Id == due.Id).Status)
        .OrderBy(due => due.Status == VersionStatus.Current).ToList();

    /// <summary>Why a version cannot begin on a day; null when it can.</summary>
    /// <param name="candidate">The version, with its days.</param>
    /// <param name="today">The day on which it is approved.</param>
    public Problem? Fault(VersionSpan candidate, DateTime today)
    {
        var from = candidate.Effective.From ?? today.Date;
        if (candidate.Effective.To < from)
            return new Problem("pcrm_effectiveto", "The version ends before it begins.", "Give a last day on or after the first.");
        if (candidate.Effective.To < today.Date)
            return new Problem("pcrm_effectiveto", $"The version's last day, {Said.Day(candidate.Effective.To)}, is over.", "Give a later one, or none.");
        if (from < today.Date)
            return new Problem("pcrm_effectivefrom", $"The version would begin on {Said.Day(from)}, before it is approved.",
                $"Let it begin on {Said.Day(today)} or later; quotes that were made stay as they are.");
        var twin = _versions.FirstOrDefault(version =>
            version.Id != candidate.Id && version.Status == VersionStatus.Approved && version.Effective.From == from);
        return twin is null ? null : new Problem("pcrm_effectivefrom", $"Version {twin.Number} is approved to begin on {Said.Day(from)} as well.",
            "Choose another first day, or retire that version.");
    }
}
