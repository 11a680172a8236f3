import type { Field, FieldValue } from "../forms/state/Field";

/** What every control of a column is given. */
export interface ControlProps {
  readonly field: Field;
  readonly value: FieldValue;
  readonly isReadOnly: boolean;
  /** What the form shows as a label; controls that are not one input name their parts by it. */
  readonly label: string;
  readonly input: InputProps;
  /** The user chose or finished typing a value. */
  readonly onChange: (value: FieldValue) => void;
  /** What is typed now is no value, or is one again. */
  readonly onTypingFault: (fault: string | null) => void;
}

/** What ties an input to its label and its messages. */
export interface InputProps {
  readonly id: string;
  readonly "aria-labelledby": string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}
