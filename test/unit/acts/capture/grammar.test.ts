import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCaptureLine } from "#shared/acts/capture/parseCaptureLine.ts";
import type {
  CapturedLine,
  SpeakingDelegation,
  QuotedWording,
  CapturedDelegationStatement,
} from "#shared/acts/capture/capturedLine.ts";
import { printCaptureLine } from "#shared/acts/capture/printCaptureLine.ts";
import { isRefusal } from "#shared/base/result.ts";
import { printAddress } from "#shared/draft/address/address.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { KNOWLEDGE_BASIS_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import { GROUPS_OF_STATES } from "#shared/states/groupsOfStates.ts";
import { SOVEREIGN_STATES } from "#shared/states/sovereignStates.ts";
import { Random } from "#test/support/random.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { LINES } from "./lines.ts";
import { meaningOf } from "./meaning.ts";

const TRACKS = ["plenary", "informals", "ad hoc group"];
const read = (typed: string) => parseCaptureLine(typed, { tracks: TRACKS });

describe("The capture line", () => {
  it.each(LINES)("is parsed as it is meant: %s", (typed, meaning) => {
    expect(meaningOf(read(typed))).toBe(meaning);
  });

  it("is tested with more than 200 different hand-written cases", () => {
    expect(new Set(LINES.map(([typed]) => typed)).size).toBe(LINES.length);
    expect(LINES.length).toBeGreaterThan(200);
  });

  it("suggests what a part that is not known may have been meant to be", () => {
    const nearOf = (typed: string) => read(typed).faults.map(({ refusal: { code, params } }) => [code, params.near]);
    expect(nearOf("5 Mexcio +")).toEqual([["capture.delegation", "Mexico"]]);
    expect(nearOf("Mexcio +")).toEqual([["capture.start", "Mexico"]]);
    expect(nearOf("5 CAN + !agred")).toEqual([["capture.status", "agreed"]]);
    expect(nearOf("5 CAN + #chahtam")).toEqual([["capture.label", "chatham"]]);
    expect(nearOf("5 CAN + ^haerd")).toEqual([["capture.basis", "heard"]]);
    expect(nearOf("5 CAN + @plenray")).toEqual([["capture.track", "plenary"]]);
    expect(nearOf("5 CAN + @lunch")).toEqual([["capture.track", "none"]]);
  });

  it("reports the exact characters that are wrong", () => {
    const typed = "40 CAN + / Atlantis - @nowhere";
    expect(read(typed).faults.map(({ from, to }) => typed.slice(from, to))).toEqual(["Atlantis", "@nowhere"]);
    const objection = 'NOR + / Canada objects to delete "necessary" @informals';
    expect(read(objection).faults.map(({ from, to }) => objection.slice(from, to))).toEqual([
      'Canada objects to delete "necessary"',
    ]);
  });
});

const known: readonly Delegation[] = [
  ...SOVEREIGN_STATES.map(({ name, code }) => ({ name, code, kind: "state" as const })),
  ...GROUPS_OF_STATES.map(({ name, code }) => ({ name, code, kind: "group" as const })),
];

const word = fc.constantFrom(
  "shall",
  "may",
  "for",
  "“safe”",
  'a "quote"',
  "5 + 3",
  "a/b",
  "@",
  "; -",
  "2 bis.",
  "//",
  "数据",
  "كلمة",
);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const nth = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const other = fc
  .constantFrom("Friends of the Chair", "Canada", "Group 12")
  .map((name) => ({ name, kind: "other" as const }));
const delegation: fc.Arbitrary<Delegation> = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, other);
const party: fc.Arbitrary<SpeakingDelegation> = fc
  .record({ who: delegation, behalf: delegation, aligning: delegation }, { requiredKeys: ["who"] })
  .map(({ who, ...rest }) => ({ ...who, ...rest }));
const change: fc.Arbitrary<QuotedWording> = fc
  .tuple(phrase, fc.oneof(phrase, fc.constant("")), nth)
  .map(([old, fresh, nth]) => ({ kind: "change", old, new: fresh, ...(nth && { nth }) }));
const add: fc.Arbitrary<QuotedWording> = phrase.map((text) => ({ kind: "add", new: text }));
const on: fc.Arbitrary<QuotedWording> = fc
  .tuple(phrase, nth)
  .map(([text, nth]) => ({ kind: "on", text, ...(nth && { nth }) }));
const stance = fc.constantFrom(...STANCES);

const saying: fc.Arbitrary<CapturedDelegationStatement> = fc
  .tuple(
    fc.array(party, { minLength: 1, maxLength: 3 }),
    fc.oneof(
      fc.record({ stance, quoted: fc.constant([]) }),
      fc.record({
        stance: stance.filter((each) => each !== "proposes"),
        quoted: fc.array(on, { minLength: 1, maxLength: 2 }),
      }),
      fc.record({
        stance: fc.constant("reserves" as const),
        quoted: fc.array(fc.oneof(change, add, on), { minLength: 1, maxLength: 2 }),
      }),
      fc.record({ stance: fc.constant(null), quoted: fc.array(fc.oneof(change, add), { minLength: 1, maxLength: 2 }) }),
    ),
  )
  .map(([parties, said]) => ({ parties, ...said }));

const piece = <T>(value: fc.Arbitrary<T>) => value.map((value) => ({ value }));
const address = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 70 }), fc.constantFrom("", " bis"), fc.constantFrom([], ["1"], ["20 bis", "a"]))
    .map(([n, suffix, inner]) =>
      printAddress([{ unit: "article", num: `${n}${suffix}` }, ...inner.map((num) => ({ num }))]),
    ),
  fc.constantFrom("preamble(3)", "chapter IV section 2", "annex I 3(1)", "art_40__para_20bis"),
);
const line: fc.Arbitrary<CapturedLine> = fc.record(
  {
    address: piece(address),
    statements: fc.array(saying, { maxLength: 3 }),
    track: piece(fc.constantFrom(...TRACKS)),
    status: piece(fc.constantFrom(...PROVISION_STATUSES)),
    basis: piece(
      fc.oneof(
        fc.constantFrom(...KNOWLEDGE_BASIS_KINDS).map((how) => ({ how })),
        fc.constant({ how: "webcast" as const, clock: "1:02:10" }),
      ),
    ),
    confidentiality: piece(fc.constantFrom(...CONFIDENTIALITY_LABELS)),
    comment: piece(phrase),
  },
  { requiredKeys: ["statements"] },
);

/** Returns a line without the positions of its parts. */
const bare = (line: CapturedLine): unknown =>
  JSON.parse(JSON.stringify(line, (name, value: unknown) => (name === "at" ? undefined : value)));

describe("An address in a line", () => {
  it.each([
    "24 #2(1)",
    "3(option 2)(7)",
    "annex II chapter III(4)",
    "text(¶2)",
    "5 bis",
    "40(20 bis)(a)(ii)",
    "rule 5 ter(1)",
    "chapter IV section 2",
    "preamble",
    "1(б)",
    "5 alt",
    "24/1",
  ])("is all of %s, whatever follows", (typed) => {
    for (const more of ["", " CAN +", ' MEX "a" > "b"', " @informals NOR -", " !agreed", ": EU ~"]) {
      expect(read(typed + more).line.address?.value).toBe(typed);
    }
  });

  it("can be any address of a draft, and each can be completed", async () => {
    for (const draft of await fixtureDrafts()) {
      const isAddress = (typed: string) => !isRefusal(findProvision(draft, typed));
      for (const { address } of draft.provisions) {
        const { line, faults } = parseCaptureLine(`${address} CAN +`, { isAddress });
        expect([line.address?.value, faults]).toEqual([address, []]);
      }
    }
  });
});

/** Reads our own drafts in six languages. */
async function fixtureDrafts(): Promise<readonly Draft[]> {
  const folder = new URL("../../../fixtures/", import.meta.url);
  const names = [
    "sample/draft-v1.txt",
    ...["ar", "es", "fr", "ru", "zh"].map((code) => `import/languages/${code}.txt`),
  ];
  return Promise.all(
    names.map(
      async (name) =>
        unwrapOutcome(await readDraftFromBytes(name, new Uint8Array(readFileSync(new URL(name, folder))))).draft,
    ),
  );
}

describe("Any capture line", () => {
  it("is parsed again from its own printed form", () => {
    fc.assert(
      fc.property(line, (line) => {
        const printed = printCaptureLine(line);
        const { line: again, faults } = read(printed);
        expect(faults, printed).toEqual([]);
        expect(bare(again), printed).toEqual(bare(line));
        expect(printCaptureLine(again)).toBe(printed);
      }),
      { seed: 20260410, numRuns: 500 },
    );
  });

  it("never throws, and reports positions within itself, in 1,000 mutated lines and any text", () => {
    const random = new Random(20260411);
    const typed = LINES.map(([typed]) => typed);
    for (let n = 0; n < 1000; n++) holds(mutated(random, typed));
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), holds), { seed: 20260412, numRuns: 500 });
  });
});

/** Parses any line: faults lie within it, and the printed result parses to the same meaning. */
function holds(typed: string): void {
  const { line, faults } = read(typed);
  for (const { from, to } of faults) {
    expect(0 <= from && from <= to && to <= typed.length, JSON.stringify(typed)).toBe(true);
  }
  if (faults.length > 0 || line.statements.some(({ stance, quoted }) => stance === null && quoted.length === 0)) return;
  expect(bare(read(printCaptureLine(line)).line), JSON.stringify(typed)).toEqual(bare(line));
}

function mutated(random: Random, lines: readonly string[]): string {
  let line = random.pick(lines);
  for (let n = 1 + random.below(4); n > 0; n--) {
    const [at, length] = [random.below(line.length + 1), random.below(4)];
    const other = random.pick(lines);
    const piece = random.pick([
      '"',
      "/",
      "//",
      "+",
      ">",
      "@",
      "!",
      "^",
      "#2",
      "[",
      "]",
      "(",
      " ",
      "\n",
      "\0",
      "\ud800",
      "for",
      "with",
    ]);
    line = random.pick([
      line.slice(0, at) + line.slice(at + length),
      line.slice(0, at) + piece + line.slice(at),
      line.slice(0, at) + other.slice(random.below(other.length + 1)),
      line.slice(at) + line.slice(0, at),
    ]);
  }
  return line;
}
