import type { Page } from "@playwright/test";
import axe from "axe-core";

/** WCAG 2.2 at levels A and AA, and axe's best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that depend on the theme. Everything else on a page is the same in both themes. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** The system's colours in place of the theme's, as Windows sets them for those who need more contrast. */
export type OtherColours = "dark" | "forced";

/**
 * Returns what axe-core finds wrong with a page as it is: in the light theme by every rule, and in `other` colours by
 * those about colour. There is one string for each violated rule and theme, with the elements; none if all is well.
 */
export async function barriers(page: Page, other: OtherColours = "dark"): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${axe.source} })()`);
  const found: string[] = [];
  for (const colours of ["light", other] as const) {
    const theme = colours === "dark" ? "dark" : "light";
    await page.emulateMedia({ colorScheme: theme, forcedColors: colours === "forced" ? "active" : "none" });
    await page.waitForFunction((theme) => document.documentElement.dataset["theme"] === theme, theme);
    const broken = await page.evaluate(run, { tags: TAGS, rules: colours === "light" ? null : OF_COLOUR });
    found.push(...broken.map((each) => `${colours}: ${each}`));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  return found;
}

/** Returns what axe-core finds wrong with a page of another kind than the window, in the theme that it has. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${axe.source} })()`);
  return page.evaluate(run, { tags: TAGS, rules: null });
}

/** Runs in the page. */
async function run({ tags, rules }: { tags: string[]; rules: string[] | null }): Promise<string[]> {
  const { axe: asked } = globalThis as unknown as { axe: typeof axe };
  // An animated element does not have its final colour yet.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  // What React Aria has announced stays in the page for some seconds and may refer to removed elements.
  const context = { exclude: ["[data-live-announcer]"] };
  const { violations } = await asked.run(context, {
    ...(rules ? { runOnly: { type: "rule", values: rules } } : { runOnly: { type: "tag", values: tags } }),
    ...(!rules && { rules: { "target-size": { enabled: true } } }),
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => {
      const why = failureSummary.split("\n").slice(1).join(" ").trim();
      return `${id} (${help}): ${html.slice(0, 300)} ${why.slice(0, 300)}`;
    }),
  );
}
