import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildBriefingData, type BriefingInput } from "#shared/publish/layouts/data/briefingData.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { pagesOf, type Drawn, type Words } from "./pageContent.ts";
import { has, inspect, qpdfCheck } from "./pdf.ts";
import { trying } from "./stressDossiers.ts";

const qpdf = has("qpdf");
if (!qpdf) console.warn("qpdf is missing: the checks of whole PDF files are skipped");

/** The layouts that mark each note's words in the text. */
const MARKED: readonly BriefingLayout[] = ["annotated", "table"];
/** The margin of every page in points, less the part of a full stop that may hang into it. */
const MARGIN = 18 * (72 / 25.4) - 3;
const MANY = 120;

const cases = Object.entries(trying(MANY)).flatMap(([name, given]) =>
  BRIEFING_LAYOUTS.map((layout) => ({ name, layout, given })),
);

describe("The pages of demanding dossiers", () => {
  it.each(cases)("are laid out correctly ($layout): $name", async ({ layout, given }) => {
    const pdf = await made(layout, given);
    const pages = await pagesOf(pdf);
    expect(pages.flatMap(beyondMargins)).toEqual([]);
    expect(pages.flatMap(overEachOther)).toEqual([]);
    expect(pages.flatMap(({ words }) => words).filter(({ text }) => text.includes("\ufffd"))).toEqual([]);
    expect(pages.every(({ words }) => words.some(({ isArtifact, text }) => !isArtifact && text.trim() !== ""))).toBe(
      true,
    );
    if (MARKED.includes(layout)) expect(await marked(pdf)).toEqual(given.shown.map((_, i) => `note-${i + 1}`).sort());
    if (qpdf) expect(qpdfCheck(pdf)).toBe("");
  });

  it("are checked in a way that detects overlapping words and words beyond a margin", () => {
    const word = (left: number, bottom: number) => ({
      text: "word",
      mcid: 0,
      isArtifact: false,
      left,
      bottom,
      right: left + 30,
      top: bottom + 10,
    });
    const page = { width: 595, height: 842, words: [word(100, 100), word(120, 103), word(100, 112), word(540, 50)] };
    expect(overEachOther(page)).toEqual(["word | word"]);
    expect(beyondMargins(page)).toEqual(["word"]);
  });
});

async function made(layout: BriefingLayout, given: BriefingInput): Promise<Uint8Array> {
  const pdf = await typesetWithCheckoutAssets(
    serialiseBriefingPages({ layout, data: buildBriefingData(layout, given) }),
    {},
  );
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

async function marked(pdf: Uint8Array): Promise<readonly string[]> {
  const { highlights } = await inspect(pdf);
  return highlights.flatMap(({ group, name }) => (group === null ? [name] : [])).sort();
}

function beyondMargins({ width, height, words }: Drawn): readonly string[] {
  const isBeyond = ({ left, right, bottom, top }: Words) =>
    left < MARGIN || right > width - MARGIN || bottom < 0 || top > height;
  return words.filter((each) => each.text.trim() !== "" && isBeyond(each)).map(({ text }) => text);
}

/** Returns words whose letters overlap: the capitals of one reach into the line of the other. */
function overEachOther({ words }: Drawn): readonly string[] {
  const drawn = words.filter(({ text }) => text.trim() !== "").sort((a, b) => a.bottom - b.bottom);
  return drawn.flatMap((one, i) => {
    const found: string[] = [];
    for (let j = i + 1; j < drawn.length && drawn[j]!.bottom < one.bottom + TALL * (one.top - one.bottom); j++) {
      const other = drawn[j]!;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (across > TOUCHING) found.push(`${one.text} | ${other.text}`);
    }
    return found;
  });
}

/**
 * The height of capitals, with room for a descender above, relative to the font size; and the points that letters may touch without counting as
 * overlap.
 */
const TALL = 0.8;
const TOUCHING = 1;
