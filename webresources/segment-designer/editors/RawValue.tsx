import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Json, parseJson, sameJson, writeJson } from "../model/json";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({ input: { "& input": { fontFamily: tokens.fontFamilyMonospace } } });

/** A value that fits no other editor, as JSON: it is kept as it is unless somebody edits it. */
export function RawValue({ value, label, isReadOnly, onChange }: Omit<EditorProps, "subject">) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? undefined : parse(typed);
  const isCurrent = typed !== null && (parsed === undefined || sameJson(parsed, value));
  return (
    <Input className={styles.input} size="small" value={isCurrent ? typed : value === undefined ? "" : writeJson(value)} readOnly={isReadOnly}
      aria-label={label} aria-invalid={isCurrent && parsed === undefined} onChange={(_, data) => {
        setTyped(data.value);
        const next = data.value === "" ? undefined : parse(data.value);
        if (data.value === "" || next !== undefined) onChange(next);
      }} />
  );
}

function parse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
