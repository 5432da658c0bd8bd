import { describe, expect, test } from "vitest";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { PROVISION_KINDS, type Draft } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { toImportedDraftForRepair, repairDraft, type DraftRepair } from "#shared/import/repair/repairDraft.ts";
import { documentRevisionRecordKind } from "#shared/records/kinds/revision.ts";
import { Random } from "#test/support/random.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { outline, reading, sample } from "./samples.ts";

const LANTERNS = `Draft agreement on lanterns

Article 1
Purpose

1. The purpose is light, as
Article 7
of the charter says.

2. Parties shall:

(a) carry lanterns;

(b) tend them; and

(c) pass them on.

Article 2
Costs

Each Party bears its own. Article 3 Fuel

1. Oil is fuel. 2. Wax is fuel.
`;

/** Repairs a draft without its remarks. */
function repair(draft: Draft, edit: DraftRepair): Outcome<Draft> {
  const repaired = repairDraft(toImportedDraftForRepair(draft, { name: "", sha256: "", format: "text" }), edit);
  return isRefusal(repaired) ? repaired : repaired.draft;
}

async function lanterns(): Promise<Draft> {
  return (await reading("lanterns.txt", LANTERNS)).draft;
}

/** Returns the index of a provision by its address or its first words. */
function index({ provisions }: Draft, name: string): number {
  const found = provisions.findIndex(({ address, blocks }) => address === name || blocks[0]?.text.startsWith(name));
  if (found < 0) throw new Error(`No ${name}`);
  return found;
}

/** Returns every letter and digit of the draft in reading order. */
function letters({ provisions }: Draft): string {
  return provisions
    .flatMap(({ num, heading, blocks }) => [num, heading, ...blocks.map(({ text }) => text)])
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function repaired(draft: Draft, edit: DraftRepair): Draft {
  return unwrapOutcome(repair(draft, edit));
}

describe("One repair", () => {
  test("merges a paragraph that was split by mistake, piece by piece", async () => {
    const draft = await lanterns();
    const at = draft.provisions.findIndex(({ num, blocks }) => (num || blocks[0]?.text) === "Article 7");
    const whole = repaired(repaired(draft, { what: "merge", at }), { what: "merge", at });
    expect(outline(whole, 80)).toContain("1(1) The purpose is light, as Article 7 of the charter says.");
  });

  test("splits text that contains an article, and splits it again at its numbers", async () => {
    const draft = await lanterns();
    const at = index(draft, "Each Party bears");
    const block = draft.provisions[at]!.blocks.findIndex(({ text }) => text.includes("Article 3 Fuel"));
    const offset = draft.provisions[at]!.blocks[block]!.text.indexOf("Article 3");
    const once = repaired(draft, { what: "split", at, block, offset });
    expect(once.provisions[at + 1]).toMatchObject({ kind: "article", num: "Article 3", heading: "Fuel", address: "3" });
    const oil = index(once, "Oil is fuel");
    const twice = repaired(once, { what: "split", at: oil, block: 0, offset: "Oil is fuel. ".length });
    expect(twice.provisions.slice(oil)).toMatchObject([
      { address: "3(1)", blocks: [{ text: "Oil is fuel." }] },
      { address: "3(2)", num: "2.", blocks: [{ text: "Wax is fuel." }] },
    ]);
  });

  test("promotes a point to a paragraph that contains what follows; demoting undoes this", async () => {
    const draft = await lanterns();
    const at = index(draft, "1(2)(b)");
    const up = repaired(draft, { what: "promote", at });
    expect(up.provisions[at]).toMatchObject({ kind: "paragraph", level: 2, address: "1(b)" });
    expect(up.provisions[at + 1]).toMatchObject({ kind: "point", level: 3, address: "1(b)(c)" });
    const down = repaired(up, { what: "demote", at });
    expect(down.provisions[at]).toEqual(draft.provisions[at]);
  });

  test("makes text of a heading and a heading of text, with number and title", async () => {
    const draft = await lanterns();
    const at = index(draft, "2");
    const text = repaired(draft, { what: "kind", at, kind: "text" });
    expect(text.provisions[at]).toMatchObject({ kind: "text", num: "", heading: "", level: 2 });
    expect(text.provisions[at]!.blocks[0]).toEqual({ text: "Article 2 Costs" });
    const back = repaired(text, { what: "kind", at, kind: "article" });
    expect(back.provisions[at]).toMatchObject({ kind: "article", num: "Article 2", heading: "Costs", level: 1 });
  });

  test("gives a new address along with a new number, to the provision and to everything below", async () => {
    const draft = await lanterns();
    const at = index(draft, "1(2)");
    const renamed = repaired(draft, { what: "rename", at, num: " 1  bis. ", heading: "" });
    expect(renamed.provisions[at]).toMatchObject({ num: "1 bis.", address: "1(1 bis)", eId: "art_1__para_1bis" });
    expect(renamed.provisions[at + 1]!.address).toBe("1(1 bis)(a)");
  });

  test("makes a title of the rest of a heading's first line", () => {
    const draft = {
      title: "Lamps",
      language: "en",
      direction: "ltr",
      provisions: [
        { eId: "art_1", address: "1", kind: "article", num: "Article 1", heading: "", level: 1, blocks: [] },
        {
          eId: "art_1__al_1",
          address: "1(¶1)",
          kind: "paragraph",
          num: "",
          heading: "",
          level: 2,
          blocks: [{ text: "Use of lamps" }],
        },
        {
          eId: "art_1__para_1",
          address: "1(1)",
          kind: "paragraph",
          num: "1.",
          heading: "",
          level: 2,
          blocks: [{ text: "Lamps are used." }],
        },
      ],
    } as const satisfies Draft;
    const titled = repaired(draft, { what: "merge", at: 1 });
    expect(titled.provisions).toMatchObject([{ num: "Article 1", heading: "Use of lamps", blocks: [] }, { num: "1." }]);
    const cut = repaired(titled, { what: "split", at: 0, block: -1, offset: "Use of".length });
    expect(cut.provisions[0]).toMatchObject({ heading: "Use of", blocks: [{ text: "lamps" }] });
  });

  test("says why if there is nothing to repair", async () => {
    const draft = await lanterns();
    const codes = (edits: readonly DraftRepair[]) =>
      edits.map((edit) => (repair(draft, edit) as { code: string }).code);
    const last = draft.provisions.length - 1;
    expect(
      codes([
        { what: "merge", at: 0 },
        { what: "promote", at: 0 },
        { what: "demote", at: 0 },
        { what: "split", at: last, block: 0, offset: 0 },
        { what: "split", at: last, block: 0, offset: draft.provisions[last]!.blocks[0]!.text.length },
        { what: "split", at: last, block: 9, offset: 0 },
        { what: "merge", at: 999 },
      ]),
    ).toEqual([
      "repair.first",
      "repair.top",
      "repair.first",
      "repair.nothing-before",
      "repair.nothing-after",
      "repair.nowhere",
      "repair.nowhere",
    ]);
  });

  test("keeps the eIds from the source", async () => {
    const draft = await lanterns();
    const given = {
      ...draft,
      provisions: draft.provisions.map((each, i) => (i === 1 ? { ...each, eId: "GUID-1" } : each)),
    };
    const merged = repaired(given, { what: "merge", at: draft.provisions.length - 1 });
    expect(merged.provisions[1]!.eId).toBe("GUID-1");
  });
});

describe("A mark that is attached to words", () => {
  const draft: Draft = {
    title: "Lamps",
    language: "en",
    direction: "ltr",
    provisions: [
      {
        eId: "para_1",
        address: "paragraph 1",
        kind: "paragraph",
        num: "1.",
        heading: "",
        level: 1,
        blocks: [{ text: "Lamps are lit" }],
      },
      {
        eId: "para_2",
        address: "paragraph 2",
        kind: "paragraph",
        num: "2.",
        heading: "",
        level: 1,
        blocks: [{ text: "at dusk every day.", footnotes: [{ at: 7, mark: "1", text: "Or before." }] }],
      },
    ],
  };
  const read: ImportedDraft = {
    ...toImportedDraftForRepair(draft, { name: "lamps.txt", sha256: "0".repeat(64), format: "text" }),
    remarks: [{ author: "Ada", text: "When?", spot: { provision: 1, block: 0, start: 3, end: 7 } }],
    changes: [
      { type: "inserted", words: "every day", author: "Bea", spot: { provision: 1, block: 0, start: 8, end: 17 } },
      { type: "deleted", words: "and night", author: "Bea", spot: { provision: 1, block: 0, start: 18, end: 18 } },
    ],
    statuses: [{ provision: 1, status: "agreed", words: "agreed ad referendum" }],
    places: [
      { unit: "line", n: 1 },
      { unit: "line", n: 3 },
    ],
  };

  test("moves with a merged provision", () => {
    const merged = unwrapOutcome(repairDraft(read, { what: "merge", at: 1 }));
    const { text, footnotes } = merged.draft.provisions[0]!.blocks[0]!;
    expect(text).toBe("Lamps are lit 2. at dusk every day.");
    expect(text.slice(0, footnotes![0]!.at)).toBe("Lamps are lit 2. at dusk");
    expect(merged.remarks.map(({ spot }) => text.slice(spot.start, spot.end))).toEqual(["dusk"]);
    expect(merged.changes.map(({ spot }) => text.slice(spot.start, spot.end))).toEqual(["every day", ""]);
    expect(merged.statuses[0]!.provision).toBe(0);
    expect(merged.places).toEqual([{ unit: "line", n: 1 }]);
  });

  test("stays with its half of a split provision; a change over both halves is cut", () => {
    const cut = unwrapOutcome(repairDraft(read, { what: "split", at: 1, block: 0, offset: "at dusk every ".length }));
    expect(cut.draft.provisions.slice(1).map(({ blocks }) => blocks[0]!.text)).toEqual(["at dusk every", "day."]);
    expect(cut.draft.provisions[1]!.blocks[0]!.footnotes).toHaveLength(1);
    expect(cut.remarks.map(({ spot }) => spot)).toEqual([{ provision: 1, block: 0, start: 3, end: 7 }]);
    expect(cut.changes.map(({ words, spot }) => [words, spot.provision, spot.start, spot.end])).toEqual([
      ["every", 1, 8, 13],
      ["day", 2, 0, 3],
      ["and night", 2, 4, 4],
    ]);
    expect(cut.places).toEqual([{ unit: "line", n: 1 }, { unit: "line", n: 3 }, null]);
  });
});

describe("Any repairs", () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);

  test.each(seeds)("lose no word, keep the schema and unique names: seed %i", async (seed) => {
    const random = new Random(seed);
    const start = await reading("draft.txt", seed % 2 ? sample("draft-v1.txt") : LANTERNS);
    let now = hung(start, random);
    const words = letters(start.draft);
    for (let step = 0; step < 30; step++) {
      const edit = someEdit(now.draft, random);
      const next = repairDraft(now, edit);
      if (isRefusal(next)) continue;
      if (edit.what !== "rename") expect(letters(next.draft), JSON.stringify(edit)).toBe(words);
      expect(remarked(next), JSON.stringify(edit)).toEqual(remarked(now));
      expectSound(next);
      now = edit.what === "rename" ? now : next;
    }
  });
});

/** Returns a reading with a comment on one word in about every fifth block. */
function hung(start: ImportedDraft, random: Random): ImportedDraft {
  const remarks = start.draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.flatMap(({ text }, block) => {
      if (random.below(5) > 0) return [];
      const word = random.pick([...text.matchAll(/\p{L}+/gu)]);
      const spot = { provision, block, start: word.index, end: word.index + word[0].length };
      return [{ author: "Ada", text: word[0], spot }];
    }),
  );
  return { ...start, remarks };
}

/** Checks that each comment is still on the word it names, or on a part of it. */
function remarked({ draft, remarks }: ImportedDraft): number {
  for (const { text, spot } of remarks) {
    const { heading, blocks } = draft.provisions[spot.provision]!;
    const on = (spot.block < 0 ? heading : blocks[spot.block]!.text).slice(spot.start, spot.end);
    expect(text.startsWith(on) || text.endsWith(on), `${on} of ${text}`).toBe(true);
  }
  return remarks.length;
}

function someEdit({ provisions }: Draft, random: Random): DraftRepair {
  const at = random.below(provisions.length);
  const what = random.pick(["promote", "demote", "merge", "split", "split", "rename", "kind"] as const);
  if (what === "rename") return { what, at, num: `${random.below(40)}.`, heading: random.pick(["", "Lamps"]) };
  if (what === "kind") return { what, at, kind: random.pick(PROVISION_KINDS) };
  if (what !== "split") return { what, at };
  const { heading, blocks } = provisions[at]!;
  const block = random.below(blocks.length + 1) - 1;
  const text = block < 0 ? heading : blocks[block]!.text;
  return { what, at, block, offset: random.below(text.length + 1) };
}

function expectSound({ draft, remarks, changes }: ImportedDraft): void {
  const body = documentRevisionRecordKind.body.safeParse({
    document: "0".repeat(64),
    symbol: "",
    covers: "whole",
    draft,
    source: { name: "", sha256: "0".repeat(64), format: "text" },
  });
  expect(body.success).toBe(true);
  for (const names of [draft.provisions.map(({ eId }) => eId), draft.provisions.map(({ address }) => address)])
    expect(new Set(names).size).toBe(names.length);
  draft.provisions.forEach(({ level }, i) => {
    expect(level).toBeLessThanOrEqual((draft.provisions[i - 1]?.level ?? 0) + 1);
  });
  for (const { spot } of [...remarks, ...changes]) {
    const { heading, blocks } = draft.provisions[spot.provision]!;
    const { length } = spot.block < 0 ? heading : blocks[spot.block]!.text;
    expect(spot.start <= spot.end && spot.end <= length).toBe(true);
  }
}

describe("Deleting", () => {
  test("takes a provision with everything below it out, and keeps its words among what was left out", async () => {
    const imported = await reading("lanterns.txt", LANTERNS);
    const at = index(imported.draft, "1(2)");
    const repaired = repairDraft(imported, { what: "delete", at });
    if (isRefusal(repaired)) throw new Error(repaired.code);
    expect(repaired.draft.provisions.map(({ address }) => address)).not.toContain("1(2)(a)");
    expect(repaired.exclusions.map(({ reason, text }) => [reason, text])).toEqual([
      ["removed", "2. Parties shall:"],
      ["removed", "(a) carry lanterns;"],
      ["removed", "(b) tend them; and"],
      ["removed", "(c) pass them on."],
    ]);
    const all =
      letters(repaired.draft) + repaired.exclusions.map(({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, "")).join("");
    expect([...all].sort()).toEqual([...letters(imported.draft)].sort());
  });

  test("drops the statuses of what is deleted and keeps those of the rest at their provisions", async () => {
    const text = "Article 1\n\n1. Light. [agreed ad referendum]\n\n2. Oil. [agreed ad referendum]\n";
    const imported = await reading("x.txt", text);
    const repaired = repairDraft(imported, { what: "delete", at: index(imported.draft, "1(1)") });
    if (isRefusal(repaired)) throw new Error(repaired.code);
    expect(imported.statuses).toHaveLength(2);
    expect(repaired.statuses.map(({ provision }) => repaired.draft.provisions[provision]!.address)).toEqual(["1(2)"]);
  });

  test("is refused if nothing would be left", async () => {
    const { draft } = await reading("x.txt", "1. Light.");
    const outcome = repair(draft, { what: "delete", at: 0 });
    expect(isRefusal(outcome) && outcome.code).toBe("repair.last");
  });
});
