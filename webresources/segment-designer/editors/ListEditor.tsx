import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { type Json, isList, sameJson } from "../model/json";
import { showDigits } from "../model/numbers";
import { digitsOf, isAmount } from "../model/values";
import { readListItem } from "../model/listItems";
import { useDesigner } from "../state/DesignerContext";
import { Chips } from "./Chips";
import { RowPicker } from "./RowPicker";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({
  list: { display: "inline-flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  input: { width: "160px" },
});

/** Several values: each is added by Enter; many are pasted at once, one a line. */
export function ListEditor(props: EditorProps) {
  return props.subject.type === "reference" ? <RowPicker {...props} isList /> : <Typed {...props} />;
}

function Typed({ subject, value, label, isReadOnly, onChange }: EditorProps) {
  const styles = useStyles();
  const { words: { text, format } } = useDesigner();
  const [typed, setTyped] = useState("");
  const items = isList(value) ? value : [];
  const next = readListItem(typed, subject.type, format);

  function add(texts: readonly string[]): boolean {
    const read = texts.map((item) => readListItem(item, subject.type, format)).filter((item) => item !== undefined);
    const fresh = read.filter((item, i) => !items.some((known) => sameJson(known, item)) && read.findIndex((other) => sameJson(other, item)) === i);
    if (fresh.length > 0) onChange([...items, ...fresh]);
    return read.length > 0;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Enter" && add([typed])) setTyped("");
    if (event.key === "Backspace" && typed === "" && items.length > 0) onChange(without(items.length - 1));
  }

  function onPaste(event: ClipboardEvent): void {
    const lines = event.clipboardData.getData("text").split(/[\n\r\t;]+/).filter((line) => line.trim());
    if (lines.length < 2) return;
    event.preventDefault();
    add(lines);
  }

  function without(index: number): Json | undefined {
    const rest = items.filter((_, i) => i !== index);
    return rest.length === 0 ? undefined : rest;
  }

  return (
    <span className={styles.list}>
      <Chips names={items.map((item) => nameOf(item, (digits) => showDigits(digits, format)))} isReadOnly={isReadOnly}
        onRemove={(index) => { onChange(without(index)); }} />
      {!isReadOnly && <Input className={styles.input} size="small" value={typed} aria-label={label} placeholder={text("designer.list.add")}
        type={subject.type === "date" ? "date" : subject.type === "dateTime" ? "datetime-local" : "text"} aria-invalid={typed !== "" && next === undefined}
        onChange={(_, data) => { setTyped(data.value); }} onKeyDown={onKeyDown} onPaste={onPaste} onBlur={() => { if (add([typed])) setTyped(""); }} />}
    </span>
  );
}

function nameOf(item: Json, show: (digits: string) => string): string {
  if (isAmount(item)) return `${show(digitsOf(item["value"]))} ${item.currency}`;
  return typeof item === "string" || typeof item === "boolean" ? String(item) : show(digitsOf(item));
}
