import { describe, expect, it } from "vitest";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { assessEntryValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { positionProjection } from "#shared/ledger/store/projections.ts";
import { commitHarbourPosition } from "#test/support/drafts/harbourDraft.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { createTeam, addText } from "#test/support/team/team.ts";

type Items = readonly string[];

const ELECTED: Items = [
  "The committee shall elect a chair from the keepers of small harbours for a term of two years.",
  "The chair shall call the keepers together at each new moon and hear what they have seen.",
];
const DRAWN: Items = [
  "A chair shall be drawn by lot from all keepers who have served ten winters at sea.",
  "Nobody whose lamp has gone out twice in one winter shall be drawn.",
];
const NOBODY: Items = [
  "There shall be no chair, and every keeper has one voice in all that is decided.",
  "Whoever speaks first at a meeting writes down what was said there.",
];
const DRAWN_LATER: Items = [
  DRAWN[0]!.replace("shall be", "should be"),
  DRAWN[1]!.replace("twice", "three times").replace("Nobody", "No keeper"),
];

/** Reads a text whose paragraph 1(2) has only these lines beneath it. */
async function textOf(lines: Items): Promise<Draft> {
  const paragraphs = [
    "1. Every keeper shall light the lamps of the harbour at dusk and put them out at dawn.",
    "2.",
    ...lines,
    "3. Each keeper shall keep the record of the oil that was burnt and show it to whoever asks.",
  ];
  const text = ["Convention on lamps", "Article 1. Chair", ...paragraphs].join("\n\n");
  return readDraftText(text);
}

const list = (items: Items) => items.map((item, i) => `(${"abc"[i]!}) ${item}`);
/** Options without words of their own, with items beneath them. */
const withItems = (...options: readonly Items[]) =>
  textOf(options.flatMap((items, i) => [`Option ${i + 1}:`, ...list(items)]));
/** The same options, each as a single text. */
const withWords = (...options: readonly Items[]) =>
  textOf(options.map((items, i) => `Option ${i + 1}: ${items.join(" ")}`));

/** Returns the validity and the address in the next draft of a position that was taken on an option. */
async function next(first: Draft, second: Draft, address = "1(2)(option 2)") {
  const { admin } = await createTeam(first);
  const key = await commitHarbourPosition(admin, first, { address });
  await addText(admin, second);
  const { validity, anchor, candidates } = assessEntryValidityInText(
    admin.ledger,
    computeDraftId(second),
    admin.ledger.get(positionProjection, key)!,
  )!;
  const addressOf = (eId: string) => second.provisions[indexOfProvision(second, eId)]!.address;
  return {
    is: anchor ? `${validity} at ${addressOf(anchor.provision)}` : validity,
    candidates: candidates.map(({ provision }) => addressOf(provision)),
  };
}

for (const [kind, draftOf] of [
  ["without words of its own", withItems],
  ["with words of its own", withWords],
] as const) {
  describe(`A position on a whole option ${kind}`, async () => {
    const first = await draftOf(ELECTED, DRAWN);

    it("is found at its words, whatever number they have", async () => {
      const swapped = await draftOf(DRAWN, ELECTED);
      expect((await next(first, swapped)).is).toBe("current at 1(2)(option 1)");
      expect((await next(first, swapped, "1(2)(option 1)")).is).toBe("current at 1(2)(option 2)");
      expect((await next(first, await draftOf(DRAWN, NOBODY))).is).toBe("current at 1(2)(option 1)");
      expect((await next(first, await draftOf(NOBODY, ELECTED, DRAWN))).is).toBe("current at 1(2)(option 3)");
    });

    it("is an earlier position at the same option in slightly changed words, whatever number that has", async () => {
      expect((await next(first, await draftOf(ELECTED, DRAWN_LATER))).is).toBe("earlier at 1(2)(option 2)");
      expect((await next(first, await draftOf(DRAWN_LATER, ELECTED))).is).toBe("earlier at 1(2)(option 1)");
    });

    it("is unplaced if its words are gone, and not found at another option with its number", async () => {
      expect((await next(first, await draftOf(ELECTED, NOBODY))).is).toBe("unplaced");
      expect((await next(first, await draftOf(NOBODY, DRAWN), "1(2)(option 1)")).is).toBe("unplaced");
      expect((await next(first, await draftOf(ELECTED))).is).toBe("unplaced");
    });
  });
}

describe("Where one option became the text,", async () => {
  const first = await withItems(ELECTED, DRAWN);
  const settled = await textOf(list(DRAWN));

  it("a position on that option is found there, and one on the other is unplaced", async () => {
    expect((await next(first, settled)).is).toBe("current at 1(2)");
    expect((await next(first, settled, "1(2)(option 1)")).is).toBe("unplaced");
  });

  it("no position is found at a text that was made of both", async () => {
    const both = await textOf(list([ELECTED[0]!, ELECTED[1]!, DRAWN[0]!]));
    expect((await next(first, both)).is).not.toMatch(/^current/);
  });
});

it("An option does not become a paragraph of several options; where its words may be is only suggested", async () => {
  const first = await withItems(ELECTED, DRAWN);
  const apart = await textOf([`Option 1: ${DRAWN[0]!}`, `Option 2: ${DRAWN[1]!}`, `Option 3: ${ELECTED[0]!}`]);
  const { is, candidates } = await next(first, apart);
  expect(is).toBe("unplaced");
  expect(candidates).toContain("1(2)(option 1)");
});
