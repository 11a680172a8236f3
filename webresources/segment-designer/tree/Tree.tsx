import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useSyncExternalStore } from "react";
import type { RelatedTable } from "../model/catalogue";
import { useDesigner } from "../state/DesignerContext";
import { GroupView } from "./GroupView";
import { useTreeDrag } from "./useTreeDrag";

const useStyles = makeStyles({
  tree: { position: "relative" },
  line: {
    position: "absolute", height: "3px", marginTop: "-1px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorCompoundBrandStroke,
    pointerEvents: "none", zIndex: 1,
  },
});

interface Props {
  /** The table whose columns the conditions speak of; null for facts of customers. */
  readonly table?: RelatedTable | null;
}

/** The rule: groups and conditions that can be changed, dragged and moved by keys. */
export const Tree = memo(function Tree({ table = null }: Props) {
  const styles = useStyles();
  const { draft } = useDesigner();
  const { handlers, line } = useTreeDrag();
  const root = useSyncExternalStore(draft.subscribe, draft.root);
  return (
    <div className={styles.tree} {...handlers}>
      <GroupView group={root} level={1} table={table} />
      <div ref={line} className={styles.line} hidden aria-hidden />
    </div>
  );
});
