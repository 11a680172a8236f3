import { useLayoutEffect, useState, type RefObject } from "react";

/** What a chart takes where nothing can be measured. */
const usual = 640;
const least = 240;

/** The width of an element, and again whenever it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => { setWidth(Math.max(least, Math.floor(entry?.contentRect.width ?? usual))); });
    observer.observe(measured);
    return () => { observer.disconnect(); };
  }, [element]);
  return width;
}
