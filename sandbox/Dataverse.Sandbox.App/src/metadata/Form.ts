/** What a form is for (systemform.type). */
export const formKinds = { dashboard: 0, main: 2, quickView: 6, quickCreate: 7, card: 11 } as const;

/** A form or a dashboard as it is stored. */
export interface Form {
  readonly id: string;
  readonly name: string;
  /** Empty for dashboards. */
  readonly table: string;
  readonly kind: number;
  readonly isDefault: boolean;
  readonly formXml: string;
}
