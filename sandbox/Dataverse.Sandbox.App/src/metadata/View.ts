/** What a saved query is for (querytype). */
export const viewKinds = { list: 0, advancedFind: 1, associated: 2, quickFind: 4, lookup: 64 } as const;

/** A system view: which rows, which columns. */
export interface View {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly kind: number;
  readonly isDefault: boolean;
  readonly fetchXml: string;
  readonly layoutXml: string;
}
