import type { Page } from "@playwright/test";
import axe from "axe-core";

/** What is asked: WCAG 2.2 at the levels A and AA, and what axe holds for good practice besides. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that a theme can break: the rest of a page is the same in both. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const SCHEMES = ["light", "dark"] as const;

/**
 * What axe-core finds against a page as it stands there: light, by every rule, and dark, by those about colour. A
 * string for each rule and theme that does not hold, with the elements; none where all is well.
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

/** In the page. */
async function run({ tags, rules }: { tags: string[]; rules: string[] | null }): Promise<string[]> {
  const { axe: asked } = globalThis as unknown as { axe: typeof axe };
  // What moves has no colour yet.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  // What React Aria has spoken stands in the page for some seconds, referring to elements that may have gone.
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
