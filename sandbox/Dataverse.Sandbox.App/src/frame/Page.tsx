import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { Place } from "../navigation/Place";
import { useShell } from "../shell/Shell";
import { strings } from "../strings";
import { Breadcrumbs } from "./Breadcrumbs";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
  commands: { minHeight: "44px", paddingTop: tokens.spacingVerticalS },
  card: {
    flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, overflow: "auto",
  },
  bare: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** One step of the way that leads to a page. */
export interface Crumb {
  readonly label: string;
  readonly place: Place;
}

interface Props {
  readonly title: string;
  readonly breadcrumb?: readonly Crumb[];
  /** The command bar above the page. */
  readonly commands?: ReactNode;
  /** Without the white card: dashboards lay out their own. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: breadcrumb, commands, content; names the window and tells screen readers. */
export function Page({ title, breadcrumb = [], commands, isBare = false, children }: Props) {
  const styles = useStyles();
  const { app, announce } = useShell();
  useEffect(() => {
    document.title = `${title} - ${app.name}`;
    announce(strings.frame.loaded(title));
  }, [title, app.name, announce]);
  return (
    <div className={styles.root}>
      {commands && <div className={styles.commands}>{commands}</div>}
      <Breadcrumbs crumbs={breadcrumb} current={title} />
      <div className={isBare ? styles.bare : styles.card}>{children}</div>
    </div>
  );
}
