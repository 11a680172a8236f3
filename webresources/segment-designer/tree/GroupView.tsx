import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { RelatedTable } from "../model/catalogue";
import type { EditorNode, GroupNode } from "../model/draft";
import { useDesigner, useNote } from "../state/DesignerContext";
import { AddBar } from "./AddBar";
import { ConditionRow } from "./ConditionRow";
import { GroupHeader } from "./GroupHeader";
import { JsonBlock } from "./JsonBlock";
import { NodeItem } from "./NodeItem";
import { Notices } from "./Notices";
import { RelatedCard } from "./RelatedCard";

const useStyles = makeStyles({
  group: {
    borderInlineStartWidth: "4px", borderInlineStartStyle: "solid", borderInlineStartColor: tokens.colorBrandStroke1,
    borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  even: { backgroundColor: tokens.colorNeutralBackground1 },
  any: { borderInlineStartColor: tokens.colorPaletteGreenBorderActive },
  none: { borderInlineStartColor: tokens.colorPaletteRedBorderActive },
  bare: { backgroundColor: "transparent" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly group: GroupNode;
  readonly level: number;
  /** The table whose columns its conditions speak of; null for facts. */
  readonly table: RelatedTable | null;
  /** Whether it belongs to a test of related rows, which moves and goes as one. */
  readonly isWhere?: boolean;
}

/** A group with what it holds. */
export const GroupView = memo(function GroupView({ group, level, table, isWhere = false }: Props) {
  const styles = useStyles();
  const label = useId();
  const [isCollapsed, setCollapsed] = useState(false);
  const { isReadOnly } = useDesigner();
  const note = useNote(group.id);
  return (
    <div role="group" className={mergeClasses(styles.group, level % 2 === 0 && styles.even, group.kind !== "all" && styles[group.kind], isWhere && styles.bare)}
      aria-labelledby={label} data-row>
      <GroupHeader group={group} labelId={label} isFixed={level === 1 || isWhere} isCollapsed={isCollapsed} onCollapse={setCollapsed} />
      <Notices note={note} />
      {!isCollapsed && (
        <>
          <ol className={styles.list}>
            {group.nodes.map((node, index) => (
              <NodeItem key={node.id} node={node} parent={group} index={index}>
                {draw(node, level, table)}
              </NodeItem>
            ))}
          </ol>
          {!isReadOnly && <AddBar group={group} table={table} isRoot={level === 1} />}
        </>
      )}
    </div>
  );
});

function draw(node: EditorNode, level: number, table: RelatedTable | null) {
  switch (node.type) {
    case "group":
      return <GroupView group={node} level={level + 1} table={table} />;
    case "condition":
      return <ConditionRow node={node} table={table} />;
    case "related":
      return <RelatedCard node={node} level={level} />;
    case "json":
      return <JsonBlock node={node} />;
  }
}
