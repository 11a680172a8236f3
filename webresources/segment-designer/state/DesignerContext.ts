import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Currency, Gateway } from "../gateway/answers";
import type { Catalogue } from "../model/catalogue";
import type { Speech } from "../model/sentence";
import type { Actions } from "./actions";
import type { DraftStore } from "./DraftStore";
import type { Note, NoteStore } from "./NoteStore";

/** How people read what the designer says. */
export interface Words extends Speech {
  /** A number as the user writes it. */
  readonly number: (value: number) => string;
  /** A share of 0 to 1 as the user writes percentages. */
  readonly percent: (share: number) => string;
  /** A moment as the user writes it. */
  readonly moment: (at: Date) => string;
}

/** All that the parts of the designer share. It stays the same object while somebody types, so that nothing is drawn again for it. */
export interface Designer {
  readonly words: Words;
  readonly catalogue: Catalogue;
  readonly currencies: readonly Currency[];
  readonly gateway: Gateway;
  readonly draft: DraftStore;
  readonly notes: NoteStore;
  readonly actions: Actions;
  readonly isReadOnly: boolean;
  /** Opens the dialog that makes a new figure over related rows, which then stands in a group; null where facts may not be made. */
  readonly newFigure: ((groupId: string) => void) | null;
}

/** Gives the parts of the designer what they share. */
export const DesignerContext = createContext<Designer | null>(null);

/** What the parts of the designer share. */
export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (!designer) throw new Error("A part of the designer stands outside of it.");
  return designer;
}

/** What is said at a node. */
export function useNote(id: string): Note {
  const { notes } = useDesigner();
  return useSyncExternalStore(notes.subscribe, useCallback(() => notes.at(id), [notes, id]));
}
