import { expect, it } from "vitest";
import { keyOf } from "../shared/keyOf";
import { onLoad } from "./keys";

it.each([
  ["Frequent travellers", "frequent-travellers"],
  ["  Größe & Alter ", "grosse-alter"],
  ["30 to 45, low risk", "n-30-to-45-low-risk"],
  ["Åse's café", "ase-s-cafe"],
  ["日本", ""],
])("makes of the name %j the key %j", (name, key) => {
  expect(keyOf(name)).toBe(key);
});

it("follows the name of a new row until somebody types a key", () => {
  const on = form(1);
  on.type("pcrm_name", "Young savers");
  expect(on.values.get("pcrm_key")).toBe("young-savers");
  on.type("pcrm_name", "Young savers, north");
  expect(on.values.get("pcrm_key")).toBe("young-savers-north");
  on.type("pcrm_key", "savers");
  on.type("pcrm_name", "Old savers");
  expect(on.values.get("pcrm_key")).toBe("savers");
});

it("leaves the key of a saved row alone, which expressions name", () => {
  const on = form(2);
  on.type("pcrm_name", "Young savers");
  expect(on.values.has("pcrm_key")).toBe(false);
});

function form(type: number): { values: Map<string, string | null>; type: (column: string, value: string) => void } {
  const values = new Map<string, string | null>();
  const handlers = new Map<string, () => void>();
  const getAttribute = (column: string): unknown => ({
    getValue: () => values.get(column) ?? null,
    setValue: (value: string | null) => values.set(column, value),
    addOnChange: (handler: () => void) => handlers.set(column, handler),
  });
  const context = { getFormContext: () => ({ getAttribute, ui: { getFormType: () => type } }) };
  onLoad(context as unknown as Xrm.Events.EventContext);
  return { values, type: (column, value) => { values.set(column, value); handlers.get(column)?.(); } };
}
