import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useDesigner } from "../state/DesignerContext";

const useStyles = makeStyles({
  chips: { display: "inline-flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXS, alignItems: "center" },
  chip: {
    display: "inline-flex", alignItems: "center", paddingInlineStart: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2, maxWidth: "240px", minHeight: "24px",
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", paddingInlineEnd: tokens.spacingHorizontalXS },
  remove: { minWidth: "24px", height: "24px", color: "inherit" },
});

interface Props {
  readonly names: readonly string[];
  readonly isReadOnly: boolean;
  readonly onRemove: (index: number) => void;
}

// More than this nobody reads; the rest is counted.
const shown = 20;

/** The values of a list; each can be taken out. */
export function Chips({ names, isReadOnly, onRemove }: Props) {
  const styles = useStyles();
  const { words: { text, number } } = useDesigner();
  return (
    <span className={styles.chips}>
      {names.slice(0, shown).map((name, index) => (
        <span key={`${String(index)} ${name}`} className={styles.chip}>
          <span className={styles.name} title={name}>{name}</span>
          {!isReadOnly && <Button className={styles.remove} size="small" appearance="transparent" icon={<DismissRegular />}
            aria-label={text("designer.list.remove", name)} onClick={() => { onRemove(index); }} />}
        </span>
      ))}
      {names.length > shown && <span>{text("designer.list.more", number(names.length - shown))}</span>}
    </span>
  );
}
