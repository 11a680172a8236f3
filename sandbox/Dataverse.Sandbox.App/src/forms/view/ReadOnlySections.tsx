import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FormSession } from "../life/FormSession";
import { SectionView } from "./SectionView";
import { OpenFormContext, useOpenForm } from "./useForm";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

/** All sections of a form one below the other, as quick views have them. */
export function ReadOnlySections({ form }: { readonly form: FormSession }) {
  const styles = useStyles();
  const { services } = useOpenForm();
  const value = useMemo(() => ({ session: form, services }), [form, services]);
  return (
    <OpenFormContext.Provider value={value}>
      <div className={styles.root}>
        {form.store.state.model.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections.map((section) => (
          <SectionView key={section.id} isPlain tab={tab.name} section={{ ...section, labelShown: false }} />
        ))))}
      </div>
    </OpenFormContext.Provider>
  );
}
