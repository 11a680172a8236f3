import { Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Json } from "../model/json";
import { readDigits, showDigits } from "../model/numbers";
import { digitsOf, valueOfDigits } from "../model/values";
import { useDesigner } from "../state/DesignerContext";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({ input: { width: "140px", "& input": { textAlign: "end", fontVariantNumeric: "tabular-nums" } } });

interface Props extends Omit<EditorProps, "subject"> {
  /** Whether the digits can be the value; any number when left out. */
  readonly accepts?: (digits: string) => boolean;
}

/** A number as the user writes it. What is typed stays as it is typed; the rule gets the number behind it, or none while it is none. */
export function NumberInput({ value, label, isReadOnly, onChange, accepts }: Props) {
  const styles = useStyles();
  const { words } = useDesigner();
  const [typed, setTyped] = useState<string | null>(null);
  const valueTyped = typed === null ? undefined : read(typed);
  const isCurrent = typed !== null && digitsOf(valueTyped) === digitsOf(value);

  function read(text: string): Json | undefined {
    const digits = readDigits(text, words.format);
    return digits === null || accepts?.(digits) === false ? undefined : valueOfDigits(digits);
  }

  return (
    <Input className={styles.input} size="small" inputMode="decimal" value={isCurrent ? typed : showDigits(digitsOf(value), words.format)}
      readOnly={isReadOnly} aria-label={label} aria-invalid={isCurrent && typed !== "" && valueTyped === undefined}
      onChange={(_, data) => {
        setTyped(data.value);
        onChange(read(data.value));
      }} />
  );
}
