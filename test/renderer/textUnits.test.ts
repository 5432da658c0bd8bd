import { beforeAll, describe, expect, test } from "vitest";
import { SELECTION_UNITS } from "#renderer/workspace/textModel/textController.ts";
import { comparePoints } from "#shared/anchor/readingOrder.ts";
import {
  expandToSelectionUnit,
  expandToNextLargerUnit,
  type DraftPointRange,
} from "#renderer/text/document/textUnits.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { Random } from "../support/random.ts";
import { readDraftText } from "../support/drafts/readDraftText.ts";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { sampleDraft } from "./support.ts";

let draft: Draft;
beforeAll(async () => {
  draft = await sampleDraft();
});

/** Returns the words of a range, one line per block. */
function wordsOf({ provisions }: Draft, { from, to }: DraftPointRange): string {
  const lines: string[] = [];
  for (let provision = from.provision; provision <= to.provision; provision++) {
    provisions[provision]!.blocks.forEach(({ text }, block) => {
      const [start, end] = [
        { provision, block, offset: 0 },
        { provision, block, offset: text.length },
      ];
      if (comparePoints(end, from) < 0 || comparePoints(start, to) > 0) return;
      const first = provision === from.provision && block === from.block ? from.offset : 0;
      const last = provision === to.provision && block === to.block ? to.offset : text.length;
      lines.push(text.slice(first, last));
    });
  }
  return lines.join("\n");
}

/** Puts the caret before some words. */
function caretAt({ provisions }: Draft, words: string): DraftPointRange {
  for (const [provision, { blocks }] of provisions.entries()) {
    for (const [block, { text }] of blocks.entries()) {
      const offset = text.indexOf(words);
      if (offset >= 0) return { from: { provision, block, offset }, to: { provision, block, offset } };
    }
  }
  throw new RangeError(`No “${words}”`);
}

describe("Selecting by units", () => {
  test("takes the word, sentence, point or paragraph around a caret", () => {
    const at = caretAt(SMALL_DRAFT, "ecessary. It");
    const words = SELECTION_UNITS.map((unit) => wordsOf(SMALL_DRAFT, expandToSelectionUnit(SMALL_DRAFT, at, unit)));
    expect(words).toEqual([
      "necessary",
      "Each State Party shall keep the records that are necessary.",
      "Each State Party shall keep the records that are necessary. It shall keep them safe.",
      "Each State Party shall keep the records that are necessary. It shall keep them safe.\nRecords of the tide; and",
    ]);
  });

  test("selects the next word between two words, the last word after it, and in a point the whole paragraph", () => {
    expect(wordsOf(SMALL_DRAFT, expandToSelectionUnit(SMALL_DRAFT, caretAt(SMALL_DRAFT, " tide;"), "word"))).toBe(
      "tide",
    );
    const end = caretAt(SMALL_DRAFT, "and of nobody");
    const behind = { ...end.from, offset: SMALL_DRAFT.provisions[0]!.blocks[0]!.text.length };
    expect(wordsOf(SMALL_DRAFT, expandToSelectionUnit(SMALL_DRAFT, { from: behind, to: behind }, "word"))).toBe("it");
    const point = caretAt(SMALL_DRAFT, "of the tide");
    expect(wordsOf(SMALL_DRAFT, expandToSelectionUnit(SMALL_DRAFT, point, "paragraph"))).toMatch(
      /^Each State .*\nRecords/,
    );
  });

  test("expands: each step contains the previous one, and the last is the article", () => {
    const steps: string[] = [];
    for (
      let at: DraftPointRange | null = caretAt(SMALL_DRAFT, "ecessary.");
      at;
      at = expandToNextLargerUnit(SMALL_DRAFT, at)
    )
      steps.push(wordsOf(SMALL_DRAFT, at));
    expect(steps).toEqual([
      "",
      "necessary",
      "Each State Party shall keep the records that are necessary.",
      "Each State Party shall keep the records that are necessary. It shall keep them safe.",
      "Each State Party shall keep the records that are necessary. It shall keep them safe.\nRecords of the tide; and",
    ]);
  });

  test("contains the selection wherever it is in the sample, and is stable when repeated (seed 7)", () => {
    const random = new Random(7);
    const spots = draft.provisions.flatMap(({ blocks }, provision) =>
      blocks.map(({ text }, block) => ({ provision, block, length: text.length })),
    );
    for (let i = 0; i < 300; i++) {
      const at = random.below(spots.length);
      const [a, b] = [spots[at]!, spots[Math.min(at + random.below(3), spots.length - 1)]!];
      const points = [
        { provision: a.provision, block: a.block, offset: random.below(a.length + 1) },
        { provision: b.provision, block: b.block, offset: random.below(b.length + 1) },
      ].sort(comparePoints);
      const range = { from: points[0]!, to: points[1]! };
      for (const unit of SELECTION_UNITS) {
        const found = expandToSelectionUnit(draft, range, unit);
        if (comparePoints(range.from, range.to) < 0) {
          expect(comparePoints(found.from, range.from)).toBeLessThanOrEqual(0);
          expect(comparePoints(found.to, range.to)).toBeGreaterThanOrEqual(0);
        }
        expect(wordsOf(draft, expandToSelectionUnit(draft, found, unit))).toBe(wordsOf(draft, found));
      }
      const more = expandToNextLargerUnit(draft, range);
      if (more) expect(wordsOf(draft, more).length).toBeGreaterThan(wordsOf(draft, range).length);
    }
  });

  test("finds words in Chinese and Arabic too", async () => {
    const read = async (name: string, text: string) => readDraftText(text, name);
    const chinese = await read("zh.txt", "第一条 宗旨\n\n一、缔约国应当保护隐私。不得保存记录。\n");
    const at = caretAt(chinese, "私。");
    expect(wordsOf(chinese, expandToSelectionUnit(chinese, at, "word"))).toMatch(/隐私/);
    expect(wordsOf(chinese, expandToSelectionUnit(chinese, at, "sentence"))).toMatch(/。$/);
    const arabic = await read("ar.txt", "المادة 1 الغرض\n\n1. تحفظ كل دولة السجلات الضرورية وحدها. ولا تحتفظ بها.\n");
    expect(wordsOf(arabic, expandToSelectionUnit(arabic, caretAt(arabic, "لضرورية"), "word"))).toBe("الضرورية");
    expect(wordsOf(arabic, expandToSelectionUnit(arabic, caretAt(arabic, "لضرورية"), "sentence"))).toMatch(/وحدها\.$/);
  });
});
