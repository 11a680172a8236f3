/** What the user wants: one of the two themes, or whatever the system has. */
export type ThemeChoice = "light" | "dark" | "system";

const storageKey = "sandbox.theme";
const systemIsDark = "(prefers-color-scheme: dark)";

/** The choice that was kept, `system` at first. */
export function keptTheme(): ThemeChoice {
  const kept = localStorage.getItem(storageKey);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function keepTheme(choice: ThemeChoice): void {
  if (choice === "system") localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, choice);
}

/** Calls back when the system changes between light and dark. */
export function onSystemTheme(changed: () => void): () => void {
  const query = window.matchMedia(systemIsDark);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** The theme that a choice means now. */
export function resolvedTheme(choice: ThemeChoice): "light" | "dark" {
  if (choice !== "system") return choice;
  return window.matchMedia(systemIsDark).matches ? "dark" : "light";
}
