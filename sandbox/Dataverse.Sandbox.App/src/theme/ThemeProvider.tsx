import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { ThemeContext } from "./ThemeContext";
import { keepTheme, keptTheme, onSystemTheme, resolvedTheme, type ThemeChoice } from "./ThemeChoice";
import { themes } from "./themes";

// Not on the provider itself: portals take its classes over, and would cover the page.
const useStyles = makeStyles({
  root: { height: "100dvh", backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1 },
});

/** Light or dark for everything beneath; pages in frames read it from the html element. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [choice, setChoice] = useState<ThemeChoice>(keptTheme);
  const theme = useSyncExternalStore(onSystemTheme, () => resolvedTheme(choice));

  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
    document.documentElement.style.colorScheme = theme;
  }, [theme]);

  const choose = (next: ThemeChoice) => {
    keepTheme(next);
    setChoice(next);
  };
  return (
    <ThemeContext.Provider value={{ choice, theme, choose }}>
      <FluentProvider theme={themes[theme]}>
        <div className={styles.root}>{children}</div>
      </FluentProvider>
    </ThemeContext.Provider>
  );
}
