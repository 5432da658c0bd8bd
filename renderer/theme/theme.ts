import "@fontsource-variable/inter/wght.css";
import "@fontsource/noto-serif/400.css";
import "@fontsource/noto-serif/400-italic.css";
import "@fontsource/noto-serif/600.css";
import "@fontsource/noto-naskh-arabic/400.css";
import "./tokens.css";
import "./base.css";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = "clausemark-theme";
const dark = () => globalThis.matchMedia("(prefers-color-scheme: dark)");

export function chosenTheme(): Theme {
  return THEMES.find((theme) => theme === localStorage.getItem(KEPT_AS)) ?? "system";
}

/** Draws the window in a theme, and the next time too. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  draw();
}

/** Draws the window in the theme that was chosen; "system" follows the surroundings as they change. */
export function followTheme(): void {
  dark().addEventListener("change", draw);
  draw();
}

function draw(): void {
  const theme = chosenTheme();
  document.documentElement.dataset.theme = theme === "system" ? (dark().matches ? "dark" : "light") : theme;
}
