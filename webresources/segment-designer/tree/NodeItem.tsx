import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, memo } from "react";
import type { EditorNode, GroupNode } from "../model/draft";
import type { Direction } from "../model/move";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  joint: {
    alignSelf: "flex-start", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase100,
    textTransform: "uppercase", letterSpacing: "0.06em", paddingInlineStart: tokens.spacingHorizontalS,
  },
});

const directions: Readonly<Record<string, Direction>> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

interface Props {
  readonly node: EditorNode;
  readonly parent: GroupNode;
  readonly index: number;
  readonly children: ReactNode;
}

/** A node in its group: what joins it to the one before, and the keys that move it. */
export const NodeItem = memo(function NodeItem({ node, parent, index, children }: Props) {
  const styles = useStyles();
  const { words, actions, isReadOnly } = useDesigner();

  function onKeyDown(event: KeyboardEvent): void {
    const direction = event.altKey && !event.ctrlKey ? directions[event.key] : undefined;
    if (!direction || isReadOnly) return;
    event.preventDefault();
    event.stopPropagation();
    actions.move(node.id, direction);
  }

  return (
    <li className={styles.item} data-node={node.id} data-parent={parent.id} data-index={index} onKeyDown={onKeyDown}>
      {index > 0 && <span className={styles.joint}>{words.text(`designer.joint.${parent.kind}`)}</span>}
      {children}
    </li>
  );
}, (before, after) => before.node === after.node && before.index === after.index && before.parent.id === after.parent.id
  && before.parent.kind === after.parent.kind);
