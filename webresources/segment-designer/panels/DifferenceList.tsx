import { Badge, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Difference } from "../model/difference";
import type { EditorNode } from "../model/draft";
import { nodeWords } from "../model/sentence";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  item: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3, display: "block" },
  after: { display: "block" },
});

const colours = { added: "success", removed: "danger", changed: "warning", moved: "informative" } as const;

/** What is different between the rule in force and the draft, condition by condition. */
export function DifferenceList({ changes }: { readonly changes: readonly Difference[] }) {
  const styles = useStyles();
  const { words, catalogue } = useDesigner();
  const say = (node: EditorNode) => nodeWords(node, null, catalogue, words);
  if (changes.length === 0) return <Text>{words.text("designer.changes.none")}</Text>;
  return (
    <ul className={styles.list} aria-label={words.text("designer.changes.differences")}>
      {changes.map((change) => (
        <li key={(change.before ?? change.after)?.id} className={styles.item}>
          <Badge appearance="tint" color={colours[change.kind]}>{words.text(`designer.changes.${change.kind}`)}</Badge>
          <Text size={200}>
            {change.before && change.kind !== "moved" && <span className={styles.before}>{say(change.before)}</span>}
            {change.after && <span className={styles.after}>{say(change.after)}</span>}
          </Text>
        </li>
      ))}
    </ul>
  );
}
