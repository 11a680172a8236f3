import { expect, it } from "vitest";
import type { PanelEvent } from "./events";
import { beginning, stays } from "./spans";

const event = (on: string, isEntering: boolean, segmentId = "a"): PanelEvent =>
  ({ id: on, segmentId, segment: segmentId.toUpperCase(), isEntering, on, cause: "" });
const member = { segmentId: "a", segment: "A", isMember: true, enteredOn: "2026-03-01", leftOn: null, cause: "" };

it.each([
  [
    "entered, left, entered again",
    [event("2026-03-01", true), event("2026-02-01", false), event("2026-01-01", true)],
    [["2026-01-01", "2026-02-01"], ["2026-03-01", null]],
  ],
  ["history that does not reach back", [event("2026-02-01", false)], [[null, "2026-02-01"]]],
  ["one time that still lasts", [event("2026-01-01", true)], [["2026-01-01", null]]],
])("%s", (_, events, expected) => {
  expect(stays([], events)[0]?.spans).toEqual(expected.map(([from, to]) => ({ from, to })));
});

it("a membership whose events were deleted is told from the membership", () => {
  expect(stays([member], [])[0]?.spans).toEqual([{ from: "2026-03-01", to: null }]);
});

it("the segments of now come first", () => {
  const all = stays([member], [event("2026-05-01", true, "b"), event("2026-06-01", false, "b")]);
  expect(all.map((stay) => stay.segment)).toEqual(["A", "B"]);
  expect(beginning(all)).toBe("2026-03-01");
});
