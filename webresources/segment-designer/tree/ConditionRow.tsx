import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId } from "react";
import { ValueEditor } from "../editors/ValueEditor";
import { type RelatedTable, columnOf } from "../model/catalogue";
import type { ConditionNode } from "../model/draft";
import { firstOperator } from "../model/operators";
import { SubjectButton } from "../picker/SubjectButton";
import { useDesigner, useNote } from "../state/DesignerContext";
import { Handle } from "./Handle";
import { NodeMenu } from "./NodeMenu";
import { NoteChips } from "./NoteChips";
import { Notices } from "./Notices";
import { OperatorSelect } from "./OperatorSelect";

const useStyles = makeStyles({
  row: {
    display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { borderTopColor: tokens.colorNeutralStroke1Hover, borderRightColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStroke1Hover, borderLeftColor: tokens.colorNeutralStroke1Hover },
  },
  wrong: { borderTopColor: tokens.colorStatusDangerBorder1, borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1, borderLeftColor: tokens.colorStatusDangerBorder1 },
  end: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
});

interface Props {
  readonly node: ConditionNode;
  readonly table: RelatedTable | null;
}

/** A condition: what it is about, how it is compared, and with what. */
export const ConditionRow = memo(function ConditionRow({ node, table }: Props) {
  const styles = useStyles();
  const notices = useId();
  const note = useNote(node.id);
  const { catalogue, actions, isReadOnly } = useDesigner();
  const subject = table ? columnOf(table, node.subject) : catalogue.fact(node.subject);

  function choose(key: string): void {
    const next = table ? columnOf(table, key) : catalogue.fact(key);
    if (!next || key === node.subject) return;
    const isSameKind = next.type === subject?.type && next.options.length === 0 && subject.options.length === 0;
    actions.change(isSameKind ? { ...node, subject: key } : { id: node.id, type: "condition", subject: key, op: firstOperator(next.type) });
  }

  return (
    <>
      <div className={mergeClasses(styles.row, note.problems && styles.wrong)} role="group" aria-label={subject?.name ?? node.subject}
        aria-describedby={notices} data-row>
        {!isReadOnly && <Handle />}
        <SubjectButton value={node.subject} table={table} onPick={choose} />
        <OperatorSelect node={node} subject={subject} />
        <ValueEditor node={node} subject={subject} table={table} />
        <span className={styles.end}>
          <NoteChips id={node.id} />
          {!isReadOnly && <NodeMenu node={node} />}
        </span>
      </div>
      <Notices note={note} id={notices} />
    </>
  );
});
