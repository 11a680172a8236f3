import { Checkbox, Input, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import type { Option } from "../forms/state/Field";
import type { ControlProps } from "./ControlProps";

/** Yes or no, in the column's words, drawn as the form says. */
export function BooleanControl({ value, isReadOnly, input, onChange, options, look }: ControlProps & {
  readonly options: readonly Option[];
  readonly look: "checkbox" | "radio" | "toggle";
}) {
  const labelOf = (flag: boolean) => options.find((option) => option.value === Number(flag))?.label ?? (flag ? strings.yes : strings.no);
  const { "aria-labelledby": labelledBy, "aria-describedby": describedBy, id } = input;
  const tied = { id, "aria-labelledby": labelledBy, ...(describedBy ? { "aria-describedby": describedBy } : {}) };
  if (isReadOnly) {
    const text = typeof value === "boolean" ? labelOf(value) : "";
    return <Input {...input} appearance="filled-darker" readOnly value={text} placeholder={strings.empty} />;
  }
  if (look === "checkbox") return <Checkbox {...tied} checked={value === true} onChange={(_, data) => onChange(data.checked === true)} />;
  if (look === "toggle") return <Switch {...tied} checked={value === true} label={labelOf(value === true)} onChange={(_, data) => onChange(data.checked)} />;
  const chosen = typeof value === "boolean" ? String(value) : "";
  return (
    <RadioGroup {...tied} layout="horizontal" value={chosen} onChange={(_, data) => onChange(data.value === "true")}>
      {[false, true].map((flag) => <Radio key={String(flag)} value={String(flag)} label={labelOf(flag)} />)}
    </RadioGroup>
  );
}
