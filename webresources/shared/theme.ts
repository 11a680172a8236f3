import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const dark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** The app's theme when it can be read, otherwise the system's; follows when either changes. */
export function useTheme(): Theme {
  const [isDark, setDark] = useState(readDark);
  useEffect(() => {
    const follow = (): void => { setDark(readDark()); };
    const system = dark();
    system.addEventListener("change", follow);
    const app = appRoot();
    const observer = new MutationObserver(follow);
    if (app) observer.observe(app, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", follow);
      observer.disconnect();
    };
  }, []);
  return isDark ? webDarkTheme : webLightTheme;
}

function readDark(): boolean {
  const chosen = appRoot()?.dataset["theme"];
  return chosen === undefined ? dark().matches : chosen === "dark";
}

// A page in a frame of another origin may not look at its parent.
function appRoot(): HTMLElement | null {
  try {
    return window.parent.document.documentElement;
  } catch {
    return null;
  }
}
