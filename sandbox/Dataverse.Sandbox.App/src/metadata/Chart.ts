/** A system chart of a table as it is stored. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly table: string;
  readonly dataDescription: string;
  readonly presentationDescription: string;
}
