import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

interface Props {
  readonly as?: "span" | "h1" | "h3";
  readonly children: ReactNode;
}

/** Read by screen readers, seen by nobody. */
export function Hidden({ as: Element = "span", children }: Props): ReactNode {
  const styles = useStyles();
  return <Element className={styles.hidden}>{children}</Element>;
}
