import { Dropdown, Input, makeStyles, Option } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import type { Option as Choice } from "../forms/state/Field";
import type { ControlProps } from "./ControlProps";

const useStyles = makeStyles({ root: { width: "100%", minWidth: 0 }, button: { minWidth: 0 } });

/** Any of few values. */
export function ChoicesControl({ field, value, isReadOnly, input, onChange, options }: ControlProps & { readonly options: readonly Choice[] }) {
  const styles = useStyles();
  const chosen = Array.isArray(value) ? (value as readonly number[]) : [];
  const text = field.options.filter((option) => chosen.includes(option.value)).map((option) => option.label).join("; ");
  if (isReadOnly) return <Input {...input} className={styles.root} appearance="filled-darker" readOnly value={text} placeholder={strings.empty} />;
  return (
    <Dropdown
      {...input}
      multiselect
      className={styles.root}
      button={{ className: styles.button }}
      appearance="filled-darker"
      placeholder={strings.choose}
      value={text}
      selectedOptions={chosen.map(String)}
      onOptionSelect={(_, data) => onChange(data.selectedOptions.length === 0 ? null : data.selectedOptions.map(Number))}
    >
      {options.map((option) => (
        <Option key={option.value} value={String(option.value)} text={option.label}>{option.label}</Option>
      ))}
    </Dropdown>
  );
}
