import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { formStrings as strings } from "../forms/formStrings";
import { CalendarButton } from "./CalendarButton";
import type { ControlProps } from "./ControlProps";
import { dayText, readDay, readTime, timeText } from "./dateText";
import { useFormats } from "./FormatsContext";
import { TimeInput } from "./TimeInput";
import { useTyping } from "./useTyping";
import { instantOf, localDate, localWallTime, type WallTime, wallTime } from "./zonedTime";

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalXS, width: "100%", minWidth: 0 },
  day: { flexGrow: 1, minWidth: 0, width: "100%" },
  readOnly: { width: "100%" },
});

/** A day, and a time of day when the column has one, in the user's zone and format. */
export function DateControl({ field, value, isReadOnly, input, label, onChange, onTypingFault, hasTime }: ControlProps & { readonly hasTime: boolean }) {
  const styles = useStyles();
  const formats = useFormats();
  const wall = value instanceof Date ? (field.zoned ? wallTime(value, formats.timeZone) : localWallTime(value)) : null;
  const set = (time: WallTime | null) => {
    onTypingFault(null);
    onChange(time === null ? null : field.zoned ? instantOf(time, formats.timeZone) : localDate(time));
  };
  const setDay = (day: Pick<WallTime, "year" | "month" | "day">) => set({ hour: wall?.hour ?? 0, minute: wall?.minute ?? 0, ...day });
  const stored = wall ? dayText(wall, formats) : "";
  const { text, type, commit } = useTyping(stored, (typed) => {
    const day = readDay(typed, formats);
    if (typed.trim() === "") set(null);
    else if (day === null) onTypingFault(strings.faults.day(formats.dateFormat));
    else if (dayText({ ...day, hour: 0, minute: 0 }, formats) === stored) onTypingFault(null);
    else setDay(day);
    return typed.trim() === "" || day !== null;
  });
  const time = wall ? timeText(wall, formats) : "";
  if (isReadOnly) {
    const shown = hasTime ? `${stored} ${time}`.trim() : stored;
    return <Input {...input} className={styles.readOnly} appearance="filled-darker" readOnly value={shown} placeholder={strings.empty} />;
  }
  return (
    <div className={styles.root}>
      <Input
        {...input}
        className={styles.day}
        appearance="filled-darker"
        value={text}
        placeholder={formats.dateFormat.toLowerCase()}
        autoComplete="off"
        onChange={(_, data) => type(data.value)}
        onBlur={commit}
        contentAfter={<CalendarButton label={strings.calendarOf(label)} value={wall} onSelect={setDay} />}
      />
      {hasTime && (
        <TimeInput
          label={strings.timeOf(label)}
          value={time}
          isDisabled={wall === null}
          onChange={(typed) => {
            const read = readTime(typed);
            if (wall && read) set({ ...wall, ...read });
          }}
        />
      )}
    </div>
  );
}
