import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { formStrings as strings } from "../formStrings";
import { RelatedMenu } from "./RelatedMenu";
import { relatedTab, relatedTabName } from "./relatedTab";
import { relatedLabel, useRelated } from "./useRelated";
import { useForm, useOpenForm } from "./useForm";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  tabs: { flexWrap: "wrap", flexShrink: 1, minWidth: 0 },
});

/** The tabs of the form, and a menu of what is related to the row. */
export function FormTabs() {
  const styles = useStyles();
  const { session } = useOpenForm();
  const model = useForm((state) => state.model);
  const tabs = useForm((state) => state.tabs);
  const openTab = useForm((state) => state.openTab);
  const isShown = useForm((state) => state.tabListShown);
  const related = useRelated();
  const open = relatedTab(openTab);
  if (!isShown) return null;
  return (
    <div className={styles.root}>
      <TabList className={styles.tabs} aria-label={strings.form.tabs} selectedValue={openTab} onTabSelect={(_, data) => session.showTab(String(data.value))}>
        {model.tabs.filter((tab) => tabs[tab.name]?.visible).map((tab) => (
          <Tab key={tab.name} value={tab.name} id={`tab-${tab.id}`}>{tabs[tab.name]?.label}</Tab>
        ))}
        {open && <Tab value={relatedTabName(open)}>{relatedLabel(related, open)}</Tab>}
      </TabList>
      <RelatedMenu related={related} />
    </div>
  );
}
