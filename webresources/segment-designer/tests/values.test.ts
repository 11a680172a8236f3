import { describe, expect, it } from "vitest";
import { checkDraft, finished } from "../model/checks";
import { differences } from "../model/difference";
import type { GroupNode } from "../model/draft";
import { begin, record, redo, undo } from "../model/history";
import type { Json } from "../model/json";
import { numberFormatOf, readDigits, showDigits } from "../model/numbers";
import { readExpression } from "../model/read";
import { convertValue, editorFor } from "../model/values";
import { writeExpression } from "../model/write";
import { testCatalogue } from "./catalogue";

function root(text: string): GroupNode {
  const reading = readExpression(text);
  if (!("root" in reading)) throw new Error(reading.detail);
  return reading.root;
}

const english = numberFormatOf("en-US");
const german = numberFormatOf("de-DE");

describe("Numbers are read as the user writes them", () => {
  it.each([
    ["1,250.5", english, "1250.5"], ["1.250,5", german, "1250.5"], ["\u22125", english, "-5"], [" 12 ", german, "12"], [".5", english, "0.5"],
    ["1 250,5", numberFormatOf("fr-FR"), "1250.5"], ["12a", english, null], ["", english, null], ["-", english, null],
  ])("%s is %s", (typed, format, digits) => { expect(readDigits(typed, format)).toBe(digits); });

  it("and shown with their decimal sign", () => { expect(showDigits("1250.5", german)).toBe("1250,5"); });
});

describe("The editor of a value", () => {
  it.each([
    ["one", "integer", 5, "single"], ["one", "integer", "5", "json"], ["two", "integer", [1, 2], "range"], ["two", "integer", [1], "json"],
    ["list", "choice", [1, 2], "options"], ["list", "text", ["a"], "list"], ["options", "choices", 7, "options"], ["pattern", "text", "%a", "text"],
    ["day", "date", "2026-05-04", "day"], ["count", "date", 90, "count"], ["count", "date", 1.5, "json"],
    ["one", "money", { value: 1, currency: "EUR" }, "single"],
    ["one", "reference", { id: "x", name: "y" }, "single"], ["one", "dateTime", "2026-05-04T14:30:00+02:00", "json"], ["nothing", "date", undefined, "none"],
    ["fiscalPeriodAndYear", "date", [2, 2026], "periodAndYear"],
  ] as const)("for %s of %s with %j is %s", (takes, type, value, editor) => { expect(editorFor(takes, type, value as Json)).toBe(editor); });
});

describe("A value under another operator", () => {
  it.each([
    [30, "one", "two", "integer", [30, null]], [[30, 40], "two", "one", "integer", 30], [30, "one", "list", "integer", [30]],
    [[30], "list", "list", "integer", [30]], [30, "one", "nothing", "integer", undefined], [90, "count", "day", "date", undefined],
    ["2026-05-04T10:00", "one", "day", "dateTime", "2026-05-04"], ["abc", "one", "pattern", "text", "abc"],
  ] as const)("%j from %s to %s of %s is %j", (value, from, to, type, left) => { expect(convertValue(value as Json, from, to, type)).toEqual(left); });
});

describe("What is not finished", () => {
  const rule = root('{"version":1,"all":[{"fact":"age","op":"ge"},{"fact":"age","op":"between","value":[1,null]},{"fact":"risk_class","op":"in","value":[]},'
    + '{"any":[]},{"fact":"balance","op":"gt","valueOf":""},{"fact":"age","op":"between","value":[9,1]},{"fact":"email","op":"null"},'
    + '{"related":"pcrm_transaction","via":"pcrm_customerid","where":{"column":"pcrm_amount","op":"gt"}}]}');
  const todos = checkDraft(rule, testCatalogue());

  it("is known without asking", () => {
    expect([...todos.values()]).toEqual(["enterValue", "enterBoth", "enterOne", "emptyGroup", "chooseSubject", "fromAfterTo", "enterValue"]);
  });

  it("is left out of what is counted; related rows wait until their conditions are complete", () => {
    expect(JSON.parse(writeExpression(finished(rule, todos)) ?? "")).toEqual({
      version: 1, all: [{ fact: "age", op: "between", value: [9, 1] }, { fact: "email", op: "null" }],
    });
  });

  it("is a level or a condition too many, too", () => {
    const deep = root(`{"version":1,${'"all":[{'.repeat(9)}"fact":"email","op":"null"${"}]".repeat(9)}}`);
    expect([...checkDraft(deep, testCatalogue()).values()]).toContain("tooDeep");
    const long = root(JSON.stringify({ version: 1, all: Array.from({ length: 201 }, () => ({ fact: "email", op: "null" })) }));
    expect([...checkDraft(long, testCatalogue()).values()]).toEqual(["tooMany"]);
  });
});

describe("Two rules", () => {
  it("differ condition by condition", () => {
    const before = root('{"version":1,"all":[{"fact":"a","op":"null"},{"fact":"b","op":"eq","value":1},{"fact":"c","op":"null"}]}');
    const after = root('{"version":1,"all":[{"fact":"b","op":"eq","value":2},{"any":[{"fact":"c","op":"null"}]},{"fact":"d","op":"null"}]}');
    expect(differences(before, after).map((difference) => difference.kind)).toEqual(["removed", "changed", "moved", "added"]);
    expect(differences(before, before)).toEqual([]);
  });
});

describe("The history", () => {
  it("undoes what belongs together at once, and forgets what was undone when something else is done", () => {
    let history = begin(1);
    history = record(record(record(history, 2, "x"), 3, "x"), 4, "y");
    history = undo(history);
    expect(history.present).toBe(3);
    history = undo(history);
    expect(history.present).toBe(1);
    expect(redo(history).present).toBe(3);
    expect(redo(record(history, 9)).present).toBe(9);
  });
});
