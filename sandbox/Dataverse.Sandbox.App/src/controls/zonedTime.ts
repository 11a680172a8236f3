/** A day and time as a clock on the wall shows it. Months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const minute = 60_000;

/** What clocks in a zone show at an instant. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const at = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return { year: at("year"), month: at("month"), day: at("day"), hour: at("hour"), minute: at("minute") };
}

/** How many minutes a zone is ahead of UTC at an instant. */
export function zoneOffset(instant: Date, timeZone: string): number {
  const wall = wallTime(instant, timeZone);
  return Math.round((utcOf(wall) - Math.floor(instant.getTime() / minute) * minute) / minute);
}

/** The instant at which clocks in a zone show this; of a time that clocks skip, the one an hour later. */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const guess = utcOf(wall);
  const first = guess - zoneOffset(new Date(guess), timeZone) * minute;
  return new Date(guess - zoneOffset(new Date(first), timeZone) * minute);
}

/** The browser's own clock, for days and times that mean the same everywhere. */
export function localWallTime(date: Date): WallTime {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate(), hour: date.getHours(), minute: date.getMinutes() };
}

/** The date at which the browser's own clock shows this. */
export function localDate({ year, month, day, hour, minute: minutes }: WallTime): Date {
  return new Date(year, month - 1, day, hour, minutes);
}

function utcOf({ year, month, day, hour, minute: minutes }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minutes);
}
