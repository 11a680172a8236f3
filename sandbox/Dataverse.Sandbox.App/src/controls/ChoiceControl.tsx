import { Dropdown, Input, makeStyles, Option } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import type { Option as Choice } from "../forms/state/Field";
import type { ControlProps } from "./ControlProps";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0 }, button: { minWidth: 0 } });

/** One of few values. Where nothing may be chosen it is a text. */
export function ChoiceControl({ field, value, isReadOnly, input, onChange, options, isRequired }: ControlProps & {
  readonly options: readonly Choice[];
  readonly isRequired: boolean;
}) {
  const styles = useStyles();
  const chosen = field.options.find((option) => option.value === value) ?? options.find((option) => option.value === value);
  const text = chosen?.label ?? (value === null ? "" : String(value));
  if (isReadOnly) return <Input {...input} className={styles.root} appearance="filled-darker" readOnly value={text} placeholder={strings.empty} />;
  return (
    <Dropdown
      {...input}
      className={styles.root}
      button={{ className: styles.button }}
      appearance="filled-darker"
      placeholder={strings.choose}
      value={text}
      selectedOptions={value === null ? [] : [String(value)]}
      onOptionSelect={(_, data) => onChange(data.optionValue ? Number(data.optionValue) : null)}
    >
      {!isRequired && !field.isState && <Option value="" text="">{strings.noChoice}</Option>}
      {options.map((option) => (
        <Option key={option.value} value={String(option.value)} text={option.label}>{option.label}</Option>
      ))}
    </Dropdown>
  );
}
