import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Row } from "../gateway/answers";

const useStyles = makeStyles({
  names: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  section: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly title: string;
  readonly rows: readonly (Row & { readonly why?: string })[];
}

/** Some customers by name, with the reason where there is one. */
export function Names({ title, rows }: Props) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <Text weight="semibold" size={200}>{title}</Text>
      <ul className={styles.names}>
        {rows.map((row) => <li key={row.id}>{row.name || row.id}{row.why ? ` – ${row.why}` : ""}</li>)}
      </ul>
    </section>
  );
}
