import { afterEach, describe, expect, it, vi } from "vitest";
import { commandArguments, type CommandContext } from "../../src/commands/commandParameters";
import { csvOf } from "../../src/commands/exportCsv";
import { commandsFor } from "../../src/commands/useSolutionCommands";
import type { Command } from "../../src/metadata/Command";
import { findFunction } from "../../src/shell/findFunction";

const form = { name: "the form context" };
const grid = { name: "the grid" };
const context: CommandContext = {
  table: "contact", objectTypeCode: 2, primaryControl: form, primaryIds: ["0ce2b22a-3f5b-51ef-af1c-24d0976949b0"], selectedControl: grid,
  selected: [{ id: "1", name: "Ada" }, { id: "2", name: "Grace" }], rowCount: 7,
};

function aCommand(changes: Partial<Command>): Command {
  return {
    id: "", name: "c", label: "C", tooltip: "", location: 0, table: "contact", appId: null, sequence: 1, icon: null, hidden: false, disabled: false,
    scriptId: "s", functionName: "f", parameters: null, ...changes,
  };
}

describe("the parameters of a command", () => {
  const cases: readonly [string, string, unknown][] = [
    ["PrimaryEntityTypeName", '[{"type":2}]', "contact"],
    ["FirstPrimaryItemId", '[{"type":4}]', "{0CE2B22A-3F5B-51EF-AF1C-24D0976949B0}"],
    ["PrimaryControl", '[{"type":5}]', form],
    ["FirstSelectedItemId", '[{"type":10}]', "1"],
    ["SelectedControl", '[{"type":12}]', grid],
    ["SelectedControlSelectedItemIds", '[{"type":23}]', ["1", "2"]],
    ["a text", '[{"type":21,"value":"x"}]', "x"],
    ["SelectedControlAllItemCount", '[{"type":25}]', 7],
  ];
  it.each(cases)("may be %s", (_, parameters, value) => expect(commandArguments(parameters, context)).toEqual([value]));

  it("may be none, and are refused by name when they are unknown", () => {
    expect(commandArguments(null, context)).toEqual([]);
    expect(() => commandArguments('[{"type":99}]', context)).toThrow("99");
  });
});

describe("the commands of a place", () => {
  const names = (commands: readonly Command[]) => commandsFor(commands, 0, "contact", "app").map(({ name }) => name);

  it("are those of its location, table and app, in their order", () => {
    expect(names([
      aCommand({ name: "second", sequence: 2 }), aCommand({ name: "first", sequence: 1 }), aCommand({ name: "everywhere", table: "", sequence: 3 }),
      aCommand({ name: "elsewhere", location: 1 }), aCommand({ name: "others", table: "account" }), aCommand({ name: "other app", appId: "x" }),
      aCommand({ name: "hidden", hidden: true }), aCommand({ name: "formula", functionName: null }),
    ])).toEqual(["first", "second", "everywhere"]);
  });
});

describe("a function of a script", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("is found by its dotted name and called on its object", () => {
    class Shop {
      readonly tax = 2;
      price(net: number) {
        return net * this.tax;
      }
    }
    vi.stubGlobal("Shop", new Shop());
    expect(findFunction("Shop.price")?.([21])).toBe(42);
    expect(findFunction("Shop.missing")).toBeNull();
    expect(findFunction("Nowhere.price")).toBeNull();
  });
});

describe("a CSV file", () => {
  const csv = (text: string) => csvOf(["Name"], ["name"], [{ name: text }]).split("\r\n")[1];
  const cases: readonly [string, string][] = [
    ["Ada", "Ada"], ["a,b", '"a,b"'], ['say "x"', '"say ""x"""'], ["two\nlines", '"two\nlines"'], ["=1+1", "'=1+1"], ["-5.00", "-5.00"], ["-cmd", "'-cmd"],
    ["@x", "'@x"], ["+44 7700 900141", "+44 7700 900141"], ["+1+cmd", "'+1+cmd"],
  ];
  it.each(cases)("writes %j as %j", (text, field) => expect(csv(text)).toBe(field));

  it("says that it is UTF-8 and names its columns", () => expect(csvOf(["Né"], ["name"], [])).toBe("\uFEFFNé\r\n"));
});
