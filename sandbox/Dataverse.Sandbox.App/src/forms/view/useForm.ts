import { createContext, useContext, useSyncExternalStore } from "react";
import type { FormServices } from "../life/FormServices";
import type { FormSession } from "../life/FormSession";
import type { FormState } from "../state/FormState";

/** An open form for the components beneath. */
export interface OpenForm {
  readonly session: FormSession;
  readonly services: FormServices;
}

export const OpenFormContext = createContext<OpenForm | null>(null);

export function useOpenForm(): OpenForm {
  const form = useContext(OpenFormContext);
  if (!form) throw new Error("useOpenForm is used outside OpenFormContext.");
  return form;
}

/** A part of the form's state; renders again when that part is another one. `select` must give the same object for the same state. */
export function useForm<T>(select: (state: FormState) => T): T {
  const { session } = useOpenForm();
  return useSyncExternalStore(session.store.subscribe, () => select(session.store.state));
}
