import { makeStyles } from "@fluentui/react-components";
import { webResourceUrl } from "../shell/WebResourceIcon";
import { Page } from "./Page";

const useStyles = makeStyles({ frame: { flexGrow: 1, width: "100%", border: "none", minHeight: "400px" } });

/** A page of the solution that stands on its own. */
export function WebResourcePage({ name, data }: { readonly name: string; readonly data?: string }) {
  const styles = useStyles();
  const query = data ? `?data=${encodeURIComponent(data)}` : "";
  return (
    <Page title={name}>
      <iframe title={name} src={webResourceUrl(name) + query} className={styles.frame} />
    </Page>
  );
}
