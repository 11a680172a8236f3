import { type ReactNode, useEffect, useRef } from "react";

/** Puts the focus into its first field when it appears, as what opens upon a press must. */
export function FocusInside({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => { inside.current?.querySelector<HTMLElement>("input, select")?.focus(); }, []);
  return <div ref={inside} className={className}>{children}</div>;
}
