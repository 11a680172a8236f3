import { describe, expect, it } from "vitest";
import { addedCell, choosableColumns, moved } from "../../src/views/columnChoice";
import { operatorsFor } from "../../src/views/filterOperators";
import { toggled } from "../../src/views/useSelection";
import { aColumn, aTable } from "../tables";

const order = ["a", "b", "c", "d"];

describe("a selection", () => {
  const cases: readonly [string, readonly string[], string, string | null, readonly string[]][] = [
    ["takes a row", [], "b", null, ["b"]],
    ["lets a row go", ["b"], "b", null, []],
    ["takes all rows from the last one", ["a"], "c", "a", ["a", "b", "c"]],
    ["takes them backwards", ["d"], "b", "d", ["b", "c", "d"]],
    ["lets them go together", ["a", "b", "c"], "c", "a", []],
    ["takes the row alone when the last one is gone", [], "c", "x", ["c"]],
  ];
  it.each(cases)("%s", (_, before, id, from, after) => expect([...toggled(new Set(before), order, id, from)].toSorted()).toEqual(after));
});

describe("the columns of a grid", () => {
  it("can be added when they are shown to people and not there yet", () => {
    const names = choosableColumns(aTable(), [addedCell("fullname")]).map((column) => column.logicalName);
    expect(names).toContain("birthdate");
    for (const hidden of ["fullname", "contactid", "owneridname"]) expect(names).not.toContain(hidden);
  });

  it("move within their list", () => {
    expect(moved(order, 0, 1)).toEqual(["b", "a", "c", "d"]);
    expect(moved(order, 0, -1)).toEqual(order);
    expect(moved(order, 3, 1)).toEqual(order);
  });

  it("are filtered by what their type allows", () => {
    expect(operatorsFor(aColumn("x", "Money")).map(({ key }) => key)).toContain("ge");
    expect(operatorsFor(aColumn("x", "Owner")).map(({ key }) => key)).toContain("eq-userid");
    expect(operatorsFor(aColumn("x", "Image"))).toEqual([]);
  });
});
