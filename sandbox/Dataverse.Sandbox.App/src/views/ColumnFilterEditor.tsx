import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Column } from "../metadata/Column";
import { strings } from "../strings";
import { findOperator, operatorsFor, type Takes } from "./filterOperators";
import type { ColumnFilter } from "./GridQuery";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, width: "260px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

const inputTypes: Readonly<Record<Exclude<Takes, "nothing" | "choices">, "text" | "number" | "date">> = {
  text: "text", number: "number", date: "date", days: "number",
};

interface Props {
  readonly column: Column;
  readonly filter: ColumnFilter | null;
  /** Null takes the filter away. */
  readonly onDone: (filter: ColumnFilter | null) => void;
}

/** The condition on one column. */
export function ColumnFilterEditor({ column, filter, onDone }: Props) {
  const styles = useStyles();
  const operators = operatorsFor(column);
  const [key, setKey] = useState(filter?.operator ?? operators[0]?.key ?? "null");
  const [values, setValues] = useState<readonly string[]>(filter?.values ?? []);
  const operator = findOperator(key);
  const choose = (next: string | undefined) => {
    const chosen = findOperator(next ?? key);
    if (chosen.takes !== operator.takes) setValues([]);
    setKey(chosen.key);
  };
  const isComplete = operator.takes === "nothing" || values.some((value) => value !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) onDone({ column: column.logicalName, operator: key, values: operator.takes === "nothing" ? [] : values });
  };
  return (
    <form className={styles.root} onSubmit={submit}>
      <Field label={strings.filter.title(column.label)}>
        <Dropdown value={operator.label} selectedOptions={[key]} onOptionSelect={(_, { optionValue }) => choose(optionValue)}>
          {operators.map((each) => <Option key={each.key} value={each.key}>{each.label}</Option>)}
        </Dropdown>
      </Field>
      <ValueField column={column} takes={operator.takes} values={values} onChange={setValues} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={!isComplete}>{strings.filter.apply}</Button>
        <Button onClick={() => onDone(null)} disabled={!filter}>{strings.filter.clear}</Button>
      </div>
    </form>
  );
}

interface ValueProps {
  readonly column: Column;
  readonly takes: Takes;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

function ValueField({ column, takes, values, onChange }: ValueProps) {
  if (takes === "nothing") return null;
  if (takes === "choices") {
    const labels = column.choices.filter(({ value }) => values.includes(String(value))).map(({ label }) => label);
    return (
      <Field label={strings.filter.choices}>
        <Dropdown multiselect value={labels.join(", ")} selectedOptions={[...values]} onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}>
          {column.choices.map(({ value, label }) => <Option key={value} value={String(value)}>{label}</Option>)}
        </Dropdown>
      </Field>
    );
  }
  return (
    <Field label={takes === "days" ? strings.filter.days : strings.filter.value}>
      <Input type={inputTypes[takes]} step="any" value={values[0] ?? ""} onChange={(_, { value }) => onChange([value])} />
    </Field>
  );
}
