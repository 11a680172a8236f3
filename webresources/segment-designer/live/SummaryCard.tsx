import { Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { useDesigner } from "../state/DesignerContext";
import type { Checks } from "./useChecks";

const useStyles = makeStyles({
  card: {
    display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS, alignItems: "start", padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { fontSize: "20px", color: tokens.colorBrandForeground2, lineHeight: 1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  stale: { opacity: 0.6 },
});

/** The rule in words, once it is one; until then how much is missing or wrong. */
export function SummaryCard({ checks }: { readonly checks: Checks }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { words: { text, number } } = useDesigner();
  const { validation, todos } = checks;
  const problems = checks.text === null || validation.isStale ? 0 : (validation.value?.problems.length ?? 0);
  const problemText = problems === 0 ? "" : text("designer.problems", number(problems));

  useEffect(() => { if (problemText) announce(problemText); }, [announce, problemText]);

  if (checks.text === null) return null;
  if (validation.fault) return <Card icon={<ErrorCircleRegular className={styles.bad} />}><Text>{validation.fault.message}</Text></Card>;
  if (problems > 0) return <Card icon={<ErrorCircleRegular className={styles.bad} />}><Text>{problemText}</Text></Card>;
  if (!validation.value) return <Card icon={<Spinner size="tiny" />}><Text>{text("designer.checking")}</Text></Card>;
  return (
    <Card icon={todos.size > 0 ? <InfoRegular /> : <CheckmarkCircleRegular />}>
      <Text className={mergeClasses(validation.isStale && styles.stale)}>{validation.value.summary}</Text>
      {todos.size > 0 && <Text block size={200}>{text("designer.unfinished", number(todos.size))}</Text>}
    </Card>
  );
}

function Card({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  return <section className={styles.card} aria-label={text("designer.inWords")}><span className={styles.icon}>{icon}</span><div>{children}</div></section>;
}
