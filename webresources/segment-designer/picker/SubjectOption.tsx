import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Subject } from "../model/catalogue";
import { useDesigner } from "../state/DesignerContext";
import { TypeIcon } from "./TypeIcon";
import { isFact } from "./searchSubjects";

const useStyles = makeStyles({
  option: {
    display: "grid", gridTemplateColumns: "24px 1fr auto", alignItems: "start", columnGap: tokens.spacingHorizontalS, cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Hover, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  selected: { fontWeight: tokens.fontWeightSemibold },
  icon: { color: tokens.colorBrandForeground1, fontSize: "20px", lineHeight: 1 },
  about: {
    color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular,
  },
  badges: { display: "flex", flexDirection: "column", alignItems: "flex-end", rowGap: "2px" },
});

interface Props {
  readonly id: string;
  readonly subject: Subject;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onPick: (key: string) => void;
}

/** A fact or column to choose: its type, what it means, how carefully it must be treated, and for how many customers it is known. */
export function SubjectOption({ id, subject, isActive, isSelected, onPick }: Props) {
  const styles = useStyles();
  const { words: { text, percent } } = useDesigner();
  const fact = isFact(subject) ? subject : null;
  return (
    <div id={id} role="option" aria-selected={isSelected} data-active={isActive || undefined}
      className={mergeClasses(styles.option, isActive && styles.active, isSelected && styles.selected)} onClick={() => { onPick(subject.key); }}>
      <span className={styles.icon}><TypeIcon type={subject.type} title={text(`designer.type.${subject.type}`)} /></span>
      <span>
        <span>{subject.name}</span>
        <span className={styles.about}><br />{fact?.description ?? text(`designer.type.${subject.type}`)}</span>
      </span>
      {fact && (
        <span className={styles.badges}>
          {fact.sensitivity !== "normal" && <Badge size="small" appearance="tint" color={fact.sensitivity === "personal" ? "informative" : "warning"}>
            {text(`designer.sensitivity.${fact.sensitivity}`)}
          </Badge>}
          {fact.kind !== "column" && <Badge size="small" appearance="outline" color="informative">{text(`designer.kind.${fact.kind}`)}</Badge>}
          {fact.coverage !== null && <span className={styles.about}>{text("designer.coverage", percent(fact.coverage))}</span>}
        </span>
      )}
    </div>
  );
}
