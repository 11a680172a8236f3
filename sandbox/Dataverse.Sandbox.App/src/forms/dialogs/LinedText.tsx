import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", margin: 0 } });

/** A text with its own line breaks. */
export function LinedText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return <p className={styles.text}>{text}</p>;
}
