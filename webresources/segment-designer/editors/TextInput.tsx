import { Input } from "@fluentui/react-components";
import type { EditorProps } from "./ValueEditor";

/** A text. */
export function TextInput({ value, label, isReadOnly, onChange }: EditorProps) {
  return <Input size="small" value={typeof value === "string" ? value : ""} readOnly={isReadOnly} aria-label={label}
    onChange={(_, data) => { onChange(data.value === "" ? undefined : data.value); }} />;
}
