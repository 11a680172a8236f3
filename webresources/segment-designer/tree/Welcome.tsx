import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleSearchRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import { isEmpty } from "../model/draft";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  welcome: {
    display: "flex", flexDirection: "column", alignItems: "center", textAlign: "center", rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: "48px", color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: "480px" },
});

/** What somebody reads who has not begun yet. */
export function Welcome() {
  const styles = useStyles();
  const { words: { text }, draft, isReadOnly } = useDesigner();
  const isNew = useSyncExternalStore(draft.subscribe, () => isEmpty(draft.root()));
  if (!isNew) return null;
  return (
    <div className={styles.welcome}>
      <PeopleSearchRegular className={styles.icon} />
      <Text as="h2" size={500} weight="semibold">{text("designer.welcome")}</Text>
      <Text className={styles.quiet}>{text(isReadOnly ? "designer.welcome.readOnly" : "designer.welcome.how")}</Text>
    </div>
  );
}
