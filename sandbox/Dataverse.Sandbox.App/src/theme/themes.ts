import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from "@fluentui/react-components";

const brand: BrandVariants = {
  10: "#020305", 20: "#111723", 30: "#16263d", 40: "#193253", 50: "#1b3f6a", 60: "#1b4c82", 70: "#185a9b", 80: "#1267b4",
  90: "#3174c2", 100: "#4f82c8", 110: "#6790cf", 120: "#7d9ed5", 130: "#92acdc", 140: "#a6bae2", 150: "#bac9e9", 160: "#cdd8ef",
};

/** Both themes of the app; text on the brand colour stays readable in the dark. */
export const themes: Readonly<Record<"light" | "dark", Theme>> = {
  light: createLightTheme(brand),
  dark: { ...createDarkTheme(brand), colorBrandForeground1: brand[140], colorBrandForeground2: brand[130], colorBrandForegroundLink: brand[120] },
};
