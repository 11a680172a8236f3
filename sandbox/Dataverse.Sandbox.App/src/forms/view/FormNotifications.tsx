import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { formTypes } from "../state/FormState";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, flexShrink: 0 },
  text: { whiteSpace: "pre-wrap" },
});

const intents = { ERROR: "error", WARNING: "warning", INFO: "info" } as const;

/** What scripts, the platform and the row's state have to say about the whole form; errors first. */
export function FormNotifications() {
  const styles = useStyles();
  const notifications = useForm((state) => state.notifications);
  const type = useForm((state) => state.type);
  const standing = type === formTypes.disabled ? strings.form.inactive : type === formTypes.readOnly ? strings.form.readOnly : null;
  const levels = ["ERROR", "WARNING", "INFO"];
  const ordered = notifications.toSorted((one, two) => levels.indexOf(one.level) - levels.indexOf(two.level));
  if (ordered.length === 0 && standing === null) return null;
  return (
    <div className={styles.root}>
      {ordered.map((notification) => (
        <MessageBar key={notification.id} intent={intents[notification.level]} layout="auto">
          <MessageBarBody className={styles.text}>{notification.message}</MessageBarBody>
        </MessageBar>
      ))}
      {standing && <MessageBar intent="info"><MessageBarBody>{standing}</MessageBarBody></MessageBar>}
    </div>
  );
}
