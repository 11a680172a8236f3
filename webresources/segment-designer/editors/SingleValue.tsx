import { Select } from "@fluentui/react-components";
import { useDesigner } from "../state/DesignerContext";
import { DateInput } from "./DateInput";
import { MomentInput } from "./MomentInput";
import { MoneyInput } from "./MoneyInput";
import { NumberInput } from "./NumberInput";
import { RowPicker } from "./RowPicker";
import { TextInput } from "./TextInput";
import type { EditorProps } from "./ValueEditor";
import { WholeInput } from "./WholeInput";

/** One value of the type of the fact. */
export function SingleValue(props: EditorProps) {
  switch (props.subject.type) {
    case "boolean": return <YesNo {...props} />;
    case "integer": return <WholeInput {...props} />;
    case "decimal": return <NumberInput {...props} />;
    case "money": return <MoneyInput {...props} />;
    case "text": return <TextInput {...props} />;
    case "date": return <DateInput {...props} />;
    case "dateTime": return <MomentInput {...props} />;
    case "choice": case "choices": return <OneOption {...props} />;
    case "reference": return <RowPicker {...props} />;
  }
}

function YesNo({ value, label, isReadOnly, onChange }: EditorProps) {
  const { words: { text } } = useDesigner();
  return (
    <Select size="small" value={value === undefined ? "" : String(value)} disabled={isReadOnly} aria-label={label}
      onChange={(_, data) => { onChange(data.value === "" ? undefined : data.value === "true"); }}>
      {value === undefined && <option value="">{text("designer.choose")}</option>}
      <option value="true">{text("designer.yes")}</option>
      <option value="false">{text("designer.no")}</option>
    </Select>
  );
}

function OneOption({ subject, value, label, isReadOnly, onChange }: EditorProps) {
  const { words: { text } } = useDesigner();
  const isKnown = subject.options.some((option) => option.value === value);
  return (
    <Select size="small" value={value === undefined ? "" : String(value as number)} disabled={isReadOnly} aria-label={label}
      onChange={(_, data) => { onChange(data.value === "" ? undefined : Number(data.value)); }}>
      {value === undefined && <option value="">{text("designer.choose")}</option>}
      {value !== undefined && !isKnown && <option value={String(value as number)}>{text("designer.option.unknown", String(value as number))}</option>}
      {subject.options.map((option) => <option key={option.value} value={String(option.value)}>{option.label}</option>)}
    </Select>
  );
}
