import { beforeEach, describe, expect, it, test } from "vitest";
import { addVoteAct, editVoteAct, retractVoteAct, type NewVote } from "#shared/acts/negotiation/votes.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { undoRecordsAct } from "#shared/acts/undo.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateVotesForAudience } from "#shared/publish/gate/votes.ts";
import { positionProjection, voteProjection } from "#shared/ledger/store/projections.ts";
import { buildVoteReport } from "#shared/ledger/votes/voteReport.ts";
import type { Stance } from "#shared/records/kinds/position.ts";
import { delegationOfState } from "#shared/states/voters.ts";
import { MEMBER_STATES_BY_GROUP } from "#shared/states/groupMembers.ts";
import { isVoterCode, VOTER_CODES } from "#shared/states/voters.ts";
import { markOthersAbsent } from "#shared/votes/markOthersAbsent.ts";
import { EMPTY_STATES_BY_BALLOT, type VoteEffect } from "#shared/votes/vote.ts";
import { createTeamOfTwo, exchangeRecords, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const ANCHOR = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
const BEFORE = "2031-03-01T10:00:00.000Z";
const AT = "2031-03-02T18:00:00.000Z";
const AFTER = "2031-03-03T10:00:00.000Z";

/** Canada and Chile say yes, Norway says no, Chad abstains; everybody else is absent. */
const BALLOTS = markOthersAbsent({ yes: ["CAN", "CHL"], no: ["NOR"], abstain: ["TCD"], absent: [] });

let admin: Person;
let bea: Person;
beforeEach(async () => void ({ admin, bea } = await createTeamOfTwo()));

const newVote = (more: Partial<NewVote> = {}): NewVote =>
  structuredClone({
    anchor: ANCHOR,
    question: "Iran’s motion to delete 2(1)",
    effect: "removes",
    rule: "simple",
    at: AT,
    ballots: BALLOTS as NonNullable<NewVote["ballots"]>,
    ...more,
  });

const hold = (code: string, stance: Stance, at = BEFORE, more: object = {}) =>
  admin.commitRaw("position", {
    anchor: ANCHOR,
    delegation: delegationOfState(code),
    stance,
    comment: "",
    at,
    confidentiality: "team",
    ...more,
  });

/** Records a vote and returns who turned, and what each State said before. */
async function reported(more: Partial<NewVote> = {}) {
  const made = await admin.commit(addVoteAct(admin.ledger, admin.me, newVote(more)));
  const vote = admin.ledger.get(voteProjection, made[0]!.key)!;
  const { states, ...rest } = buildVoteReport(admin.ledger, vote, admin.ledger.all(positionProjection));
  const said = states.flatMap(({ code, before }) => (before ? [`${code} ${before.stance}`] : []));
  return { ...rest, states, said, turned: states.filter((each) => each.turned).map(({ code }) => code) };
}

describe("Who turned", () => {
  test.each<[VoteEffect, Stance, readonly string[]]>([
    ["removes", "supports", ["CAN"]],
    ["removes", "opposes", ["NOR"]],
    ["keeps", "supports", ["NOR"]],
    ["keeps", "opposes", ["CAN"]],
    ["changes", "supports", []],
    ["changes", "opposes", []],
    ["unclear", "opposes", []],
    ["removes", "reserves", []],
    ["removes", "flexible", []],
    ["removes", "earlier", []],
  ])("if a yes %s the words and everybody %s them, is: %j", async (effect, stance, expected) => {
    for (const code of ["CAN", "NOR", "TCD"]) await hold(code, stance);
    const { turned, said } = await reported({ effect });
    expect(turned).toEqual(expected);
    expect(said).toEqual([`CAN ${stance}`, `NOR ${stance}`, `TCD ${stance}`]);
  });

  it("is decided by the last position before the vote, not by later or former ones", async () => {
    await hold("CAN", "supports", "2031-02-01T10:00:00.000Z");
    await hold("CAN", "opposes", BEFORE);
    await hold("CHL", "opposes", BEFORE);
    await hold("CHL", "supports", AFTER);
    const { turned, said } = await reported();
    expect(said).toEqual(["CAN opposes", "CHL opposes"]);
    expect(turned).toEqual([]);
  });

  it("is not claimed from a position on some words, on another provision, or noted in two ways", async () => {
    await hold("CAN", "supports", BEFORE, {
      anchor: { ...ANCHOR, quote: { start: 0, end: 4, exact: "Each", prefix: "", suffix: " State" } },
    });
    await hold("CHL", "supports", BEFORE, { anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" } });
    await hold("NOR", "opposes");
    await exchangeRecords(admin, bea);
    await bea.commitRaw("position", {
      anchor: ANCHOR,
      delegation: delegationOfState("NOR"),
      stance: "supports",
      comment: "",
      at: BEFORE,
      confidentiality: "team",
    });
    await exchangeRecords(admin, bea);
    const { turned, states } = await reported();
    expect(turned).toEqual([]);
    expect(states.find(({ code }) => code === "NOR")?.before).toMatchObject({ conflict: true, agrees: null });
    expect(states.find(({ code }) => code === "CHL")?.before).toBeUndefined();
  });

  it("is told by positions on the very proposal that was voted on, whatever its effect", async () => {
    const made = await admin.commit(
      proposeWordingAct(admin.ledger, admin.me, { anchor: ANCHOR, wording: { new: "No records are kept." } }),
    );
    const proposal = made[0]!.key;
    await hold("NOR", "supports", BEFORE, { proposal });
    await hold("CAN", "opposes", BEFORE, { proposal });
    await hold("CHL", "opposes", BEFORE);
    const { turned, states } = await reported({ proposal, effect: "changes" });
    expect(turned).toEqual(["CAN", "NOR"]);
    expect(states.find(({ code }) => code === "CHL")?.before).toMatchObject({ about: "provision", agrees: null });
  });
});

describe("The groups", () => {
  it("consist of States with a vote, and the five regional groups of everybody but one", () => {
    const codes = [...MEMBER_STATES_BY_GROUP].flatMap(([, members]) => members);
    expect(codes.filter((code) => !isVoterCode(code))).toEqual([]);
    for (const [, members] of MEMBER_STATES_BY_GROUP) expect(new Set(members).size).toBe(members.length);
    const regional = ["African Group", "APG", "EEG", "GRULAC", "WEOG"].map((group) =>
      MEMBER_STATES_BY_GROUP.get(group)!,
    );
    expect(regional.map((members) => members.length)).toEqual([54, 54, 23, 33, 28]);
    expect(new Set(regional.flat()).size).toBe(VOTER_CODES.length - 1);
    expect(MEMBER_STATES_BY_GROUP.get("EU")).toHaveLength(27);
  });

  it("have a line only where more than half of those present voted alike, and name those who did not", async () => {
    const eu = MEMBER_STATES_BY_GROUP.get("EU")!;
    const ballots = { ...EMPTY_STATES_BY_BALLOT, no: eu.slice(0, 20), abstain: eu.slice(20, 24), absent: eu.slice(24) };
    const { groups } = await reported({ ballots: structuredClone(ballots) as NonNullable<NewVote["ballots"]> });
    const of = (name: string) => groups.find(({ group }) => group === name);
    expect(of("EU")).toMatchObject({ line: "no", otherwise: eu.slice(20, 24) });
    expect(of("CARICOM")).toBeUndefined();
    const split = { ...EMPTY_STATES_BY_BALLOT, yes: ["DNK", "FIN"], no: ["ISL", "NOR"] };
    const second = await reported({ ballots: structuredClone(split) as NonNullable<NewVote["ballots"]> });
    expect(second.groups.find(({ group }) => group === "Nordics")).toMatchObject({ line: null, otherwise: [] });
  });
});

describe("Recording a vote", () => {
  it("refuses what nobody can have cast, and says why", () => {
    const refused = (more: Partial<NewVote>) => addVoteAct(admin.ledger, admin.me, newVote(more));
    expect(refused({ question: " " })).toMatchObject({ code: "vote.question" });
    expect(refused({ ballots: { yes: ["VAT"], no: [], abstain: [], absent: [] } })).toMatchObject({
      code: "vote.voteless",
      params: { name: "Holy See" },
    });
    expect(refused({ rule: "consensus" })).toMatchObject({ code: "vote.consensus" });
    expect(refused({ proposal: "e".repeat(64) })).toMatchObject({ code: "proposal.unknown" });
    expect(refused({ ballots: { yes: ["CAN"], no: ["CAN"], abstain: [], absent: [] } })).toMatchObject({
      code: "say.invalid",
    });
    expect(
      refused({ rule: "consensus", ballots: { yes: [], no: ["NOR"], abstain: [], absent: [] } }),
    ).not.toHaveProperty("refused");
  });

  it("can be changed, retracted and undone by its author alone", async () => {
    const made = await admin.commit(addVoteAct(admin.ledger, admin.me, newVote()));
    const id = made[0]!.key;
    await exchangeRecords(admin, bea);
    expect(editVoteAct(bea.ledger, bea.me, id, { rule: "two-thirds" })).toMatchObject({ code: "vote.other" });
    const changed = await admin.commit(editVoteAct(admin.ledger, admin.me, id, { rule: "two-thirds" }));
    expect(admin.ledger.get(voteProjection, id)!.body.rule).toBe("two-thirds");
    await admin.commit(undoRecordsAct(admin.ledger, admin.me, changed));
    expect(admin.ledger.get(voteProjection, id)!.body.rule).toBe("simple");
    await admin.commit(retractVoteAct(admin.ledger, admin.me, id));
    expect(admin.ledger.all(voteProjection)).toEqual([]);
  });

  it("has the visibility of its meeting", async () => {
    const [meeting] = await admin.commitRaw("meeting", {
      date: "2031-03-02",
      name: "Informals",
      confidentiality: "informals",
    });
    await admin.commit(addVoteAct(admin.ledger, admin.me, newVote({ meeting: meeting!.key })));
    expect(admin.ledger.all(voteProjection)[0]!.body.confidentiality).toBe("informals");
  });
});

describe("What an audience sees of votes", () => {
  const asked = (more: Partial<ExportAudience> = {}): ExportAudience => ({
    audience: "public",
    informals: false,
    authors: "none",
    ...more,
  });
  const gate = (more?: Partial<ExportAudience>) => gateVotesForAudience(admin.ledger, asked(more));

  it("depends on their visibility; what was said before only on that of the positions", async () => {
    await hold("CAN", "supports");
    await admin.commit(addVoteAct(admin.ledger, admin.me, newVote({ confidentiality: "public" })));
    await admin.commit(addVoteAct(admin.ledger, admin.me, newVote({ confidentiality: "informals" })));
    expect(gate().withheld).toEqual({ team: 0, informals: 1 });
    const of = (more?: Partial<ExportAudience>) =>
      gate(more).shown[0]!.states!.find(({ code }) => code === "CAN") as { turned?: true; before?: object };
    expect(of().turned).toBeUndefined();
    expect(of().before).toBeUndefined();
    expect(of({ audience: "team" })).toMatchObject({ turned: true, before: { stance: "supports" } });
    expect(gate({ audience: "team", informals: true }).shown).toHaveLength(2);
  });

  it("is under the Chatham House Rule only that there was a vote, and its totals", async () => {
    const explanations = [{ state: "NOR", words: "We could not accept this." }];
    await admin.commit(addVoteAct(admin.ledger, admin.me, newVote({ confidentiality: "chatham", explanations })));
    const { shown } = gate({ audience: "team" });
    expect(shown[0]).toMatchObject({ count: { totals: { yes: 2, no: 1, abstain: 1, absent: 189 } } });
    expect(shown[0]).not.toHaveProperty("states");
    expect(shown[0]).not.toHaveProperty("groups");
    expect(JSON.stringify(shown)).not.toMatch(/NOR|accept/);
  });
});
