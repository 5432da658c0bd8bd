import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { docxOf } from "../../../../shared/exchange/docx/write/docx.ts";
import { ANNOTATION_KINDS } from "../../../../shared/records/kinds/annotation.ts";
import type { ShownReply, ShownThread } from "../../../../shared/ledger/shown.ts";
import { anchorOf } from "../../../../shared/anchor/select.ts";
import { isRefusal } from "../../../../shared/base/result.ts";
import { DRAFT, DRAFT_ID, input, noteOn, NOTES } from "../../briefing/sample.ts";
import { back, changed, forgetful, plain } from "./returned.ts";

const BLOCKS = DRAFT.provisions.flatMap(({ blocks }, provision) =>
  blocks.map(({ text }, block) => ({ provision, block, length: text.length })),
);

/** Text as people write and paste it: other scripts, signs of our own, blanks at the edges. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "\n",
        "▸ ",
        "3 · High · Privacy",
        "\u2060▸ ",
        "خصوصية",
        "隐私",
        "<w:t>",
        "]]>",
        "&amp;",
        "P2 · ",
        "\t",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join("").replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/[\n\t]/.test(sign) ? sign : "")));

const place = fc.oneof(
  fc.tuple(fc.nat(BLOCKS.length - 1), fc.nat(BLOCKS.length - 1), fc.nat(), fc.nat()).map(([a, b, from, to]) => {
    const [first, last] = [BLOCKS[Math.min(a, b)]!, BLOCKS[Math.max(a, b)]!];
    const point = ({ provision, block, length }: (typeof BLOCKS)[number], at: number) => ({
      provision,
      block,
      offset: at % length,
    });
    const anchor = anchorOf(DRAFT, DRAFT_ID, point(first, from), point(last, to));
    return isRefusal(anchor) ? null : anchor;
  }),
  fc.nat(DRAFT.provisions.length - 1).map((i) => ({ draft: DRAFT_ID, provision: DRAFT.provisions[i]!.eId })),
  fc
    .nat(DRAFT.provisions.length - 1)
    .map((i) => ({ draft: DRAFT_ID, provision: DRAFT.provisions[i]!.eId, gap: true as const })),
);

const reply = fc.record({ text: text.filter((said) => said.trim() !== "") }) satisfies fc.Arbitrary<ShownReply>;
const note = fc
  .record({
    anchor: place,
    comment: text,
    kind: fc.constantFrom(...ANNOTATION_KINDS),
    rights: fc.uniqueArray(fc.constantFrom("privacy", "remedy", "life, and the sea"), { maxLength: 2 }),
    tags: fc.uniqueArray(fc.constantFrom("scope", "to do"), { maxLength: 2 }),
    replies: fc.array(reply, { maxLength: 3 }),
    settled: fc.boolean(),
    level: fc.constantFrom(undefined, 1, 2, 3, 4),
  })
  .map(({ anchor, level, ...given }): ShownThread => {
    const bare = noteOn(DRAFT, "art_1", null, { ratings: level ? [{ scale: level as 1 }] : [] });
    return { ...bare, ...given, ...(anchor && { anchor }) };
  });

const sorted = (notes: readonly unknown[]) => notes.map((each) => JSON.stringify(each)).sort();

describe("a Word file that comes back", () => {
  it("has every note, reply, place and state again, once each", () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 12 }), (notes) => {
        const returned = back(docxOf(input(notes)));
        expect(sorted(returned.notes.map(plain))).toEqual(sorted(notes.map(plain)));
        expect(returned.proposals).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("finds them at their words and by their first lines where nothing of ours but the comments is left", () => {
    const file = forgetful(docxOf(input(NOTES)));
    expect(sorted(back(file).notes.map(plain))).toEqual(sorted(NOTES.map(plain)));
  });

  it("finds any words again where nothing of ours but the comments is left", () => {
    const words = fc.array(note, { maxLength: 6 }).map((notes) => notes.filter(({ anchor }) => anchor.quote));
    fc.assert(
      fc.property(words, (notes) => {
        const where = (each: ReturnType<typeof plain>) => [each.provision, each.exact, each.start];
        const returned = back(forgetful(docxOf(input(notes)))).notes.map(plain);
        expect(sorted(returned.map(where))).toEqual(sorted(notes.map(plain).map(where)));
      }),
      { numRuns: 30 },
    );
  });

  it("is the same, byte for byte, when made again", () => {
    expect(Buffer.from(docxOf(input(NOTES))).equals(Buffer.from(docxOf(input(NOTES))))).toBe(true);
  });

  it("tells each comment of two with one number apart", () => {
    const file = changed(docxOf(input(NOTES.slice(0, 2))), (_, xml) =>
      xml.replaceAll(">2 · Critical", ">1 · Critical"),
    );
    expect(back(file).notes).toHaveLength(2);
  });
});
