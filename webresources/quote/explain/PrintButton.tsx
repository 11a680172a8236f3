import { Button, makeStyles } from "@fluentui/react-components";
import { PrintRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useSetting } from "../Setting";

const useStyles = makeStyles({ button: { "@media print": { display: "none" } } });

/** Prints this page alone: what is for the adviser only is left out of it. */
export function PrintButton(): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  return <Button className={styles.button} icon={<PrintRegular />} onClick={() => { window.print(); }}>{say("quote.print")}</Button>;
}
