import "@fontsource-variable/inter/wght.css";
import "@fontsource/noto-serif/400.css";
import "@fontsource/noto-serif/400-italic.css";
import "@fontsource/noto-serif/600.css";
import "@fontsource/noto-naskh-arabic/400.css";
import "./tokens.css";
import "./base.css";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = "clausemark-theme";
const dark = () => globalThis.matchMedia("(prefers-color-scheme: dark)");

export function readChosenTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(STORAGE_KEY)) ?? "system";
}

/** Applies a theme now and remembers it for the next start. */
export function applyAndSaveTheme(theme: Theme): void {
  localStorage.setItem(STORAGE_KEY, theme);
  draw();
}

/** Applies the chosen theme and keeps following the operating system while the theme is "system". */
export function applyAndFollowTheme(): void {
  dark().addEventListener("change", draw);
  draw();
}

function draw(): void {
  const theme = readChosenTheme();
  document.documentElement.dataset.theme = theme === "system" ? (dark().matches ? "dark" : "light") : theme;
}
