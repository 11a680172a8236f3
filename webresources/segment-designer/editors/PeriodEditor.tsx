import { makeStyles, tokens } from "@fluentui/react-components";
import { type Json, isList } from "../model/json";
import { useDesigner } from "../state/DesignerContext";
import type { EditorProps } from "./ValueEditor";
import { WholeInput } from "./WholeInput";

const useStyles = makeStyles({ both: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS } });

/** A fiscal period of a fiscal year. */
export function PeriodEditor({ value, isReadOnly, onChange }: EditorProps) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  const [period, year] = isList(value) ? value : [];

  function change(next: readonly (Json | undefined)[]): void {
    onChange(next.every((part) => part === undefined || part === null) ? undefined : next.map((part) => part ?? null));
  }

  return (
    <span className={styles.both}>
      <WholeInput value={period ?? undefined} label={text("designer.fiscalPeriod")} isReadOnly={isReadOnly} least={1} most={13}
        onChange={(next) => { change([next, year]); }} />
      <span>{text("designer.ofYear")}</span>
      <WholeInput value={year ?? undefined} label={text("designer.fiscalYear")} isReadOnly={isReadOnly} least={1753} most={9998}
        onChange={(next) => { change([period, next]); }} />
    </span>
  );
}
