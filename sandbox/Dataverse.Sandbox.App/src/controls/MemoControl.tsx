import { makeStyles, Textarea } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import { textFault } from "./checkText";
import type { ControlProps } from "./ControlProps";
import { useTyping } from "./useTyping";

const useStyles = makeStyles({
  root: { width: "100%", height: "100%" },
  area: { minHeight: "32px", maxHeight: "none", height: "100%" },
});

/** Text of several lines, as high as its cell. JSON and rich text are text too. */
export function MemoControl({ field, value, isReadOnly, input, onChange, onTypingFault, rows }: ControlProps & { readonly rows: number }) {
  const styles = useStyles();
  const stored = typeof value === "string" ? value : "";
  const { text, type, commit } = useTyping(stored, (typed) => {
    const fault = textFault(field, typed);
    onTypingFault(fault);
    if (fault === null && typed !== stored) onChange(typed === "" ? null : typed);
    return fault === null;
  });
  return (
    <Textarea
      {...input}
      className={styles.root}
      textarea={{ className: styles.area, rows: Math.max(2, rows) }}
      appearance="filled-darker"
      resize="vertical"
      value={text}
      readOnly={isReadOnly}
      {...(isReadOnly && text === "" ? { placeholder: strings.empty } : {})}
      onChange={(_, data) => type(data.value)}
      onBlur={commit}
    />
  );
}
