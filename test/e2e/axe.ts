import type { Page } from "@playwright/test";
import axe from "axe-core";

/** WCAG 2.2 at levels A and AA, and axe's best practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that depend on the theme. Everything else on a page is the same in both themes. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const SCHEMES = ["light", "dark"] as const;

/**
 * Returns what axe-core finds wrong with a page as it is: in the light theme by every rule, and in the dark theme by
 * those about colour. There is one string for each violated rule and theme, with the elements; none if all is well.
 */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${axe.source} })()`);
  const found: string[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.waitForFunction((scheme) => document.documentElement.dataset["theme"] === scheme, scheme);
    const broken = await page.evaluate(run, { tags: TAGS, rules: scheme === "light" ? null : OF_COLOUR });
    found.push(...broken.map((each) => `${scheme}: ${each}`));
  }
  await page.emulateMedia({ colorScheme: "light" });
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
