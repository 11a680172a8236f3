import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle12Filled, Info12Regular, LockClosed12Regular } from "@fluentui/react-icons";
import type { ReactNode, Ref } from "react";
import { formStrings as strings } from "../formStrings";
import type { RequirementLevel } from "../state/Field";
import type { ControlNotification } from "../state/FormState";

/** Something said below a control. */
export interface FrameMessage {
  readonly level: ControlNotification["level"];
  readonly text: string;
  readonly actions: ControlNotification["actions"];
}

const useStyles = makeStyles({
  left: {
    display: "grid", gridTemplateColumns: "minmax(112px, 34%) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, height: "100%",
    "@container (max-width: 340px)": { display: "block" },
  },
  top: { display: "flex", flexDirection: "column", height: "100%" },
  label: {
    display: "flex", alignItems: "start", gap: tokens.spacingHorizontalXXS, paddingTop: "6px", color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  lock: { flexShrink: 0, marginTop: "4px", color: tokens.colorNeutralForeground3 },
  required: { color: tokens.colorPaletteRedForeground1 },
  recommended: { color: tokens.colorBrandForeground1 },
  control: { minWidth: 0, display: "flex", flexDirection: "column", flexGrow: 1 },
  message: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, color: tokens.colorPaletteRedForeground1, marginTop: "2px" },
  advice: { color: tokens.colorNeutralForeground2 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly root: Ref<HTMLDivElement>;
  readonly id: string;
  readonly label: string;
  readonly isLabelShown: boolean;
  readonly labelPosition: "left" | "top";
  readonly requirement: RequirementLevel;
  readonly isLocked: boolean;
  /** What the column is about, from its description. */
  readonly hint: string;
  readonly messages: readonly FrameMessage[];
  readonly children: ReactNode;
}

/** Label, marks and messages around a control. */
export function ControlFrame({ root, id, label, isLabelShown, labelPosition, requirement, isLocked, hint, messages, children }: Props) {
  const styles = useStyles();
  return (
    <div ref={root} className={labelPosition === "left" && isLabelShown ? styles.left : styles.top}>
      <div className={isLabelShown ? styles.label : styles.hidden}>
        {isLocked && <LockClosed12Regular className={styles.lock} aria-label={strings.locked} />}
        <label id={`${id}-label`} htmlFor={id} title={hint}>{label}</label>
        {hint && <span id={`${id}-hint`} className={styles.hidden}>{hint}</span>}
        {!isLocked && requirement === "required" && <span className={styles.required} aria-hidden>*</span>}
        {!isLocked && requirement === "recommended" && <span className={styles.recommended} title={strings.recommended} aria-hidden>+</span>}
      </div>
      <div className={styles.control}>
        {children}
        {messages.length > 0 && (
          <div id={`${id}-messages`} role="status">
            {messages.map((message) => <Message key={message.text} message={message} />)}
          </div>
        )}
      </div>
    </div>
  );
}

function Message({ message }: { readonly message: FrameMessage }) {
  const styles = useStyles();
  const isError = message.level === "ERROR";
  return (
    <div className={mergeClasses(styles.message, !isError && styles.advice)}>
      {isError ? <ErrorCircle12Filled aria-hidden /> : <Info12Regular aria-hidden />}
      <Text size={200}>{message.text}</Text>
      {message.actions.map((action) => <Button key={action.message} size="small" onClick={action.run}>{action.message || strings.ok}</Button>)}
    </div>
  );
}
