import { beforeAll, describe, expect, test } from "vitest";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { findUnrecordedSpeakers } from "#shared/acts/transcripts/unrecordedSpeakers.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { createTeam, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const TEXT = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
const SPOKEN = [
  ["Chair", "We are on article 2."],
  ["Canada", "On article 2, paragraph 1, we agree."],
  ["Mexico", "Subparagraph (a) of paragraph 1 of article 2 is good. Article 2 is long."],
  ["Norway", "Article 1 is short, and article 9 is not here."],
  ["Chile", "We have nothing to say of paragraph 1."],
] as const;
const CUES = SPOKEN.map(([label, words], i) => ({ from: i * 1000, to: i * 1000 + 900, label, words }));
const { turns } = identifyTranscriptSpeakers(CUES, LISTED_DELEGATIONS);

let admin: Person;
beforeAll(async () => {
  ({ admin } = await createTeam());
});

/** The delegations that are missing at a provision, with their cues. */
const missingAt = (provision: number) =>
  findUnrecordedSpeakers(admin.ledger, TEXT, provision, CUES, turns).map(
    ({ delegation, cues }) => `${delegation.code}: ${cues.join()}`,
  );

async function capture(line: string): Promise<void> {
  const room = { ledger: admin.ledger, me: admin.me, first: admin.key, text: TEXT, here: 0, meeting: undefined };
  const { act, faults } = interpretCaptureLine(room, line);
  expect(faults).toEqual([]);
  await admin.commit(act!);
}

describe("Who spoke of an article and is not in the ledger", () => {
  test("follows from the addresses in their words, in any part of the article", () => {
    expect([missingAt(1), missingAt(3), missingAt(0)]).toEqual([
      ["CAN: 1", "MEX: 2"],
      ["CAN: 1", "MEX: 2"],
      ["NOR: 3"],
    ]);
  });

  test("leaves out who has a position or a proposal there, and not who has one elsewhere", async () => {
    await capture("1 CAN +");
    expect(missingAt(2)).toEqual(["CAN: 1", "MEX: 2"]);
    await capture("2(1)(a) CAN -");
    expect(missingAt(2)).toEqual(["MEX: 2"]);
    await capture('2(1) MEX "necessary" > "useful"');
    expect(missingAt(2)).toEqual([]);
  });
});
