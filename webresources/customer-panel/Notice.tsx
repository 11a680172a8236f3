import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ notice: { color: tokens.colorNeutralForeground3, margin: 0 } });

/** What is said where there is nothing to show, and small print. */
export function Notice({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return <Text as="p" block className={styles.notice}>{children}</Text>;
}
