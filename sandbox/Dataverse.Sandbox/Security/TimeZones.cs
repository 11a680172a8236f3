using System;
using System.Collections.Generic;

namespace Dataverse.Sandbox.Security;

/// <summary>Dataverse's numbers of time zones (usersettings.timezonecode), as far as the sandbox knows them.</summary>
public static class TimeZones
{
    private static readonly Dictionary<int, string> ByCode = new()
    {
        [2] = "Pacific/Honolulu",
        [3] = "America/Anchorage",
        [4] = "America/Los_Angeles",
        [10] = "America/Denver",
        [15] = "America/Phoenix",
        [20] = "America/Chicago",
        [35] = "America/New_York",
        [50] = "America/Halifax",
        [65] = "America/Sao_Paulo",
        [85] = "Europe/London",
        [90] = "Atlantic/Reykjavik",
        [92] = "Etc/UTC",
        [95] = "Europe/Budapest",
        [100] = "Europe/Warsaw",
        [105] = "Europe/Paris",
        [110] = "Europe/Berlin",
        [113] = "Africa/Lagos",
        [120] = "Africa/Cairo",
        [125] = "Europe/Kyiv",
        [130] = "Europe/Athens",
        [135] = "Asia/Jerusalem",
        [140] = "Africa/Johannesburg",
        [145] = "Europe/Moscow",
        [150] = "Asia/Riyadh",
        [165] = "Asia/Dubai",
        [190] = "Asia/Kolkata",
        [205] = "Asia/Bangkok",
        [210] = "Asia/Shanghai",
        [215] = "Asia/Singapore",
        [225] = "Australia/Perth",
        [230] = "Asia/Seoul",
        [235] = "Asia/Tokyo",
        [255] = "Australia/Sydney",
        [290] = "Pacific/Auckland",
    };

    /// <summary>The codes that the sandbox knows.</summary>
    public static IEnumerable<int> Codes => ByCode.Keys;

    /// <summary>The zone of a code; null when the sandbox does not know the code.</summary>
    public static TimeZoneInfo? Find(int code) => ByCode.TryGetValue(code, out var name) ? TimeZoneInfo.FindSystemTimeZoneById(name) : null;
}
