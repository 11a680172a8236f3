// Dataverse's numbers of time zones (usersettings.timezonecode) that the sandbox knows.
const byCode: Readonly<Record<number, string>> = {
  2: "Pacific/Honolulu", 3: "America/Anchorage", 4: "America/Los_Angeles", 10: "America/Denver", 15: "America/Phoenix", 20: "America/Chicago",
  35: "America/New_York", 50: "America/Halifax", 65: "America/Sao_Paulo", 85: "Europe/London", 90: "Atlantic/Reykjavik", 92: "Etc/UTC",
  95: "Europe/Budapest", 100: "Europe/Warsaw", 105: "Europe/Paris", 110: "Europe/Berlin", 113: "Africa/Lagos", 120: "Africa/Cairo", 125: "Europe/Kyiv",
  130: "Europe/Athens", 135: "Asia/Jerusalem", 140: "Africa/Johannesburg", 145: "Europe/Moscow", 150: "Asia/Riyadh", 165: "Asia/Dubai",
  190: "Asia/Kolkata", 205: "Asia/Bangkok", 210: "Asia/Shanghai", 215: "Asia/Singapore", 225: "Australia/Perth", 230: "Asia/Seoul", 235: "Asia/Tokyo",
  255: "Australia/Sydney", 290: "Pacific/Auckland",
};

/** The time zone of a code; of one that is not known the browser's own. */
export function timeZoneOf(code: number): string {
  return byCode[code] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
