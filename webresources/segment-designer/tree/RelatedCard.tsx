import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { RelatedTable } from "../model/catalogue";
import { type RelatedNode, relatedOf } from "../model/draft";
import { useDesigner, useNote } from "../state/DesignerContext";
import { AddBar } from "./AddBar";
import { GroupView } from "./GroupView";
import { Handle } from "./Handle";
import { NodeMenu } from "./NodeMenu";
import { NoteChips } from "./NoteChips";
import { Notices } from "./Notices";
import { relatedName } from "./relatedName";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS,
  },
  wrong: { outline: `1px solid ${tokens.colorStatusDangerBorder1}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  end: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly node: RelatedNode;
  readonly level: number;
}

/** Whether the customer has a related row, and which conditions it must meet. */
export const RelatedCard = memo(function RelatedCard({ node, level }: Props) {
  const styles = useStyles();
  const note = useNote(node.id);
  const { words: { text }, catalogue, actions, isReadOnly } = useDesigner();
  const table = catalogue.table(node.table, node.via);
  const exists = node.exists !== false;

  function chooseTable(way: string): void {
    const next = catalogue.related.find((related) => wayOf(related) === way);
    // Conditions on columns of another table mean nothing here.
    if (next) actions.change({ ...relatedOf(next.table, next.via, exists), id: node.id });
  }

  return (
    <>
      <div role="group" className={mergeClasses(styles.card, note.problems && styles.wrong)} aria-label={text("designer.related")} data-row>
        <div className={styles.head}>
          {!isReadOnly && <Handle />}
          <Select size="small" value={String(exists)} disabled={isReadOnly} aria-label={text("designer.related.exists")}
            onChange={(_, data) => { actions.change({ ...node, exists: data.value === "true" }); }}>
            <option value="true">{text("designer.related.any")}</option>
            <option value="false">{text("designer.related.none")}</option>
          </Select>
          <Select size="small" value={wayOf(node)} disabled={isReadOnly} aria-label={text("designer.related.table")}
            onChange={(_, data) => { chooseTable(data.value); }}>
            {!table && <option value={wayOf(node)}>{node.table}</option>}
            {catalogue.related.map((related) => <option key={wayOf(related)} value={wayOf(related)}>{relatedName(related, catalogue.related)}</option>)}
          </Select>
          <span className={styles.quiet}>{text(node.where.nodes.length === 0 ? "designer.related.whichever" : "designer.related.where")}</span>
          <span className={styles.end}>
            <NoteChips id={node.id} />
            {!isReadOnly && <NodeMenu node={node} />}
          </span>
        </div>
        {node.where.nodes.length > 0
          ? <GroupView group={node.where} level={level + 1} table={table ?? unknown(node)} isWhere />
          : !isReadOnly && <AddBar group={node.where} table={table ?? unknown(node)} isRoot={false} />}
      </div>
      <Notices note={note} />
    </>
  );
});

function wayOf({ table, via }: { readonly table: string; readonly via: string }): string {
  return `${table}.${via}`.toLowerCase();
}

function unknown(node: RelatedNode): RelatedTable {
  return { table: node.table, via: node.via, name: node.table, columns: [] };
}
