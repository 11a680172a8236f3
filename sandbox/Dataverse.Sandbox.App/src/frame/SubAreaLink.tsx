import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { GlobeRegular, GridRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { SubArea } from "../metadata/SiteMap";
import type { TableHeader } from "../metadata/Table";
import { useFollow } from "../navigation/PlaceLink";
import { useNavigation } from "../navigation/useNavigation";
import { WebResourceIcon } from "../shell/WebResourceIcon";
import { strings } from "../strings";
import { placeOfTarget } from "./startPlace";
import { TableIcon } from "./TableIcon";

const useStyles = makeStyles({
  root: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, minHeight: "36px", padding: `0 ${tokens.spacingHorizontalM}`,
    position: "relative", borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground2, textDecorationLine: "none",
    fontSize: tokens.fontSizeBase300, outlineColor: tokens.colorStrokeFocus2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground1 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold,
    "::before": {
      content: '""', position: "absolute", left: 0, top: "9px", bottom: "9px", width: "3px", borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
  narrow: { padding: 0, justifyContent: "center" },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface Props {
  readonly subArea: SubArea;
  /** The names of tables once they are known. */
  readonly headers: ReadonlyMap<string, TableHeader> | null;
  readonly isCurrent: boolean;
  readonly isNarrow: boolean;
}

/** One entry of the site map. */
export function SubAreaLink({ subArea, headers, isCurrent, isNarrow }: Props) {
  const styles = useStyles();
  const { urlOf } = useNavigation();
  const follow = useFollow();
  const { target } = subArea;
  const header = target.kind === "table" ? headers?.get(target.table) : undefined;
  const title = subArea.title || header?.pluralLabel || subArea.id;
  const place = placeOfTarget(target);
  const isElsewhere = target.kind === "url" && /^https?:/.test(target.url);
  const link = (
    <a
      href={urlOf(place)}
      className={mergeClasses(styles.root, isCurrent && styles.current, isNarrow && styles.narrow)}
      aria-current={isCurrent ? "page" : undefined}
      {...(isElsewhere ? { target: "_blank", rel: "noreferrer", title: strings.placeholder.opens } : { onClick: (event) => follow(event, place) })}
    >
      {iconOf(subArea, header)}
      {!isNarrow && <span className={styles.text}>{title}</span>}
    </a>
  );
  return isNarrow ? <Tooltip content={title} relationship="label" positioning="after">{link}</Tooltip> : link;
}

function iconOf(subArea: SubArea, header: TableHeader | undefined): ReactElement {
  const name = subArea.icon ?? header?.icon;
  if (name) return <WebResourceIcon name={name} />;
  if (subArea.target.kind === "table") return <TableIcon table={subArea.target.table} />;
  return subArea.target.kind === "dashboard" ? <GridRegular fontSize={20} /> : <GlobeRegular fontSize={20} />;
}
