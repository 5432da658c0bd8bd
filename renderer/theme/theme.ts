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
const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme = THEMES.find((theme) => theme === localStorage.getItem(KEPT_AS)) ?? "system";

export function chosenTheme(): Theme {
  return chosen;
}

/** Draws the window in a theme, and the next time too; "system" follows the surroundings as they change. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  localStorage.setItem(KEPT_AS, theme);
  draw();
}

function draw(): void {
  document.documentElement.dataset.theme = chosen === "system" ? (dark.matches ? "dark" : "light") : chosen;
}

dark.addEventListener("change", draw);
draw();
