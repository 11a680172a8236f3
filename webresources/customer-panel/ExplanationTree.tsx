import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, DismissCircle16Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useText } from "../shared/ClientContext";
import type { ExplainMembershipNode } from "../shared/generated/apis";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  outermost: { paddingInlineStart: 0 },
  item: { marginTop: tokens.spacingVerticalS },
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  icon: { flexShrink: 0, position: "relative", top: "2px" },
  holds: { color: tokens.colorPaletteGreenForeground1 },
  fails: { color: tokens.colorPaletteRedForeground1 },
  found: { color: tokens.colorNeutralForeground3 },
});

/** The conditions of a rule as people read them, each with its verdict and the value that was found. */
export function ExplanationTree({ node }: { readonly node: ExplainMembershipNode }): ReactNode {
  const styles = useStyles();
  return <ul className={mergeClasses(styles.list, styles.outermost)}><Node node={node} /></ul>;
}

function Node({ node }: { readonly node: ExplainMembershipNode }): ReactNode {
  const styles = useStyles();
  const say = useText();
  const group = groupText(node);
  const Icon = node.verdict ? CheckmarkCircle16Filled : DismissCircle16Regular;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Icon
          className={mergeClasses(styles.icon, node.verdict ? styles.holds : styles.fails)} aria-label={say(node.verdict ? "panel.holds" : "panel.fails")}
        />
        <span>
          <Text>{group === null ? node.words : say(group)}</Text>
          {node.foundText !== undefined && <Text className={styles.found}> {say("panel.found", node.foundText)}</Text>}
        </span>
      </div>
      {node.nodes && node.nodes.length > 0 && <ul className={styles.list}>{node.nodes.map((inner) => <Node key={inner.place} node={inner} />)}</ul>}
    </li>
  );
}

// A group's words repeat those of its nodes, which stand beneath it.
function groupText(node: ExplainMembershipNode): "panel.all" | "panel.any" | "panel.none" | null {
  switch (node.kind) {
    case "all": return "panel.all";
    case "any": return "panel.any";
    case "none": return "panel.none";
    default: return null;
  }
}
