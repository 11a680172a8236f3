import {
  Breadcrumb, BreadcrumbButton, BreadcrumbDivider, BreadcrumbItem, makeStyles, tokens,
} from "@fluentui/react-components";
import { Fragment, type MouseEvent } from "react";
import { useFollow } from "../navigation/PlaceLink";
import { useNavigation } from "../navigation/useNavigation";
import { strings } from "../strings";
import type { Crumb } from "./Page";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} 0` },
  current: { color: tokens.colorNeutralForeground2 },
});

/** The way that leads to a page, its own name last; nothing when the page stands alone. */
export function Breadcrumbs({ crumbs, current }: { readonly crumbs: readonly Crumb[]; readonly current: string }) {
  const styles = useStyles();
  const { urlOf } = useNavigation();
  const follow = useFollow();
  if (crumbs.length === 0) return <div className={styles.root} />;
  return (
    <Breadcrumb aria-label={strings.frame.breadcrumb} size="small" className={styles.root}>
      {crumbs.map(({ label, place }) => (
        <Fragment key={label}>
          <BreadcrumbItem>
            <BreadcrumbButton as="a" href={urlOf(place)} onClick={(event: MouseEvent) => follow(event, place)}>{label}</BreadcrumbButton>
          </BreadcrumbItem>
          <BreadcrumbDivider />
        </Fragment>
      ))}
      <BreadcrumbItem>
        <BreadcrumbButton current className={styles.current}>{current}</BreadcrumbButton>
      </BreadcrumbItem>
    </Breadcrumb>
  );
}
