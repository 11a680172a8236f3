import { Input, makeStyles, Text } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import { readTyped } from "./checkNumber";
import type { ControlProps } from "./ControlProps";
import { numberText } from "./numberText";
import { useFormats } from "./FormatsContext";
import { useTyping } from "./useTyping";

const useStyles = makeStyles({ input: { width: "100%" } });

interface Props extends ControlProps {
  readonly precision: number;
  /** The symbol of the row's currency, before an amount. */
  readonly symbol?: string;
}

/** A number in the user's format; it is read when the user leaves the input. */
export function NumberControl({ field, value, isReadOnly, input, onChange, onTypingFault, precision, symbol }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const digits = field.type === "integer" ? 0 : precision;
  const stored = typeof value === "number" ? numberText(value, digits, formats) : "";
  const { text, type, commit } = useTyping(stored, (typed) => {
    const read = readTyped(field, digits, typed, formats);
    onTypingFault(read.fault);
    if (read.fault === null && read.value !== value) onChange(read.value);
    return read.fault === null;
  });
  return (
    <Input
      {...input}
      className={styles.input}
      appearance="filled-darker"
      inputMode={digits === 0 ? "numeric" : "decimal"}
      value={text}
      readOnly={isReadOnly}
      {...(isReadOnly && text === "" ? { placeholder: strings.empty } : {})}
      autoComplete="off"
      contentBefore={symbol && text !== "" ? <Text>{symbol}</Text> : null}
      onChange={(_, data) => type(data.value)}
      onBlur={commit}
    />
  );
}
