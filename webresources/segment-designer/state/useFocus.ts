import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Focus } from "./actions";

/** Puts the focus where a change left off, once it is drawn. */
export function useFocus(within: RefObject<HTMLElement | null>): (target: Focus) => void {
  const wanted = useRef<Focus | null>(null);

  const apply = useCallback(() => {
    const target = wanted.current;
    if (!target || !within.current) return;
    const node = `[data-node="${target.node ?? ""}"]`;
    const selectors = [
      ...(target.isValue ? [`${node} [data-value] :is(input, select, button)`] : []),
      target.node ? `${node} [data-focus]` : `[data-add="${target.group ?? ""}"] button`,
    ];
    const found = selectors.map((selector) => within.current?.querySelector<HTMLElement>(selector)).find((element) => element);
    if (!found) return;
    wanted.current = null;
    found.focus();
    found.scrollIntoView?.({ block: "nearest" });
  }, [within]);

  // Whatever was drawn, it may have been what waits for the focus.
  useEffect(apply);

  return useCallback((target: Focus) => {
    wanted.current = target;
    requestAnimationFrame(apply);
  }, [apply]);
}
