import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { SourceLine, LineHints, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import type { RecognisedDraft } from "#shared/import/importedDraft.ts";
import { recogniseDraft } from "#shared/import/recognise/recogniseDraft.ts";
import { documentRevisionRecordKind } from "#shared/records/kinds/revision.ts";

const openings = [
  ..."Article 1|Article 2. Scope|[Article 2 bis] (FUEL)|Art. 3|Article premier|Article X|Rule 1|Part I|PART ONE|Annex|Annex II".split(
    "|",
  ),
  ..."Chapter IV|Section 1: Lamps|Title 2|I. Scope|A. Date|المادة 5|المادة الأولى: الغرض|الفصل الثاني|第五条|第一章 总则|附件一".split(
    "|",
  ),
  ..."Статья 5|Глава II|ЧАСТЬ ПЕРВАЯ|Artículo 5 bis|PREMIÈRE PARTIE|Preamble|The Parties to this Agreement,|序言|Contents".split(
    "|",
  ),
  ..."1.|1. One|2. Two|(a)|(a) first;|(i) x|[(b) [x] y|1.1 Five|2bis. Later|3ter.4 Note|(FC)9. The|Option 1: Oil|Option II|Option 2: (paragraph 2)|3bis [Wax|OP1. Decides".split(
    "|",
  ),
  ..."PP3 bis|a) eins|(أ) نص|1 - تمارس|а) текст|（一）文|一、文|㈠文|40.|107. Far|Have agreed as follows:|In witness whereof, they".split(
    "|",
  ),
  ..."]|[|[pending]|Recalling lamps,|Draft convention on lamps|A/AC.999/1|4 May 2026|No text|where appropriate:|as stated.".split(
    "|",
  ),
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...openings) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...openings), fc.constantFrom(...openings)).map((two) => two.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }).map((some) => some.replace(/\s+/gu, " ").trim()),
  },
);
const hints: fc.Arbitrary<LineHints> = fc.record(
  {
    heading: fc.integer({ min: 1, max: 4 }),
    style: fc.constantFrom("Title", "Heading1", "ListParagraph"),
    number: fc.constantFrom("1.", "2.", "(a)", "(b)", "i.", "Article 1.", "1.1", "Chapter II", "•", "A."),
    indent: fc.integer({ min: 0, max: 3 }),
    bold: fc.constant(true),
    align: fc.constantFrom("start", "center"),
  },
  { requiredKeys: [] },
);
const oftenPlain = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: hints });

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const line: fc.Arbitrary<SourceLine> = fc.tuple(text, oftenPlain).chain(([words, how]) =>
  fc.record(
    {
      text: fc.constant(words),
      hints: fc.constant(how),
      where: fc.constant(null),
      footnotes: fc.array(
        fc.nat(words.length).map((at) => ({ at, mark: "7", text: "Noted." })),
        { maxLength: 1 },
      ),
      remarks: fc.array(
        span(words.length).map((at) => ({ ...at, author: "CAN", text: "why" })),
        { maxLength: 2 },
      ),
      tracked: fc.array(
        span(words.length).map((at) => ({
          ...at,
          type: "inserted" as const,
          author: "NZL",
          words: words.slice(at.start, at.end),
        })),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ["text", "hints", "where"] },
  ),
);
const lines = fc.array(line, { minLength: 1, maxLength: 25 });

function tried(some: readonly SourceLine[], more: Partial<FormatReaderOutput> = {}): RecognisedDraft | null {
  const outcome = recogniseDraft({ lines: some, warnings: [], ...more }, "untitled", { view: "shown" });
  if (isRefusal(outcome)) {
    expect(outcome.code).toBe("reading.nothing");
    return null;
  }
  return outcome;
}

const hash = "0".repeat(64);

function expectSound({ draft, remarks, changes, statuses, places }: RecognisedDraft): void {
  const source = { name: "x", sha256: hash, format: "text" };
  const parsed = documentRevisionRecordKind.body.safeParse({
    document: hash,
    symbol: "",
    covers: "whole",
    draft,
    source,
  });
  expect(parsed.error).toBeUndefined();
  expect(places).toHaveLength(draft.provisions.length);
  const lengthAt = (provision: number, block: number) =>
    block < 0 ? draft.provisions[provision]!.heading.length : draft.provisions[provision]!.blocks[block]!.text.length;
  for (const { spot } of [...remarks, ...changes]) {
    expect(spot.start).toBeLessThanOrEqual(spot.end);
    expect(spot.end).toBeLessThanOrEqual(lengthAt(spot.provision, spot.block));
  }
  for (const { provision } of statuses) expect(draft.provisions[provision]).toBeDefined();
  let level = 0;
  for (const unit of draft.provisions) {
    expect(unit.level).toBeLessThanOrEqual(level + 1);
    level = unit.level;
    for (const block of unit.blocks) {
      for (const { at } of block.footnotes ?? []) expect(at).toBeLessThanOrEqual(block.text.length);
      for (const change of block.tracked ?? []) {
        if (change.start < change.end) expect(block.text.slice(change.start, change.end)).toContain(change.words);
      }
    }
  }
}

function expectFound({ draft }: RecognisedDraft): void {
  draft.provisions.forEach(({ address, eId }, i) => {
    expect(findProvision(draft, address)).toBe(i);
    expect(findProvision(draft, eId)).toBe(i);
  });
}

/** Counts every word. */
function tally(texts: readonly string[]): Map<string, number> {
  const words = texts.flatMap((some) => some.match(/\p{Script=Han}|\p{N}|[\p{L}\p{M}]+/gu) ?? []);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Returns the words of the lines that are neither in the title nor in a provision nor left out. */
function wordsMissing(some: readonly SourceLine[], { draft, exclusions }: RecognisedDraft): string[] {
  const read = tally([
    draft.title,
    ...draft.provisions.flatMap(({ num, heading, blocks }) => [
      num,
      heading,
      ...blocks.flatMap(({ text, footnotes = [] }) => [text, ...footnotes.flatMap((note) => [note.mark, note.text])]),
    ]),
    ...exclusions.map(({ text }) => text),
  ]);
  const said = tally(
    some.flatMap((one) => [
      one.hints.number ?? "",
      one.text,
      ...(one.footnotes ?? []).flatMap((note) => [note.mark, note.text]),
    ]),
  );
  return [...said].filter(([word, count]) => (read.get(word) ?? 0) < count).map(([word]) => word);
}

test("Any lines make a valid draft in which every provision is found by its address and its name", () => {
  fc.assert(
    fc.property(lines, (some) => {
      const made = tried(some);
      if (!made) return;
      expectSound(made);
      expectFound(made);
    }),
    { seed: 3, numRuns: 1500 },
  );
});

/** Preambles with recitals of every kind, numbered or not, in any order. */
const plain = (words: string): SourceLine => ({ text: words, hints: {}, where: null });
const recitals =
  "Recalling:|Whereas:|(1) the Charter,|(2) the Covenant,|Noting wax,|1. Oil,|(a) lamps,|as stated.".split("|");
const preambles = fc
  .array(fc.constantFrom(...recitals), { minLength: 1, maxLength: 9 })
  .map((some) => ["The Parties to this Agreement,", ...some, "Have agreed as follows:", "Article 1"].map(plain));

test("No word is lost, nor anything attached to one", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: lines }, { weight: 1, arbitrary: preambles }), (some) => {
      const made = tried(some);
      if (!made) return;
      expect(wordsMissing(some, made)).toEqual([]);
      expect(made.warnings.filter(({ code }) => code === "reading.lost")).toEqual([]);
      if (made.exclusions.length > 0) return;
      expect(made.remarks).toHaveLength(some.flatMap(({ remarks = [] }) => remarks).length);
      expect(made.changes).toHaveLength(some.flatMap(({ tracked = [] }) => tracked).length);
    }),
    { seed: 4, numRuns: 1500 },
  );
});

test("No word of a source with explicit structure is lost, nor anything attached to one", () => {
  const kinds = ["article", "rule", "paragraph", "point", "recital", "chapter", "annex", "preamble", "text"] as const;
  const unit = fc.record(
    {
      kind: fc.constantFrom(...kinds),
      level: fc.integer({ min: 1, max: 5 }),
      num: fc.constantFrom("", "1", "Article 2", "(a)", "第五条", "bis"),
      heading: fc.constantFrom("", "Scope"),
      eId: fc.constantFrom("art_1", "art_1__para_1", "x", "chp_I", "1"),
    },
    { requiredKeys: ["kind", "level", "num", "heading"] },
  );
  const structured = fc.array(
    fc.tuple(line, fc.option(unit)).map(([one, opened]) => ({ ...one, hints: opened ? { unit: opened } : {} })),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(structured, (some) => {
      if (!some.some(({ hints }) => "unit" in hints)) return;
      const made = tried(some);
      if (!made) return;
      expectSound(made);
      expect(wordsMissing(some, made)).toEqual([]);
      made.draft.provisions.forEach(({ address }, i) => expect(findProvision(made.draft, address)).toBe(i));
    }),
    { seed: 5, numRuns: 600 },
  );
});
