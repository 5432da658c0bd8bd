import { describe, expect, test } from "vitest";
import { prepareFloorTextForm } from "#renderer/workspace/queries/displayedFloorText.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { ViewState } from "#renderer/workspace/viewState.ts";
import { addFloorTextVersionAct, proposeWordingAct, editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "../support/team/team.ts";

const [ARTICLE, PARAGRAPH, POINT] = [1, 2, 3];
const FIRST = "Each State Party shall keep the records that are necessary. It shall keep them safe.";

/** The part of a workspace that floor text needs, with the caret at a point. */
function deskOf(person: Person, caret: DraftPoint): Workspace {
  const viewState = new ViewState();
  viewState.caret.value = caret.provision;
  const text = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
  const all = person.ledger.all(proposalProjection).map(placed);
  const here = { text, all: { value: all }, get: (id: string) => all.find((each) => each.id === id) };
  const dossier = { ledger: person.ledger, session: null, notes: { value: { text } }, proposals: { value: here } };
  const desk = {
    viewState,
    ledger: person.ledger,
    me: person.me,
    textController: { value: { caretPoint: () => caret } },
  };
  return { ...desk, dossier: { value: dossier } } as unknown as Workspace;
}

function placed(proposal: Proposal) {
  const { anchor } = proposal.body;
  return { id: proposal.id, proposal, anchor, place: resolveAnchor(SMALL_DRAFT, anchor)! };
}

const at = (provision: number, block = 0, offset = 3): DraftPoint => ({ provision, block, offset });
const begun = (person: Person, caret: DraftPoint) => unwrapOutcome(prepareFloorTextForm(deskOf(person, caret))!);

async function takenDown(person: Person, caret: DraftPoint, words: string, minute: number): Promise<string> {
  const writing = begun(person, caret);
  const wording = { old: "", new: words };
  const at = `2026-02-03T10:0${minute}:00.000Z`;
  const { ledger, me } = person;
  const act =
    "on" in writing
      ? addFloorTextVersionAct(ledger, me, writing.on, { wording, at })
      : proposeWordingAct(ledger, me, { anchor: writing.at, wording, form: "floor", at });
  return (await person.commit(act))[0]!.key;
}

describe("Floor text at the caret", () => {
  test("begins with the words of the block, with all those of a point or an article, or with the selected words", async () => {
    const { admin } = await createTeam();
    const words = (caret: DraftPoint) => begun(admin, caret).words.wording;
    expect(words(at(PARAGRAPH))).toBe(FIRST);
    expect(words(at(POINT))).toBe("Records of the tide; and");
    expect(words(at(ARTICLE, -1, 0))).toBe(`${FIRST}\nRecords of the tide; and`);
    const workspace = deskOf(admin, at(PARAGRAPH));
    workspace.viewState.selected.value = { from: at(PARAGRAPH, 0, 5), to: at(PARAGRAPH, 0, 16) };
    expect(unwrapOutcome(prepareFloorTextForm(workspace)!).words.wording).toBe("State Party");
  });

  test("continues the user's own last state, until it has an outcome", async () => {
    const { admin } = await createTeam();
    const id = await takenDown(admin, at(POINT), "Records of the wind; and", 1);
    await takenDown(admin, at(POINT), "Records of the wind and the tide; and", 2);
    expect(begun(admin, at(POINT, 0, 9))).toMatchObject({
      what: "floor-state",
      on: id,
      words: { wording: "Records of the wind and the tide; and", at: "" },
    });
    expect(begun(admin, at(PARAGRAPH))).toMatchObject({ what: "floor" });
    await admin.commit(editProposalAct(admin.ledger, admin.me, id, { fate: "adopted" }));
    expect(begun(admin, at(POINT))).toMatchObject({ what: "floor", words: { wording: "Records of the tide; and" } });
  });

  test("begins with what somebody else has noted there, as one's own floor text", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    await takenDown(admin, at(POINT), "Records of the wind; and", 1);
    await exchangeRecords(admin, bea);
    expect(begun(bea, at(POINT))).toMatchObject({ what: "floor", words: { wording: "Records of the wind; and" } });
    const own = await takenDown(bea, at(POINT), "Records of the rain; and", 2);
    await takenDown(admin, at(POINT), "Records of the snow; and", 3);
    await exchangeRecords(admin, bea);
    expect(begun(bea, at(POINT))).toMatchObject({
      what: "floor-state",
      on: own,
      words: { wording: "Records of the snow; and" },
    });
  });
});
