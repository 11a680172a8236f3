import { makeStyles, tokens } from "@fluentui/react-components";
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
  const tab = model.tabs.find((one) => one.name === openTab);
  const related = relatedTab(openTab);
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <FormHeader />
        <FormTabs />
      </div>
      <FormNotifications />
      <FaultSummary />
      {tab && <TabBody key={tab.name} tab={tab} />}
      {related && <RelatedList key={related} relationship={related} />}
      <FormFooter />
    </div>
  );
}
