import { Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Preview } from "../gateway/answers";
import { useDesigner } from "../state/DesignerContext";
import { Names } from "./Names";

const useStyles = makeStyles({
  figures: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", columnGap: tokens.spacingHorizontalS },
  figure: { display: "flex", flexDirection: "column", alignItems: "center", padding: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3 },
  enter: { color: tokens.colorStatusSuccessForeground1 },
  leave: { color: tokens.colorStatusDangerForeground3 },
  stale: { opacity: 0.55 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

/** Who would enter, leave and stay, with some of them by name, and what follows for other segments. */
export function PreviewFigures({ preview, isStale }: { readonly preview: Preview; readonly isStale: boolean }) {
  const styles = useStyles();
  const { words: { text, number } } = useDesigner();
  return (
    <div className={mergeClasses(isStale && styles.stale)}>
      <div className={styles.figures}>
        <Figure className={styles.enter} value={`+${number(preview.enter)}`} name={text("designer.changes.enter")} />
        <Figure className={styles.leave} value={`−${number(preview.leave)}`} name={text("designer.changes.leave")} />
        <Figure value={number(preview.stay)} name={text("designer.changes.stay")} />
      </div>
      {!preview.isExact && <Text size={200}>{text("designer.changes.sample", number(preview.looked), number(preview.total))}</Text>}
      <Names title={text("designer.changes.entering")} rows={preview.entering} />
      <Names title={text("designer.changes.leaving")} rows={preview.leaving} />
      {preview.knockOn.length > 0 && (
        <section>
          <Text weight="semibold" size={200}>{text("designer.changes.knockOn")}</Text>
          <ul className={styles.list}>
            {preview.knockOn.map((other) => (
              <li key={other.segment}>{text("designer.changes.other", other.name, number(other.enter), number(other.leave))}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Figure({ className, value, name }: { readonly className?: string; readonly value: string; readonly name: string }) {
  const styles = useStyles();
  return <div className={styles.figure}><Text size={600} weight="semibold" className={className}>{value}</Text><Text>{name}</Text></div>;
}
