import type { SaveMode } from "../../forms/life/FormSession";

/** What the handlers of OnSave are given, and what they said. */
export interface SaveArguments extends Xrm.Events.SaveEventArgumentsAsync {
  readonly said: { prevented: boolean; preventedOnError: boolean; patient: boolean };
}

/** The arguments of one save. */
export function saveArguments(mode: SaveMode): SaveArguments {
  const said = { prevented: false, preventedOnError: false, patient: false };
  return {
    said,
    getSaveMode: () => mode as number as XrmEnum.SaveMode,
    isDefaultPrevented: () => said.prevented,
    preventDefault: () => void (said.prevented = true),
    preventDefaultOnError: () => void (said.preventedOnError = true),
    disableAsyncTimeout: () => void (said.patient = true),
  };
}
