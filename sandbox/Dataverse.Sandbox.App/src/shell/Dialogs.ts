import { createContext, useContext } from "react";

/** A question that is answered with yes or no. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that goes ahead. */
  readonly confirm: string;
}

/** Talks to the user over the page. */
export interface Dialogs {
  /** Asks, and waits for the answer. */
  readonly confirm: (question: Question) => Promise<boolean>;
  /** Shows what the platform refused, with its code. */
  readonly showError: (error: unknown) => void;
  /** Says in passing that something is done. */
  readonly done: (text: string) => void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error("useDialogs is used outside DialogsContext.");
  return dialogs;
}
