import { NumberInput } from "./NumberInput";
import type { EditorProps } from "./ValueEditor";

interface Props extends Omit<EditorProps, "subject"> {
  readonly least?: number;
  readonly most?: number;
}

/** A whole number between two ends, both included. */
export function WholeInput({ least, most, ...props }: Props) {
  return <NumberInput {...props} accepts={(digits) =>
    /^-?\d+$/.test(digits) && (least === undefined || Number(digits) >= least) && (most === undefined || Number(digits) <= most)} />;
}
