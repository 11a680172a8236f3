import { customertableChoice } from "../../shared/generated/choices";
import { segment } from "../../shared/generated/tables";
import { readRow } from "../../shared/rows";
import { statusOf } from "./FormDocument";
import { type SegmentDocument, type SegmentState, rulesOf } from "./SegmentDocument";

const { columns } = segment;

/** A segment without a form around the page: read and saved by the Web API. */
export class RowDocument implements SegmentDocument {
  private readonly listeners = new Set<() => void>();
  private readonly flushes = new Set<() => void>();
  private edited: string | null;

  private constructor(private readonly webApi: Xrm.WebApi, private known: SegmentState) {
    this.edited = known.text;
  }

  /** Reads a segment. */
  static async open(webApi: Xrm.WebApi, id: string): Promise<RowDocument> {
    return new RowDocument(webApi, await read(webApi, id));
  }

  readonly state = (): SegmentState => this.known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly write = (text: string | null): void => { this.edited = text; };

  readonly beforeSave = (callback: () => void): (() => void) => {
    this.flushes.add(callback);
    return () => this.flushes.delete(callback);
  };

  readonly save = async (): Promise<void> => {
    this.flushes.forEach((flush) => { flush(); });
    if (this.edited === this.known.text || this.known.id === null) return;
    const column = this.known.published === null && this.known.text !== null ? columns.expression : columns.draftExpression;
    await this.webApi.updateRecord(segment.table, this.known.id, { [column]: this.edited });
    await this.refresh();
  };

  readonly refresh = async (): Promise<void> => {
    if (this.known.id === null) return;
    this.known = await read(this.webApi, this.known.id);
    this.edited = this.known.text;
    this.listeners.forEach((listener) => { listener(); });
  };
}

async function read(webApi: Xrm.WebApi, id: string): Promise<SegmentState> {
  const row = await readRow(webApi, segment, id, {
    select: [columns.key, columns.name, columns.customerTable, columns.statuscode, columns.version, columns.expression, columns.draftExpression],
  });
  const status = statusOf(row.statuscode);
  return {
    id, key: row.pcrm_key ?? null, name: row.pcrm_name ?? "", version: row.pcrm_version ?? null, status,
    table: row.pcrm_customertable === customertableChoice.account ? "account" : "contact",
    ...rulesOf(status, row.pcrm_expression ?? null, row.pcrm_draftexpression ?? null),
    canWrite: status !== "retired",
  };
}
