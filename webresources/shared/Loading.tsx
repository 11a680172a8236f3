import { Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useText } from "./ClientContext";

/** Nothing at first; after a second, that it loads and what. */
export function Loading({ what }: { readonly what: string }): ReactNode {
  const say = useText();
  const isLate = useLater(1000);
  return <div aria-busy="true">{isLate && <Spinner size="tiny" label={say("common.loading", what)} />}</div>;
}

function useLater(milliseconds: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLater(true); }, milliseconds);
    return () => { clearTimeout(timer); };
  }, [milliseconds]);
  return isLater;
}
