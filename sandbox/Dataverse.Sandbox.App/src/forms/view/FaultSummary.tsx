import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { formStrings as strings } from "../formStrings";
import type { Fault } from "../state/FormState";
import { tabOf } from "./tabOf";
import { useForm, useOpenForm } from "./useForm";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "20px" },
  root: { flexShrink: 0, borderRadius: tokens.borderRadiusMedium, outlineColor: tokens.colorStrokeFocus2 },
});

/** What keeps the form from being saved, each with a way to its control. It gets the focus when saving was tried in vain. */
export function FaultSummary() {
  const styles = useStyles();
  const { session } = useOpenForm();
  const summary = useForm((state) => state.summary);
  const isSaving = useForm((state) => state.isSaving);
  const root = useRef<HTMLDivElement>(null);
  const isTold = summary.length > 0 && !isSaving;

  useEffect(() => {
    if (isTold) root.current?.focus();
  }, [isTold]);

  if (summary.length === 0) return null;
  const show = ({ control }: Fault) => {
    if (control === null) return;
    const tab = tabOf(session.store.state.model, control);
    if (tab) session.showTab(tab);
    session.store.update((state) => {
      const target = state.controls[control];
      return target ? { ...state, controls: { ...state.controls, [control]: { ...target, focusAsked: target.focusAsked + 1 } } } : state;
    });
  };
  return (
    <div ref={root} tabIndex={-1} role="alert" className={styles.root}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{strings.faults.summary(summary.length)}</MessageBarTitle>
          <ul className={styles.list}>
            {summary.map((fault) => (
              <li key={fault.attribute}>
                <Link as="button" onClick={() => show(fault)}>{fault.label}</Link>: {fault.message}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
