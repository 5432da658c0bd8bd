import "@fontsource-variable/inter/wght.css";
import "@fontsource/noto-serif/400.css";
import "@fontsource/noto-serif/400-italic.css";
import "@fontsource/noto-serif/600.css";
import "@fontsource/noto-naskh-arabic/400.css";
import "./tokens.css";
import "./base.css";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const dark = globalThis.matchMedia("(prefers-color-scheme: dark)");
let chosen: Theme = "system";

/** Draws the window in a theme; "system" follows the surroundings as they change. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
}

dark.addEventListener("change", () => applyTheme(chosen));
applyTheme(chosen);
