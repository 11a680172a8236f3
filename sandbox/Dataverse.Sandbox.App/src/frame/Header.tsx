import { Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons";
import { PlaceLink } from "../navigation/PlaceLink";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import { AppSwitch } from "./AppSwitch";
import { ThemeMenu } from "./ThemeMenu";
import { UserMenu } from "./UserMenu";

const useStyles = makeStyles({
  root: {
    gridColumn: "1 / -1", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, height: "48px",
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, boxSizing: "border-box",
  },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  sandbox: {
    color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2, borderRadius: tokens.borderRadiusCircular,
    padding: `2px ${tokens.spacingHorizontalS}`,
  },
  space: { flexGrow: 1 },
});

/** The bar over everything: the app, the theme, the user. */
export function Header({ isSiteMapOpen, onToggleSiteMap }: { readonly isSiteMapOpen: boolean; readonly onToggleSiteMap: () => void }) {
  const styles = useStyles();
  const { app } = useShell();
  const toggle = isSiteMapOpen ? strings.frame.collapse : strings.frame.expand;
  return (
    <header className={styles.root}>
      <Tooltip content={toggle} relationship="label">
        <Button appearance="subtle" icon={<NavigationRegular />} aria-expanded={isSiteMapOpen} aria-controls="sitemap" onClick={onToggleSiteMap} />
      </Tooltip>
      <PlaceLink to={{ kind: "start" }} className={styles.name}>{app.name}</PlaceLink>
      <Text size={200} className={styles.sandbox}>{strings.frame.sandbox}</Text>
      <AppSwitch />
      <span className={styles.space} />
      <ThemeMenu />
      <UserMenu />
    </header>
  );
}
