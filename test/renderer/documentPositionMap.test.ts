import { describe, expect, test } from "vitest";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { sampleDraft } from "./support.ts";

describe("In the page,", () => {
  test("a selection becomes an anchor and is restored as the same words", async () => {
    const draft = await sampleDraft();
    const doc = proseMirrorDocOfDraft(draft);
    const positions = new DocumentPositionMap(doc);
    const id = computeDraftId(draft);
    const random = new Random(5);
    let checked = 0;
    for (let round = 0; round < 300; round++) {
      const from = 1 + random.below(doc.content.size - 200);
      const span = positions.pointsBetween(from, from + 1 + random.below(120));
      if (!span) continue;
      const anchor = createRangeAnchor(draft, id, span.from, span.to);
      if ("refused" in anchor) continue;
      const words = unwrapOutcome({ place: resolveAnchor(draft, anchor) }).place!.pieces.map(
        ({ provision, block, start, end }) => {
          const at = positions.at(provision, block, 0);
          return doc.textBetween(at + start, at + end);
        },
      );
      expect(words.join("\n").trim()).toBe(anchor.quote!.exact);
      checked++;
    }
    expect(checked).toBeGreaterThan(200);
  });

  test("a heading has no words that can be quoted", async () => {
    const draft = await sampleDraft();
    const doc = proseMirrorDocOfDraft(draft);
    const positions = new DocumentPositionMap(doc);
    const article = draft.provisions.findIndex(({ kind, blocks }) => kind === "article" && blocks.length === 0);
    const heading = positions.before(article) + 2;
    expect(positions.pointsBetween(heading, heading + 5)).toBeNull();
    expect(positions.provisionAt(heading)).toBe(article);
  });

  test("each portion begins with a provision of its own, and none is left out", async () => {
    const draft = await sampleDraft();
    const doc = proseMirrorDocOfDraft(draft);
    const { portionStarts, provisionCount } = new DocumentPositionMap(doc);
    expect(provisionCount).toBe(draft.provisions.length);
    expect(portionStarts).toEqual(doc.children.map(({ firstChild }) => firstChild!.attrs.index as number));
    expect(portionStarts.length).toBeGreaterThan(1);
  });

  test("the text is that of the draft", async () => {
    const draft = await sampleDraft();
    const shown: string[] = [];
    proseMirrorDocOfDraft(draft).descendants((node) => {
      if (node.type.name === "block") shown.push(node.textContent);
    });
    expect(shown).toEqual(draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text)));
  });
});
