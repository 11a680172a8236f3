import type { ControlScope } from "./control";

type Own = Omit<Xrm.Controls.QuickFormControl, keyof Xrm.Controls.Control | "setVisible" | "getControlType">;

/** What a quick view form has beside what every control has. Its columns belong to another row, so it gives no controls to change. */
export function quickViewControl({ session, id, state, change }: ControlScope): Own {
  return {
    getControl: ((wanted?: string | number) => (wanted === undefined ? [] : null)) as Xrm.Controls.QuickFormControl["getControl"],
    isLoaded: () => session.parts.isQuickViewLoaded(id),
    refresh: () => change({ refreshes: state().refreshes + 1 }),
    getDisabled: () => true,
    setDisabled: () => undefined,
    setFocus: () => change({ focusAsked: state().focusAsked + 1 }),
  };
}
