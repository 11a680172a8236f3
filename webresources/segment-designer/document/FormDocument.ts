import { segment } from "../../shared/generated/tables";
import { customertableChoice } from "../../shared/generated/choices";
import { bare } from "../../shared/rows";
import { isSame } from "./sameRule";
import { type SegmentDocument, type SegmentState, rulesOf } from "./SegmentDocument";

// FormType of the client API: what can be written is a new row or one to update.
const writable: ReadonlySet<number> = new Set([1, 2]);
const { columns } = segment;

/** The segment of the form around the page. What is edited goes into the form's column, and is saved with the form. */
export class FormDocument implements SegmentDocument {
  private known: SegmentState;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly form: Xrm.FormContext) {
    this.known = this.read();
    const changed = (): void => { this.look(); };
    for (const column of [columns.expression, columns.draftExpression, columns.customerTable, columns.statuscode, columns.key, columns.name])
      this.attribute(column)?.addOnChange(changed);
    form.data.addOnLoad(changed);
    form.data.entity.addOnPostSave?.(changed);
  }

  readonly state = (): SegmentState => this.known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly write = (text: string | null): void => {
    if (isSame(text, this.known.text)) return;
    const target = this.attribute(this.editsDraft() ? columns.draftExpression : columns.expression);
    // A draft that says what is in force is none.
    const value = this.known.published !== null && isSame(text, this.known.published) ? null : text;
    if (!target || target.getValue() === value) return;
    target.setValue(value);
    this.look();
  };

  readonly beforeSave = (callback: () => void): (() => void) => {
    this.form.data.entity.addOnSave(callback);
    return () => { this.form.data.entity.removeOnSave(callback); };
  };

  readonly save = async (): Promise<void> => {
    await this.form.data.save();
    this.look();
  };

  readonly refresh = async (): Promise<void> => {
    await this.form.data.refresh(false);
    this.look();
  };

  private editsDraft(): boolean {
    return this.known.status === "published" || this.text(columns.draftExpression) !== null;
  }

  private look(): void {
    const next = this.read();
    if (JSON.stringify(next) === JSON.stringify(this.known)) return;
    this.known = next;
    this.listeners.forEach((listener) => { listener(); });
  }

  private read(): SegmentState {
    const status = statusOf(this.value(columns.statuscode));
    const id = bare(this.form.data.entity.getId());
    const privilege = this.attribute(columns.expression)?.getUserPrivilege?.();
    return {
      id: id || null,
      key: this.text(columns.key),
      name: this.text(columns.name) ?? "",
      table: this.value(columns.customerTable) === customertableChoice.account ? "account" : "contact",
      status,
      version: this.value(columns.version) as number | null,
      ...rulesOf(status, this.text(columns.expression), this.text(columns.draftExpression)),
      canWrite: writable.has(this.form.ui.getFormType()) && status !== "retired" && (id ? privilege?.canUpdate : privilege?.canCreate) !== false,
    };
  }

  private attribute(column: string): Xrm.Attributes.Attribute | null {
    return this.form.getAttribute(column) as Xrm.Attributes.Attribute | null;
  }

  private value(column: string): unknown {
    return this.attribute(column)?.getValue() ?? null;
  }

  private text(column: string): string | null {
    const value = this.value(column);
    return typeof value === "string" && value !== "" ? value : null;
  }
}

/** The status behind its number; a segment that has none yet begins as a draft. */
export function statusOf(value: unknown): SegmentState["status"] {
  return value === segment.status.published ? "published" : value === segment.status.retired ? "retired" : "draft";
}
