import { describe, expect, it } from "vitest";
import { UndoHistory } from "#renderer/workspace/dossier/undoHistory.ts";
import { addFloorTextVersionAct, proposeWordingAct, editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { describeProposersAndOutcome } from "#shared/publish/layouts/data/wordingRows.ts";
import { gateProposalsForAudience } from "#shared/publish/gate/proposals.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { Random } from "#test/support/random.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "#test/support/team/team.ts";

const NECESSARY = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
const OLD = "that are necessary";
const clock = (minute: number) => `2026-02-03T10:0${minute}:00.000Z`;

/** Records floor text and corrects it, as a user does in the window. */
class Floor {
  readonly person: Person;
  readonly history = new UndoHistory();
  id = "";

  constructor(person: Person) {
    this.person = person;
  }

  async say(words: string, minute: number, who = "Chair"): Promise<void> {
    const { ledger, me } = this.person;
    const state = { wording: { old: OLD, new: words }, proposers: [{ name: who }], at: clock(minute) };
    const act =
      this.id === ""
        ? proposeWordingAct(ledger, me, { anchor: NECESSARY, form: "floor", ...state })
        : addFloorTextVersionAct(ledger, me, this.id, state);
    const records = await this.person.commit(act);
    this.history.remember(records);
    if (this.id === "") this.id = records[0]!.key;
  }

  async go(way: "undo" | "redo"): Promise<void> {
    const step = unwrapOutcome(this.history[way](this.person.ledger, this.person.me));
    step.said(await this.person.commit(step.act));
  }

  get proposal() {
    return this.person.ledger.get(proposalProjection, this.id)!;
  }

  get states() {
    return this.proposal.states.map(({ at, body }) => [at, body.wording.new, body.proposers[0]!.name]);
  }
}

async function readOut(): Promise<Floor> {
  const floor = new Floor((await createTeam()).admin);
  await floor.say("that are strictly necessary", 1);
  await floor.say("strictly necessary", 3, "Mexico");
  await floor.say("necessary and proportionate", 5);
  return floor;
}

/** Commits a proposal with these fields, stores floor text on it, and returns the result. */
async function stored(given: Pick<Partial<ProposalBody>, "at" | "proposers">, fate?: ProposalBody["fate"]) {
  const { admin } = await createTeam();
  const body = {
    anchor: NECESSARY,
    wording: { old: OLD, new: "necessary" },
    form: "floor" as const,
    confidentiality: "public" as const,
  };
  const records = await admin.commit(proposeWordingAct(admin.ledger, admin.me, { ...body, proposers: [], ...given }));
  const id = records[0]!.key;
  if (fate)
    await admin.commitRaw("proposal", { ...admin.ledger.get(proposalProjection, id)!.body, form: "floor", fate }, id, [
      id,
    ]);
  const known = admin.ledger.get(proposalProjection, id)!;
  return {
    form: known.body.form,
    states: known.states.length,
    label: describeProposersAndOutcome(shownTo(admin, known)),
  };
}

function shownTo({ ledger }: Person, known: Proposal): DisclosedProposal {
  return gateProposalsForAudience([known], { audience: "public", informals: false, authors: "none" }, ledger.members)
    .shown[0]!;
}

describe("An early capture line that stored floor text without the time at which it would have been read out", () => {
  const proposers = [{ name: "Norway", kind: "state" as const }];

  it("is a proposal of those whom it names, even with an outcome", async () => {
    const proposal = { form: "written", states: 0, label: "Proposal by Norway" };
    expect(await stored({ proposers })).toEqual(proposal);
    expect(await stored({ proposers }, "withdrawn")).toEqual({ ...proposal, label: "Proposal by Norway · Withdrawn" });
  });

  it("is floor text if it has a time, or names nobody", async () => {
    const floor = { form: "floor", states: 1 };
    expect(await stored({ proposers, at: clock(1) })).toMatchObject({
      ...floor,
      label: "Floor text, read out by Norway",
    });
    expect(await stored({})).toMatchObject(floor);
  });
});

describe("Floor text", () => {
  it("has a state for each time that it was read out, with the person who did", async () => {
    const floor = await readOut();
    expect(floor.states).toEqual([
      [clock(1), "that are strictly necessary", "Chair"],
      [clock(3), "strictly necessary", "Mexico"],
      [clock(5), "necessary and proportionate", "Chair"],
    ]);
    expect(floor.proposal.body).toBe(floor.proposal.states[2]!.body);
  });

  it("loses its last state by undoing, and gets it back by redoing", async () => {
    const floor = await readOut();
    const all = floor.states;
    await floor.go("undo");
    expect(floor.states).toEqual(all.slice(0, 2));
    await floor.go("undo");
    expect(floor.states).toEqual(all.slice(0, 1));
    await floor.go("redo");
    await floor.go("redo");
    expect(floor.states).toEqual(all);
    await floor.say("necessary", 7);
    expect(floor.states).toHaveLength(4);
    for (const way of ["undo", "undo", "undo", "undo"] as const) await floor.go(way);
    expect(floor.person.ledger.get(proposalProjection, floor.id)).toBeUndefined();
  });

  it("gets no new state by a correction of its words or its time, or by an outcome", async () => {
    const floor = await readOut();
    const { ledger, me } = floor.person;
    const wording = { old: OLD, new: "necessary and proportionate thereto" };
    await floor.person.commit(editProposalAct(ledger, me, floor.id, { wording }));
    await floor.person.commit(editProposalAct(ledger, me, floor.id, { fate: "partly" }));
    expect(floor.states.map(([, words]) => words)).toEqual([
      "that are strictly necessary",
      "strictly necessary",
      "necessary and proportionate thereto",
    ]);
    expect(floor.proposal.body.fate).toBe("partly");
    await floor.person.commit(editProposalAct(ledger, me, floor.id, { at: clock(6) }));
    expect(floor.states.map(([at]) => at)).toEqual([clock(1), clock(3), clock(6)]);
  });

  it("gets a new state when it returns to earlier words, and never has two states at one time", async () => {
    const floor = await readOut();
    await floor.say("strictly necessary", 5);
    expect(floor.states.slice(2)).toEqual([
      [clock(5), "necessary and proportionate", "Chair"],
      ["2026-02-03T10:05:00.001Z", "strictly necessary", "Chair"],
    ]);
  });

  it("is the same in whatever order its records come; other proposals have no states", async () => {
    const floor = await readOut();
    await floor.go("undo");
    const { ledger, me } = floor.person;
    await floor.person.commit(proposeWordingAct(ledger, me, { anchor: NECESSARY, wording: { new: "x" } }));
    expect(ledger.all(proposalProjection).map(({ states }) => states.length)).toEqual([2, 0]);
    const random = new Random(20260412);
    for (let i = 0; i < 5; i++) {
      const other = new Ledger(ledger.dossier);
      const records = random.shuffle([...ledger.records()].map(({ opened }) => opened));
      for (const each of records) other.add([each]);
      expect(other.all(proposalProjection)).toEqual(ledger.all(proposalProjection));
    }
  });
});
