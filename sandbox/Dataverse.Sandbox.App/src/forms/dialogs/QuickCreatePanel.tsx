import {
  Button, Drawer, DrawerBody, DrawerFooter, DrawerHeader, DrawerHeaderTitle, makeStyles, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, useId } from "react";
import type { NewRowOptions } from "../../clientapi/Surroundings";
import { LoadedView } from "../../shell/LoadedView";
import { useLoaded } from "../../shell/useLoaded";
import { formStrings as strings } from "../formStrings";
import type { FormSession } from "../life/FormSession";
import { openQuickCreate } from "../life/openQuickCreate";
import type { LookupValue } from "../state/Field";
import { FaultSummary } from "../view/FaultSummary";
import { FormNotifications } from "../view/FormNotifications";
import { SectionView } from "../view/SectionView";
import { OpenFormContext, type OpenForm, useForm } from "../view/useForm";
import { useFormServices } from "../view/useFormServices";

const useStyles = makeStyles({
  drawer: { width: "min(480px, 100vw)" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalL },
});

interface Props {
  readonly table: string;
  readonly options: NewRowOptions;
  readonly onClose: (saved: LookupValue | null) => void;
}

/** A new row in a panel beside the page. */
export function QuickCreatePanel({ table, options, onClose }: Props) {
  const styles = useStyles();
  const services = useFormServices();
  const load = useCallback(() => openQuickCreate(table, options, services, onClose), [table, options, services, onClose]);
  const loaded = useLoaded(load);
  const title = useId();
  const label = loaded.state === "ready" ? loaded.value.session.table.label : table;
  return (
    <Drawer open position="end" className={styles.drawer} aria-labelledby={title} onOpenChange={(_, data) => data.open || onClose(null)}>
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ id: title }}
          action={<Button appearance="subtle" aria-label={strings.close} icon={<DismissRegular />} onClick={() => onClose(null)} />}
        >
          {strings.quickCreate.title(label)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <LoadedView loaded={loaded}>{(form) => <QuickCreateForm form={form} onCancel={() => onClose(null)} />}</LoadedView>
    </Drawer>
  );
}

function QuickCreateForm({ form, onCancel }: { readonly form: OpenForm; readonly onCancel: () => void }) {
  return (
    <OpenFormContext.Provider value={form}>
      <QuickCreateBody session={form.session} onCancel={onCancel} />
    </OpenFormContext.Provider>
  );
}

function QuickCreateBody({ session, onCancel }: { readonly session: FormSession; readonly onCancel: () => void }) {
  const styles = useStyles();
  const model = useForm((state) => state.model);
  const isSaving = useForm((state) => state.isSaving);
  return (
    <>
      <DrawerBody className={styles.body}>
        <FormNotifications />
        <FaultSummary />
        {model.tabs.flatMap((tab) =>
          tab.columns.flatMap((column) => column.sections.map((section) => <SectionView key={section.id} isPlain tab={tab.name} section={section} />)),
        )}
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" disabled={isSaving} onClick={() => void session.save(2).catch(() => undefined)}>{strings.quickCreate.save}</Button>
        <Button onClick={onCancel}>{strings.cancel}</Button>
      </DrawerFooter>
    </>
  );
}
