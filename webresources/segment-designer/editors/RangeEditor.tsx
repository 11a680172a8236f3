import { makeStyles, tokens } from "@fluentui/react-components";
import { type Json, isList } from "../model/json";
import { useDesigner } from "../state/DesignerContext";
import { SingleValue } from "./SingleValue";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({
  range: { display: "inline-flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
});

/** Two ends, both included. */
export function RangeEditor({ value, label, onChange, ...rest }: EditorProps) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  const [from, to] = isList(value) ? value : [];

  function change(next: readonly (Json | undefined)[]): void {
    onChange(next.every((end) => end === undefined || end === null) ? undefined : next.map((end) => end ?? null));
  }

  return (
    <span className={styles.range}>
      <SingleValue {...rest} value={from ?? undefined} label={text("designer.from", label)} onChange={(end) => { change([end, to]); }} />
      <span>{text("designer.and")}</span>
      <SingleValue {...rest} value={to ?? undefined} label={text("designer.to", label)} onChange={(end) => { change([from, end]); }} />
    </span>
  );
}
