import { expect, test } from "vitest";
import { buildOutlineRows, outlineRowNameOf } from "#renderer/features/outline/outlineRows.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";

/** The small draft with an article that has neither a heading nor words of its own. */
function untitled(words: string): Draft {
  const [first] = SMALL_DRAFT.provisions;
  const article = { ...first!, kind: "article", address: "2", heading: "", level: 1, blocks: [] } as const;
  const paragraph = { ...first!, kind: "paragraph", address: "2(1)", heading: "", level: 2 } as const;
  const blocks = words === "" ? [] : [{ ...SMALL_DRAFT.provisions.flatMap((each) => each.blocks)[0]!, text: words }];
  return { ...SMALL_DRAFT, provisions: [article, { ...paragraph, blocks }] };
}

test.each([
  ["Each State shall keep a gauge.", "Each State shall keep a gauge."],
  [`  ${"long ".repeat(20)}`, "long ".repeat(12)],
  ["", "2"],
])("An article without a heading is listed by the first words in it (%s), or else by its number", (words, name) => {
  const draft = untitled(words);
  expect(buildOutlineRows(draft).map((row) => outlineRowNameOf(draft, row))).toEqual([name]);
});

test("An article with a heading is listed by it", () => {
  const draft = SMALL_DRAFT;
  const rows = buildOutlineRows(draft).filter(({ provision }) => provision.heading !== "");
  expect(rows.map((row) => outlineRowNameOf(draft, row))).toEqual(rows.map(({ provision }) => provision.heading));
  expect(rows.length).toBeGreaterThan(0);
});
