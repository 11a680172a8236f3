import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL } });

/** Sentences, one a line. */
export function Sentences({ of }: { readonly of: readonly string[] }): ReactNode {
  const styles = useStyles();
  return <ul className={styles.list}>{of.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;
}
