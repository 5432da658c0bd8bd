import { describe, expect, test } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { describeContradiction, findContradictoryPositions } from "#shared/ledger/queries/contradictoryPositions.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { commitHarbourPosition, type HarbourPosition } from "#test/support/drafts/harbourDraft.ts";
import { addText, createTeam } from "#test/support/team/team.ts";

const TEXT = `Draft convention on harbours

Article 1
Lights

1. A light shall be white.

2. Paragraph 1 does not apply to lights under article 3.

Article 2
Lists

1. The list names the lights that article 1 describes.

2. The list is public.

Article 3
Signals

A signal is red.
`;
const DRAFT = await readDraftText(TEXT);
const NEXT = await readDraftText(TEXT.replace("A signal is red.", "A signal is green and is seen from the sea."));

/** Returns what is said of a delegation that has these positions. */
async function saidOf(...positions: readonly HarbourPosition[]): Promise<readonly string[]> {
  const { admin } = await createTeam(DRAFT);
  for (const each of positions) await commitHarbourPosition(admin, DRAFT, each);
  return findContradictoryPositions(admin.ledger, computeDraftId(DRAFT), DRAFT).map((each) =>
    describeContradiction(DRAFT, each),
  );
}

describe("Positions on provisions that cite each other", () => {
  test("are pointed out if one is supported and the other opposed, either way round", async () => {
    expect(await saidOf({ address: "1(2)" }, { address: "3", stance: "opposes" })).toEqual([
      "Kenya: supports 1(2), opposes 3, which 1(2) cites",
    ]);
    expect(await saidOf({ address: "3" }, { address: "1(2)", stance: "opposes" })).toEqual([
      "Kenya: opposes 1(2), supports 3, which 1(2) cites",
    ]);
  });

  test("are told with what is cited exactly, if that is only around them or a part of them", async () => {
    expect(await saidOf({ address: "2" }, { address: "1(1)", stance: "opposes" })).toEqual([
      "Kenya: supports 2, opposes 1(1); 2(1) cites 1",
    ]);
  });

  test.each<readonly [what: string, positions: readonly HarbourPosition[]]>([
    ["both are supported", [{ address: "1(2)" }, { address: "3" }]],
    ["one is reserved", [{ address: "1(2)" }, { address: "3", stance: "reserves" }]],
    ["neither cites the other", [{ address: "2(2)" }, { address: "3", stance: "opposes" }]],
    ["one contains the other", [{ address: "1" }, { address: "1(2)", stance: "opposes" }]],
    ["only words are opposed", [{ address: "1(2)" }, { address: "3", stance: "opposes", words: "red" }]],
    [
      "the delegation has changed its mind",
      [{ address: "1(2)" }, { address: "3", stance: "opposes" }, { address: "3", stance: "supports" }],
    ],
  ])("are not contradictory if %s", async (_, positions) => {
    expect(await saidOf(...positions)).toEqual([]);
  });

  test("do not count once the words of one have changed", async () => {
    const { admin } = await createTeam(DRAFT);
    await commitHarbourPosition(admin, DRAFT, { address: "1(2)" });
    await commitHarbourPosition(admin, DRAFT, { address: "3", stance: "opposes" });
    await addText(admin, NEXT);
    const { ledger } = admin;
    expect(findContradictoryPositions(ledger, computeDraftId(DRAFT), DRAFT)).toHaveLength(1);
    expect(findContradictoryPositions(ledger, computeDraftId(NEXT), NEXT)).toEqual([]);
  });
});
