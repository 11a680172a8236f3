import { useState } from "react";

/**
 * The text in an input between keystroke and value: while the user types it is theirs; when they leave, it is read, and what cannot be read stays
 * with its fault. A value that changes from outside replaces it.
 */
export function useTyping(shown: string, leave: (text: string) => boolean): { text: string; type: (text: string) => void; commit: () => void } {
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const current = typed !== null && typed.over === shown ? typed.text : shown;
  return {
    text: current,
    type: (text) => setTyped({ text, over: shown }),
    commit: () => {
      if (typed === null || typed.over !== shown) return;
      if (leave(typed.text)) setTyped(null);
    },
  };
}
