import { Combobox, Dropdown, Field, Input, Option, Switch } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindOffersValue } from "../../shared/generated/apis";
import type { AskedValues } from "../model/ask";
import { readNumber } from "../model/formats";
import { useSetting } from "../Setting";

type Value = AskedValues[string] | undefined;

interface Props {
  readonly asked: FindOffersValue;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A value that products ask of the request, with the control of its type. Empty means that nobody says. */
export function ValueField({ asked, value, onChange }: Props): ReactNode {
  const { say } = useSetting();
  if (asked.type === "boolean")
    return <Switch label={asked.label} checked={value === true} onChange={(_, data) => { onChange(data.checked ? true : undefined); }} />;
  const hint = asked.suggestions.length > 0 ? { hint: say("quote.ask.decides") } : {};
  return <Field label={asked.label} {...hint}>{control()}</Field>;

  function control(): ReactNode {
    if (asked.type === "choice") return <Choice asked={asked} value={value} onChange={onChange} />;
    if (asked.type === "text") return <Words asked={asked} value={value} onChange={onChange} />;
    return asked.type === "date" || asked.type === "dateTime"
      ? <Input type="date" value={String(value ?? "")} onChange={(_, data) => { onChange(data.value === "" ? undefined : data.value); }} />
      : <Amount value={value} onChange={onChange} />;
  }
}

function Choice({ asked, value, onChange }: Props): ReactNode {
  const { say } = useSetting();
  return (
    <Dropdown
      value={typeof value === "number" ? (asked.options[value.toString()] ?? "") : ""} selectedOptions={[String(value ?? "")]}
      placeholder={say("quote.ask.unsaid")}
      onOptionSelect={(_, data) => { onChange(data.optionValue === undefined || data.optionValue === "" ? undefined : Number(data.optionValue)); }}
    >
      <Option value="" text={say("quote.ask.unsaid")}>{say("quote.ask.unsaid")}</Option>
      {Object.entries(asked.options).map(([number, label]) => <Option key={number} value={number} text={label}>{label}</Option>)}
    </Dropdown>
  );
}

function Words({ asked, value, onChange }: Props): ReactNode {
  const { say } = useSetting();
  const written = String(value ?? "");
  return (
    <Combobox
      freeform clearable placeholder={say("quote.ask.unsaid")} value={written} selectedOptions={written === "" ? [] : [written]}
      onChange={(event) => { onChange(event.target.value === "" ? undefined : event.target.value); }}
      onOptionSelect={(_, data) => { onChange(data.optionText === undefined || data.optionText === "" ? undefined : data.optionText); }}
    >
      {asked.suggestions.map((text) => <Option key={text}>{text}</Option>)}
    </Combobox>
  );
}

function Amount({ value, onChange }: Omit<Props, "asked">): ReactNode {
  const { locale, say } = useSetting();
  return (
    <Input
      inputMode="decimal" defaultValue={String(value ?? "")} placeholder={say("quote.ask.unsaid")}
      onBlur={(event) => { onChange(readNumber(locale, event.target.value) ?? undefined); }}
    />
  );
}
