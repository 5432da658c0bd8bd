import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildBriefingData, type BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { pagesOf, type Drawn, type Words } from "./pageContent.ts";
import { trying } from "./stressDossiers.ts";

const given = trying(1);
/** The margin of every page in points, with what rounding and a hanging full stop may add. */
const MARGIN = 18 * (72 / 25.4) + 3;

async function pages(layout: BriefingLayout, input: BriefingInput): Promise<readonly Drawn[]> {
  const pdf = await typesetWithCheckoutAssets(
    serialiseBriefingPages({ layout, data: buildBriefingData(layout, input) }),
    {},
  );
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pagesOf(pdf);
}

/** Returns the extent of each line of the page's own content, from the top. */
function linesOf({ words }: Drawn): readonly { left: number; right: number; height: number }[] {
  const lines = new Map<number, Words[]>();
  for (const word of words.filter(({ isArtifact, text }) => !isArtifact && text.trim() !== "")) {
    const at = Math.round(word.bottom);
    lines.set(at, [...(lines.get(at) ?? []), word]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, line]) => ({
      left: Math.min(...line.map(({ left }) => left)),
      right: Math.max(...line.map(({ right }) => right)),
      height: Math.max(...line.map(({ top, bottom }) => top - bottom)),
    }));
}

describe("A briefing's layout", () => {
  it.each(["annotated", "delegate"] as const)(
    "leaves no single letter on the last line of a title: %s",
    async (layout) => {
      const title = "地震记录共享公约草案".repeat(3).slice(0, layout === "annotated" ? 17 : 24);
      const [first] = await pages(layout, { ...given["Chinese"]!, title });
      const widths = linesOf(first!)
        .filter(({ height }) => height > 15)
        .map(({ left, right }) => right - left);
      expect(widths.length).toBeGreaterThan(1);
      expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) / 2);
    },
  );

  it.each([
    ["a note of several pages", "long notes", 6],
    ["fifty notes on one paragraph", "fifty notes in one paragraph", 2],
  ])("leaves the text's column empty on no page beside %s", async (_, name, least) => {
    const all = await pages("table", given[name]!);
    expect(all.length).toBeGreaterThan(least);
    for (const page of all) {
      const { left } = linesOf(page).reduce((a, b) => (a.left < b.left ? a : b));
      expect(left).toBeLessThan(page.width / 4);
      expect(linesOf(page).filter((line) => line.left < page.width / 4).length).toBeGreaterThan(3);
    }
  });

  it("has the method on the right if the draft is read from there, in whatever language the method is written", async () => {
    const [last] = (await pages("annotated", given["Arabic"]!)).slice(-1);
    const [, ...prose] = linesOf(last!).slice(0, 8);
    for (const { right } of prose) expect(right).toBeGreaterThan(last!.width - MARGIN);
  });
});
