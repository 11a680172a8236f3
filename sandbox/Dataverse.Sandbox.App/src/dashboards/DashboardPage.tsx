import { makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import { CommandBar } from "../commands/CommandBar";
import { ApiError } from "../data/ApiError";
import { Page } from "../frame/Page";
import type { Form } from "../metadata/Form";
import { useNavigation } from "../navigation/useNavigation";
import { LoadedView } from "../shell/LoadedView";
import { useShell } from "../shell/Shell";
import { useLoaded } from "../shell/useLoaded";
import { strings } from "../strings";
import { DashboardView } from "./DashboardView";

const useStyles = makeStyles({
  heading: { margin: 0 },
  button: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, paddingLeft: tokens.spacingHorizontalXS },
});

/** A dashboard of the app. */
export function DashboardPage({ id }: { readonly id?: string }) {
  const { metadata, app } = useShell();
  const load = useCallback(async () => {
    const all = await metadata.dashboards();
    const offered = app.dashboards.length === 0 ? all : all.filter((dashboard) => app.dashboards.includes(dashboard.id) || dashboard.id === id);
    const current = id ? offered.find((dashboard) => dashboard.id === id) : offered[0];
    if (!current) throw new ApiError(404, "", strings.dashboards.none);
    return { offered, current };
  }, [metadata, app, id]);
  return <LoadedView loaded={useLoaded(load)}>{({ offered, current }) => <Shown offered={offered} current={current} />}</LoadedView>;
}

function Shown({ offered, current }: { readonly offered: readonly Form[]; readonly current: Form }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const [run, setRun] = useState(0);
  const refresh = { key: "refresh", label: strings.commands.refresh, icon: <ArrowClockwiseRegular />, run: () => setRun(run + 1) };
  return (
    <Page title={current.name} isBare commands={<CommandBar label={strings.commands.bar} items={[refresh]} />}>
      <h1 className={styles.heading}>
        <Menu
          checkedValues={{ dashboard: [current.id] }}
          onCheckedValueChange={(_, { checkedItems }) => void go({ kind: "dashboard", id: checkedItems[0] ?? current.id })}
        >
          <MenuTrigger>
            <MenuButton appearance="transparent" className={styles.button} aria-label={`${strings.dashboards.choose}: ${current.name}`}>
              {current.name}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.map((form) => <MenuItemRadio key={form.id} name="dashboard" value={form.id}>{form.name}</MenuItemRadio>)}
            </MenuList>
          </MenuPopover>
        </Menu>
      </h1>
      <DashboardView key={run} dashboard={current} />
    </Page>
  );
}
