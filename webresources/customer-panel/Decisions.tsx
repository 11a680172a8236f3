import { Badge, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Client } from "../shared/client";
import { useText } from "../shared/ClientContext";
import { instant, percent } from "../shared/format";
import { quote } from "../shared/generated/tables";
import type { Decision } from "./model/decisions";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", flexWrap: "wrap" },
  small: { color: tokens.colorNeutralForeground3 },
});

/** The latest quotes of a customer: what was offered at which price, or why not. */
export function Decisions({ client, decisions }: { readonly client: Client; readonly decisions: readonly Decision[] }): ReactNode {
  const styles = useStyles();
  const say = useText();
  if (decisions.length === 0) return <Notice>{say("panel.noDecisions")}</Notice>;
  return (
    <ul className={styles.list}>
      {decisions.map((decision) => (
        <li key={decision.id}>
          <div className={styles.heading}>
            <Link as="button" onClick={() => { void client.navigation.openForm({ entityName: quote.table, entityId: decision.id }); }}>{decision.name}</Link>
            <Badge appearance="tint" color={colour(decision)}>{decision.status}</Badge>
          </div>
          {decision.apr !== null && <Text block>{say("panel.price", percent(decision.apr), decision.instalment)}</Text>}
          {decision.statusReason === quote.status.refused && decision.reasons !== "" && <Text block>{decision.reasons}</Text>}
          {decision.on !== null && <Text size={200} className={styles.small}>{instant(decision.on)}</Text>}
        </li>
      ))}
    </ul>
  );
}

function colour({ statusReason }: Decision): "success" | "danger" | "brand" | "informative" {
  switch (statusReason) {
    case quote.status.accepted: return "success";
    case quote.status.refused: return "danger";
    case quote.status.offered: return "brand";
    default: return "informative";
  }
}
