import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { GroupKind, GroupNode } from "../model/draft";
import { useDesigner } from "../state/DesignerContext";
import { Handle } from "./Handle";
import { NodeMenu } from "./NodeMenu";
import { NoteChips } from "./NoteChips";

const kinds: readonly GroupKind[] = ["all", "any", "none"];

const useStyles = makeStyles({
  header: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "36px",
    marginBottom: tokens.spacingVerticalXS,
  },
  kind: { "& select": { fontWeight: tokens.fontWeightSemibold } },
  rest: { color: tokens.colorNeutralForeground3 },
  end: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
});

interface Props {
  readonly group: GroupNode;
  readonly labelId: string;
  /** Whether it is the outermost one, or belongs to a test of related rows: it cannot be moved or removed. */
  readonly isFixed: boolean;
  readonly isCollapsed: boolean;
  readonly onCollapse: (isCollapsed: boolean) => void;
}

/** How the nodes of a group count, and what can be done with the group. */
export function GroupHeader({ group, labelId, isFixed, isCollapsed, onCollapse }: Props) {
  const styles = useStyles();
  const { words: { text, number }, actions, isReadOnly } = useDesigner();
  return (
    <div className={styles.header}>
      {!isFixed && !isReadOnly && <Handle />}
      <Button appearance="subtle" size="small" icon={isCollapsed ? <ChevronRightRegular /> : <ChevronDownRegular />} aria-expanded={!isCollapsed}
        aria-label={text(isCollapsed ? "designer.expand" : "designer.collapse")} onClick={() => { onCollapse(!isCollapsed); }} />
      <Select className={styles.kind} appearance="filled-lighter" size="small" value={group.kind} disabled={isReadOnly} aria-label={text("designer.groupKind")}
        onChange={(_, data) => { actions.changeGroup(group.id, data.value as GroupKind); }}>
        {kinds.map((kind) => <option key={kind} value={kind}>{text(`designer.group.${kind}`)}</option>)}
      </Select>
      <span id={labelId} className={styles.rest}>
        {isCollapsed ? text("designer.group.collapsed", number(group.nodes.length)) : text("designer.group.apply")}
      </span>
      <span className={styles.end}>
        <NoteChips id={group.id} />
        {!isFixed && !isReadOnly && <NodeMenu node={group} />}
      </span>
    </div>
  );
}
