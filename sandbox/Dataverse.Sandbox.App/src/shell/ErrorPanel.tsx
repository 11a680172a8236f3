import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons";
import { ApiError } from "../data/ApiError";
import { strings } from "../strings";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalM, margin: "auto", maxWidth: "560px",
    padding: tokens.spacingHorizontalXXL, textAlign: "center",
  },
  title: { margin: 0 },
  icon: { color: tokens.colorPaletteRedForeground1 },
  code: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

/** An error instead of a page or a part of one: what the platform said, its code, and a way to try again. */
export function ErrorPanel({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const styles = useStyles();
  const isSignedOut = error instanceof ApiError && error.isSignedOut;
  return (
    <div role="alert" className={styles.root}>
      <ErrorCircle24Regular className={styles.icon} />
      <Text as="h2" size={500} weight="semibold" className={styles.title}>{isSignedOut ? strings.errors.signedOutTitle : strings.errors.title}</Text>
      <Text>{isSignedOut ? strings.errors.signedOut : error.message}</Text>
      {error instanceof ApiError && error.code && <Text size={200} className={styles.code}>{strings.errors.code(error.code)}</Text>}
      {retry && <Button onClick={retry}>{strings.errors.retry}</Button>}
    </div>
  );
}
