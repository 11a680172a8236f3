import { makeStyles, Text } from "@fluentui/react-components";
import { PlaceLink } from "../navigation/PlaceLink";
import { strings } from "../strings";
import { Page } from "./Page";

const useStyles = makeStyles({ root: { margin: "auto", display: "flex", flexDirection: "column", gap: "12px", padding: "32px", textAlign: "center" } });

/** An address that the app has no page for. */
export function NotFoundPage({ url }: { readonly url: string }) {
  const styles = useStyles();
  return (
    <Page title={strings.notFound.title}>
      <div className={styles.root}>
        <Text>{strings.notFound.text(url)}</Text>
        <PlaceLink to={{ kind: "start" }}>{strings.notFound.home}</PlaceLink>
      </div>
    </Page>
  );
}
