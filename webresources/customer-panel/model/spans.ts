import type { PanelEvent } from "./events";
import type { Membership } from "./memberships";

/** A time that a customer spent in a segment. */
export interface Span {
  /** Null when the history does not reach back to the entering. */
  readonly from: string | null;
  /** Null while the customer is in it. */
  readonly to: string | null;
}

/** The times in one segment, the earliest first. */
export interface Stay {
  readonly segmentId: string;
  readonly segment: string;
  readonly isMember: boolean;
  readonly spans: readonly Span[];
}

/** What events and memberships say together, the segments of now first; events may have been deleted, memberships know only the last time. */
export function stays(memberships: readonly Membership[], events: readonly PanelEvent[]): Stay[] {
  const names = new Map([...events].reverse().map((event) => [event.segmentId, event.segment]));
  for (const membership of memberships) names.set(membership.segmentId, membership.segment);
  const all = [...names].map(([segmentId, segment]) => {
    const membership = memberships.find((one) => one.segmentId === segmentId);
    const told = spansOf(events.filter((event) => event.segmentId === segmentId));
    return { segmentId, segment, isMember: membership?.isMember ?? false, spans: completed(told, membership) };
  });
  return all
    .filter((stay) => stay.spans.length > 0)
    .sort((left, right) => Number(right.isMember) - Number(left.isMember) || latest(right).localeCompare(latest(left)));
}

/** The first instant that is known of any stay; null when there is none. */
export function beginning(all: readonly Stay[]): string | null {
  const known = all.flatMap((stay) => stay.spans.flatMap((span) => [span.from, span.to])).filter((on) => on !== null);
  return known.reduce<string | null>((first, on) => (first === null || on < first ? on : first), null);
}

function spansOf(events: readonly PanelEvent[]): Span[] {
  const spans: Span[] = [];
  for (const event of [...events].sort((left, right) => left.on.localeCompare(right.on))) {
    const last = spans.at(-1);
    if (event.isEntering) spans.push({ from: event.on, to: null });
    else if (last?.to === null) spans[spans.length - 1] = { from: last.from, to: event.on };
    else spans.push({ from: null, to: event.on });
  }
  return spans;
}

function completed(spans: Span[], membership: Membership | undefined): Span[] {
  if (!membership) return spans;
  if (spans.length > 0) return spans;
  return [{ from: membership.enteredOn, to: membership.isMember ? null : membership.leftOn }];
}

function latest(stay: Stay): string {
  const last = stay.spans.at(-1);
  return last?.from ?? last?.to ?? "";
}
