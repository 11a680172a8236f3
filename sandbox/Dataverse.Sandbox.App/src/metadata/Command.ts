/** Where a command of the solution appears (appaction.location). */
export const commandLocations = { form: 0, mainGrid: 1, subgrid: 2, associatedGrid: 3 } as const;

/** A command that the solution brings (appaction). */
export interface Command {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly tooltip: string;
  readonly location: number;
  /** Empty when it belongs to all tables. */
  readonly table: string;
  /** The app it is limited to; null for all. */
  readonly appId: string | null;
  readonly sequence: number;
  readonly icon: string | null;
  readonly hidden: boolean;
  readonly disabled: boolean;
  /** The script to load: a web resource by id, and the function in it. */
  readonly scriptId: string | null;
  readonly functionName: string | null;
  /** JSON as the platform keeps it: a list of `{ "type": number, "value"?: … }`. */
  readonly parameters: string | null;
}
