import { useEffect } from "react";
import { useAnnounce } from "../shared/Announcer";

/** Tells screen readers a sentence when it changes; nothing for null. */
export function useAnnounced(sentence: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [announce, sentence]);
}
