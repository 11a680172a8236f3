import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import { useShell } from "../../shell/Shell";
import { LoadedView } from "../../shell/LoadedView";
import { useLoaded } from "../../shell/useLoaded";
import { formStrings as strings } from "../formStrings";
import { openQuickView } from "../life/openQuickView";
import { quickViewsOf } from "../model/controlParameters";
import { isLookup, type LookupValue } from "../state/Field";
import type { ControlState } from "../state/FormState";
import { ReadOnlySections } from "./ReadOnlySections";
import { useForm, useOpenForm } from "./useForm";

const useStyles = makeStyles({ empty: { color: tokens.colorNeutralForeground3 }, label: { color: tokens.colorNeutralForeground2 } });

/** Columns of the row that a lookup of this form points to, to be read. */
export function QuickViewCell({ control, isLabelShown }: { readonly control: ControlState; readonly isLabelShown: boolean }) {
  const styles = useStyles();
  const value = useForm((state) => state.attributes[control.model.attribute ?? ""]?.value ?? null);
  const target = isLookup(value) ? value[0] : undefined;
  const forms = useMemo(() => quickViewsOf(control.model), [control.model]);
  const formId = target ? forms.get(target.entityType) : undefined;
  return (
    <div role="group" aria-label={control.label}>
      {isLabelShown && <Text className={styles.label}>{control.label}</Text>}
      {!target && <Text className={styles.empty}>{strings.form.quickViewEmpty}</Text>}
      {target && !formId && <Text className={styles.empty}>{strings.form.quickViewNone(target.entityType)}</Text>}
      {target && formId && <QuickView key={`${target.id} ${control.refreshes}`} name={control.model.id} target={target} formId={formId} />}
    </div>
  );
}

function QuickView({ name, target, formId }: { readonly name: string; readonly target: LookupValue; readonly formId: string }) {
  const { metadata } = useShell();
  const { session, services } = useOpenForm();
  const load = useCallback(async () => {
    const opened = await openQuickView(target, formId, metadata, services);
    session.parts.quickViewLoaded(name);
    return opened;
  }, [target, formId, metadata, services, session, name]);
  const loaded = useLoaded(load);
  return <LoadedView loaded={loaded}>{(opened) => <ReadOnlySections form={opened} />}</LoadedView>;
}
