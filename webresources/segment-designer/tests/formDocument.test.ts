import { beforeEach, describe, expect, it, vi } from "vitest";
import { XrmMockGenerator } from "xrm-mock";
import { customertableChoice } from "../../shared/generated/choices";
import { segment } from "../../shared/generated/tables";
import { FormDocument } from "../document/FormDocument";
import { all } from "./draw";

const { columns, status } = segment;
const adults = all({ fact: "age", op: "ge", value: 18 });
const elders = all({ fact: "age", op: "ge", value: 65 });

interface Given {
  readonly id?: string;
  readonly status?: number;
  readonly rule?: string;
  readonly drafted?: string;
  readonly table?: number;
}

/** A segment's form as the platform's client API gives it. */
function form({ id = "", status: code = status.draft, rule = "", drafted = "", table = customertableChoice.contact }: Given = {}): Xrm.FormContext {
  XrmMockGenerator.initialise({ entity: { entityName: segment.table, id } });
  XrmMockGenerator.Attribute.createString(columns.name, "");
  XrmMockGenerator.Attribute.createString(columns.key, id ? "adults" : "");
  XrmMockGenerator.Attribute.createString(columns.expression, rule);
  XrmMockGenerator.Attribute.createString(columns.draftExpression, drafted);
  XrmMockGenerator.Attribute.createNumber(columns.statuscode, code);
  XrmMockGenerator.Attribute.createNumber(columns.customerTable, table);
  const context = XrmMockGenerator.getFormContext();
  // What xrm-mock leaves to whoever needs it.
  (context.getAttribute(columns.expression) as Xrm.Attributes.Attribute).getUserPrivilege = () => ({ canRead: true, canUpdate: true, canCreate: true });
  context.ui.getFormType = () => (id ? 2 : 1) as ReturnType<typeof context.ui.getFormType>;
  context.data.entity.getId = () => (id ? `{${id.toUpperCase()}}` : "");
  context.data.addOnLoad = vi.fn();
  return context;
}

function value(context: Xrm.FormContext, column: string): unknown {
  return (context.getAttribute(column) as Xrm.Attributes.Attribute).getValue();
}

/** The user types into the form. */
function type(context: Xrm.FormContext, column: string, typed: string | number): void {
  const attribute = context.getAttribute(column) as Xrm.Attributes.Attribute;
  attribute.setValue(typed);
  attribute.fireOnChange();
}

describe("The segment of a form", () => {
  let context: Xrm.FormContext;
  beforeEach(() => { context = form(); });

  it("that is new keeps its rule in the form's column, to be saved with it", () => {
    const segmentOf = new FormDocument(context);
    expect(segmentOf.state()).toMatchObject({ id: null, status: "draft", text: null, published: null, canWrite: true });
    segmentOf.write(adults);
    expect(value(context, columns.expression)).toBe(adults);
    expect(segmentOf.state().text).toBe(adults);
  });

  it("that is published is drafted beside the rule in force", () => {
    context = form({ id: "1", status: status.published, rule: adults });
    const segmentOf = new FormDocument(context);
    expect(segmentOf.state()).toMatchObject({ text: adults, published: adults });
    segmentOf.write(elders);
    expect([value(context, columns.expression), value(context, columns.draftExpression)]).toEqual([adults, elders]);
    segmentOf.write(adults);
    expect(value(context, columns.draftExpression)).toBeNull();
  });

  it("is read again when somebody edits the column itself, or the form loads anew", () => {
    const segmentOf = new FormDocument(context);
    const told = vi.fn();
    segmentOf.subscribe(told);
    type(context, columns.expression, elders);
    expect(segmentOf.state().text).toBe(elders);
    type(context, columns.customerTable, customertableChoice.account);
    expect(segmentOf.state().table).toBe("account");
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("is left alone when the rule says the same", () => {
    context = form({ id: "1", rule: adults });
    new FormDocument(context).write(JSON.stringify(JSON.parse(adults), null, 2));
    expect(value(context, columns.expression)).toBe(adults);
  });

  it("that is retired cannot be written", () => {
    expect(new FormDocument(form({ id: "1", status: status.retired, rule: adults })).state().canWrite).toBe(false);
  });
});
