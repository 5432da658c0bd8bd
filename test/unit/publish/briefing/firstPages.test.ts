import { beforeAll, describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { DisclosedPosition, DisclosedProposal, DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import type { BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { withMessageLanguage } from "#shared/messages/messages.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { pagesOf, type Drawn } from "./pageContent.ts";
import { input, noteOn, provision } from "./sample.ts";

const ARTICLES = 70;
const numbers = Array.from({ length: ARTICLES }, (_, i) => i + 1);
const DRAFT: Draft = {
  title: "Draft convention of many articles",
  language: "en",
  direction: "ltr",
  provisions: numbers.flatMap((n) => [
    provision(`art_${n}`, `${n}`, "article", 1, `Article ${n}`, `Duty ${n}`),
    provision(`art_${n}__para_1`, `${n}(1)`, "paragraph", 2, "1.", "", `Each Party shall, as appropriate, act (${n}).`),
  ]),
};
const draftId = computeDraftId(DRAFT);
const notes = numbers.map((n) =>
  noteOn(DRAFT, `art_${n}__para_1`, "as appropriate", {
    comment: `Makes duty ${n} optional.`,
    ratings: [{ scale: 3 }],
  }),
);
const proposals = notes.map(({ anchor }): DisclosedProposal => ({
  anchor,
  wording: { old: "as appropriate", new: "" },
  comment: "",
  proposers: [],
  form: "written",
}));
const statuses = numbers.map((n): DisclosedStatus => ({
  draft: draftId,
  provision: `art_${n}`,
  words: [n % 2 === 0 ? "agreed" : "pending"],
}));
const positions = notes.map(({ anchor }, i): DisclosedPosition => ({
  anchor,
  stance: i % 2 === 0 ? "supports" : "opposes",
  comment: "",
  delegation: { name: `Delegation ${i + 1}`, kind: "other" },
  validity: "current",
}));

async function typeset(layout: BriefingLayout): Promise<readonly Drawn[]> {
  const given = input(notes, { title: DRAFT.title, draft: DRAFT, proposals, statuses, positions });
  const pages = serialiseBriefingPages({ layout, data: buildBriefingData(layout, given) });
  return pagesOf(unwrapOutcome(await typesetWithCheckoutAssets(pages, {})));
}

const textOf = ({ words }: Drawn) =>
  words
    .filter(({ isArtifact }) => !isArtifact)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ");

describe.each(["annotated", "submission", "table"] as const)("A briefing of many pages (%s)", (layout) => {
  let pages: readonly Drawn[] = [];
  beforeAll(async () => void (pages = await typeset(layout)));

  it("names what is agreed on its first page, before everything else", () => {
    const first = textOf(pages[0]!);
    const heading = { annotated: "Recommendations", submission: "Recommendations", table: "Text with notes" }[layout];
    expect(first.indexOf("Agreed ad referendum: Article 2,")).toBeGreaterThan(0);
    expect(first.indexOf("Agreed ad referendum: Article 2,")).toBeLessThan(first.indexOf(heading));
  });

  it("has its whole list of contents on one page, in two columns of about the same height", () => {
    expect(pages.length).toBeGreaterThanOrEqual(10);
    const contents = pages.find((page) => textOf(page).includes("Contents"));
    const entries = contents!.words.filter(({ text }) => /Duty \d+/u.test(text));
    for (const n of numbers) expect(textOf(contents!)).toMatch(new RegExp(`Duty ${n}\\b`, "u"));
    const middle = contents!.width / 2;
    const heightOf = (column: typeof entries) =>
      Math.max(...column.map(({ top }) => top)) - Math.min(...column.map(({ bottom }) => bottom));
    const [left, right] = [entries.filter((word) => word.left < middle), entries.filter((word) => word.left > middle)];
    expect(heightOf(right) / heightOf(left)).toBeGreaterThan(0.6);
    expect(heightOf(left) / heightOf(right)).toBeGreaterThan(0.6);
  });
});

it("The numbers of the pages are at one side of the contents, also after words of the other direction", async () => {
  const pages = await withMessageLanguage("ar", () => typeset("annotated"));
  const contents = pages.find((page) => page.words.filter(({ text }) => /Duty \d+/u.test(text)).length > 20)!;
  const column = contents.words.filter(({ left, isArtifact }) => !isArtifact && left < contents.width / 2);
  const numbers = column.filter(({ text }) => /^\d+$/u.test(text.trim()));
  expect(numbers.length).toBeGreaterThan(10);
  expect(column.filter(({ text }) => /\p{Script=Arabic}/u.test(text)).length).toBeGreaterThan(1);
  expect(new Set(numbers.map(({ right }) => Math.round(right))).size).toBe(1);
});

it("A row of the table of positions is on one page", async () => {
  const pages = await typeset("matrix");
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) {
    const text = textOf(page);
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    // Each row has a place and a status.
    expect(count(/Article \d+\(1\)/gu)).toBe(count(/Pending|Agreed ad referendum(?!:)/gu));
  }
});
