import { Input, makeStyles } from "@fluentui/react-components";
import { useTyping } from "./useTyping";

const useStyles = makeStyles({ time: { width: "110px", minWidth: "90px" } });

interface Props {
  readonly label: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (typed: string) => void;
}

/** A time of day beside its day; what is no time is put back to what it was. */
export function TimeInput({ label, value, isDisabled, onChange }: Props) {
  const styles = useStyles();
  const { text, type, commit } = useTyping(value, (typed) => {
    onChange(typed);
    return true;
  });
  return (
    <Input
      className={styles.time}
      appearance="filled-darker"
      aria-label={label}
      value={text}
      disabled={isDisabled}
      autoComplete="off"
      onChange={(_, data) => type(data.value)}
      onBlur={commit}
    />
  );
}
