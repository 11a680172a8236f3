import { createContext, useContext } from "react";
import type { ThemeChoice } from "./ThemeChoice";

/** The theme that is shown, the user's choice, and how to change it. */
export interface ThemeState {
  readonly choice: ThemeChoice;
  readonly theme: "light" | "dark";
  readonly choose: (choice: ThemeChoice) => void;
}

export const ThemeContext = createContext<ThemeState>({ choice: "system", theme: "light", choose: () => undefined });

export function useTheme(): ThemeState {
  return useContext(ThemeContext);
}
