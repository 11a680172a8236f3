import { dayText, timeText } from "../../controls/dateText";
import { useFormats } from "../../controls/FormatsContext";
import { wallTime } from "../../controls/zonedTime";
import { formStrings as strings } from "../formStrings";
import type { Conflict } from "../life/FormServices";
import { LinedText } from "./LinedText";
import { MessageDialog } from "./MessageDialog";

type Decision = "reload" | "overwrite" | "cancel";

/** Somebody else changed the row meanwhile: says who and when, and asks whose version shall stay. */
export function ConflictDialog({ conflict, onClose }: { readonly conflict: Conflict; readonly onClose: (decision: Decision) => void }) {
  const formats = useFormats();
  const wall = conflict.changedOn ? wallTime(conflict.changedOn, formats.timeZone) : null;
  const when = wall ? `${dayText(wall, formats)} ${timeText(wall, formats)}` : "";
  const choices = [
    { label: strings.conflict.reload, isPrimary: true, choose: () => onClose("reload") },
    { label: strings.conflict.overwrite, choose: () => onClose("overwrite") },
    { label: strings.cancel, choose: () => onClose("cancel") },
  ];
  return (
    <MessageDialog title={strings.conflict.title} onDismiss={() => onClose("cancel")} choices={choices}>
      <LinedText text={strings.conflict.text(conflict.name, conflict.changedBy, when)} />
      <LinedText text={strings.conflict.choice} />
    </MessageDialog>
  );
}
