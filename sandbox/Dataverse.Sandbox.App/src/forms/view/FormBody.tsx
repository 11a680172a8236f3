import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { FaultSummary } from "./FaultSummary";
import { FormHeader } from "./FormHeader";
import { FormFooter } from "./FormFooter";
import { FormNotifications } from "./FormNotifications";
import { FormTabs } from "./FormTabs";
import { relatedTab } from "./relatedTab";
import { RelatedList } from "./RelatedList";
import { TabBody } from "./TabBody";
import { useForm } from "./useForm";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, flexGrow: 1, minWidth: 0 },
  top: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4 },
});

/** A main form: header with tabs, what there is to tell, and the open tab. */
export function FormBody() {
  const styles = useStyles();
  const model = useForm((state) => state.model);
  const openTab = useForm((state) => state.openTab);
  const opened = useOpened(openTab);
  const related = relatedTab(openTab);
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <FormHeader />
        <FormTabs />
      </div>
      <FormNotifications />
      <FaultSummary />
      {model.tabs.filter((tab) => opened.has(tab.name)).map((tab) => (
        <div key={tab.name} hidden={tab.name !== openTab}><TabBody tab={tab} /></div>
      ))}
      {related && <RelatedList key={related} relationship={related} />}
      <FormFooter />
    </div>
  );
}

// A tab that was opened stays on the page: what is under way in its pages and lists is not lost by looking at another one.
function useOpened(openTab: string): ReadonlySet<string> {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set([openTab]));
  if (!opened.has(openTab)) setOpened(new Set([...opened, openTab]));
  return opened;
}
