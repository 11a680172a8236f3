import { Input } from "@fluentui/react-components";
import type { EditorProps } from "./ValueEditor";

/** A day, with the browser's calendar. */
export function DateInput({ value, label, isReadOnly, onChange }: Omit<EditorProps, "subject">) {
  return <Input size="small" type="date" min="1753-01-01" max="9999-12-30" value={typeof value === "string" ? value.slice(0, 10) : ""} readOnly={isReadOnly}
    aria-label={label} onChange={(_, data) => { onChange(data.value === "" ? undefined : data.value); }} />;
}
