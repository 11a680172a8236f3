import { makeStyles } from "@fluentui/react-components";
import { webResourceUrl } from "../../shell/WebResourceIcon";
import { useTheme } from "../../theme/ThemeContext";

const useStyles = makeStyles({ frame: { flexGrow: 1, border: "none", minHeight: "320px", width: "100%" } });

/** A page of the solution by itself, with its data. */
export function WebResourceFrame({ name, data }: { readonly name: string; readonly data: string }) {
  const styles = useStyles();
  const { theme } = useTheme();
  const src = webResourceUrl(name) + (data ? `?data=${encodeURIComponent(data)}` : "");
  return <iframe title={name} src={src} className={styles.frame} style={{ colorScheme: theme }} />;
}
