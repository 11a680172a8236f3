import { keyOf } from "../shared/keyOf";

/** Form script: a new row's key follows its name until somebody types one. Registered as PersonasKeys.onLoad. */

/** OnLoad of a form with a name and a key. */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const name = form.getAttribute<Xrm.Attributes.StringAttribute>("pcrm_name");
  const key = form.getAttribute<Xrm.Attributes.StringAttribute>("pcrm_key");
  let proposed = "";
  name?.addOnChange(() => {
    if (form.ui.getFormType() !== 1 || (key?.getValue() ?? "") !== proposed) return;
    proposed = keyOf(name.getValue() ?? "");
    key?.setValue(proposed === "" ? null : proposed);
  });
}
