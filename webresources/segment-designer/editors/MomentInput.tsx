import { Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useDesigner } from "../state/DesignerContext";
import type { EditorProps } from "./ValueEditor";

const useStyles = makeStyles({ both: { display: "inline-flex", columnGap: tokens.spacingHorizontalXS } });

/** A moment: by the clock of whoever's time zone decides, or of the whole world's. */
export function MomentInput({ value, label, isReadOnly, onChange }: Omit<EditorProps, "subject">) {
  const styles = useStyles();
  const { words: { text } } = useDesigner();
  const written = typeof value === "string" ? value : "";
  const isUtc = written.endsWith("Z");
  const local = written.replace(/Z$/, "");
  const shown = local.length === 10 ? `${local}T00:00` : local;
  const write = (moment: string, utc: boolean) => { onChange(moment === "" ? undefined : moment + (utc ? "Z" : "")); };
  return (
    <span className={styles.both}>
      <Input size="small" type="datetime-local" min="1753-01-01T00:00" max="9999-12-30T00:00" value={shown} readOnly={isReadOnly} aria-label={label}
        onChange={(_, data) => { write(data.value, isUtc); }} />
      <Select size="small" value={isUtc ? "utc" : "local"} disabled={isReadOnly || !shown} aria-label={text("designer.zone")}
        onChange={(_, data) => { write(shown, data.value === "utc"); }}>
        <option value="local">{text("designer.zone.local")}</option>
        <option value="utc">{text("designer.zone.utc")}</option>
      </Select>
    </span>
  );
}
