import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChartTile } from "../charts/ChartTile";
import { PlaceLink } from "../navigation/PlaceLink";
import { Placeholder } from "../shell/Placeholder";
import { webResourceUrl } from "../shell/WebResourceIcon";
import { strings } from "../strings";
import type { Tile, TileContent } from "./DashboardModel";
import { ListTile } from "./ListTile";

const useStyles = makeStyles({
  root: {
    display: "flex", flexDirection: "column", minWidth: 0, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, "@media (max-width: 900px)": { gridColumn: "auto !important" },
  },
  head: { margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}` },
  body: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  padded: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`, display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  frame: { border: "none", width: "100%", flexGrow: 1 },
});

/** The height of a row of the platform's dashboards. */
const rowHeight = 30;

/** One tile of a dashboard: a list, a chart, a page, or the name of what is not shown. */
export function DashboardTile({ tile }: { readonly tile: Tile }) {
  const styles = useStyles();
  const { content, label, columnSpan, rowSpan } = tile;
  const isRows = content.kind === "list" || content.kind === "chart";
  return (
    <section aria-label={label} className={styles.root} style={{ gridColumn: `span ${columnSpan}`, height: `${Math.max(rowSpan, 3) * rowHeight}px` }}>
      <Text as="h2" size={400} weight="semibold" block className={styles.head}>
        {isRows
          ? <PlaceLink to={{ kind: "list", table: content.table, ...(content.view ? { view: content.view } : {}) }}>{label}</PlaceLink>
          : label}
      </Text>
      <div className={content.kind === "list" ? styles.body : styles.padded}><Content content={content} label={label} /></div>
    </section>
  );
}

function Content({ content, label }: { readonly content: TileContent; readonly label: string }) {
  const styles = useStyles();
  switch (content.kind) {
    case "list":
      return <ListTile table={content.table} viewId={content.view} pageSize={content.pageSize} />;
    case "chart":
      return <ChartTile table={content.table} viewId={content.view} chartId={content.chart} />;
    case "webresource":
      return <iframe title={label} src={webResourceUrl(content.name)} className={styles.frame} />;
    case "frame":
      return <Placeholder what={strings.dashboards.frame} detail={content.url} />;
    case "unknown":
      return <Placeholder what={strings.dashboards.component} detail={content.classId} />;
  }
}
