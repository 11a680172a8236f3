import { MessageBar, MessageBarBody, ProgressBar, Spinner, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Checks } from "../live/useChecks";
import { useDesigner } from "../state/DesignerContext";
import { Funnel } from "./Funnel";
import { Names } from "./Names";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  figure: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  count: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3 },
  stale: { opacity: 0.55 },
});

/** How many customers the rule holds for, how sure that is, and what each condition removes. */
export function SizePanel({ checks }: { readonly checks: Checks }) {
  const styles = useStyles();
  const { words: { text, number, percent } } = useDesigner();
  const { value, fault, isStale } = checks.estimate;
  if (checks.text === null) return <Text className={styles.quiet}>{text("designer.size.empty")}</Text>;
  if (fault) return <MessageBar intent="error" layout="multiline"><MessageBarBody>{fault.message}</MessageBarBody></MessageBar>;
  if (checks.validation.value?.isValid === false && !checks.validation.isStale) return <Text className={styles.quiet}>{text("designer.size.invalid")}</Text>;
  if (!value) return <Spinner size="small" label={text("designer.size.counting")} />;

  const sure = value.isExact
    ? text("designer.size.exact", number(value.total))
    : text("designer.size.sample", number(value.looked), number(value.total), number(value.from), number(value.to));
  return (
    <div className={styles.panel} aria-busy={isStale}>
      <div className={mergeClasses(isStale && styles.stale)}>
        <div className={styles.figure}>
          <span className={styles.count}>{value.isExact ? number(value.count) : text("designer.size.about", number(value.count))}</span>
          <Text>{text("designer.size.customers", percent(value.share))}</Text>
        </div>
        <ProgressBar value={value.share} thickness="large" aria-label={text("designer.size.share")} />
        <Text size={200} className={styles.quiet}>{sure}</Text>
      </div>
      {isStale && <Spinner size="tiny" label={text("designer.size.counting")} labelPosition="after" />}
      {checks.todos.size > 0 && <Text size={200}>{text("designer.size.unfinished", number(checks.todos.size))}</Text>}
      <div className={mergeClasses(isStale && styles.stale)}>
        <Funnel effects={value.effects} total={value.total} />
        <Names title={text("designer.size.some")} rows={value.sample} />
      </div>
    </div>
  );
}
