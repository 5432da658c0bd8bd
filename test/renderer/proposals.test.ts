import { signal } from "@preact/signals-core";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView, type DecorationSet } from "prosemirror-view";
import { describe, expect, test } from "vitest";
import { ViewState } from "#renderer/workspace/viewState.ts";
import { NotesOnText } from "#renderer/workspace/textModel/notesOnText.ts";
import { mergeInReadingOrder, ProposalsOnText } from "#renderer/workspace/textModel/proposalsOnText.ts";
import { VisibilityFilter } from "#renderer/workspace/textModel/visibilityFilter.ts";
import { listStatusesBeneath, StatusesOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import {
  isEntryFormPristine,
  newProposalInput,
  proposalInputForEditing,
} from "#renderer/workspace/textModel/entryFormState.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { readOnlyPlugin } from "#renderer/text/plugins/readOnly.ts";
import { proposalHighlightsPlugin } from "#renderer/text/plugins/proposalHighlights.ts";
import { proposeWordingAct, editProposalAct, retractProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import {
  createGapAfterProvisionAnchor,
  createProvisionAnchor,
  createTypedQuoteAnchor,
} from "#shared/anchor/createAnchor.ts";
import { NO_FILTER, type Filter } from "#shared/ledger/filters/filter.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { createTeam, unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID, type Person } from "../support/team/team.ts";

const TEXT = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };
const SAFE = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "keep them safe"));
const TIDE = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3, "the tide"));

async function scene() {
  const { admin } = await createTeam();
  const filter = signal<Filter | null>(NO_FILTER);
  const visibilityFilter = new VisibilityFilter(admin.ledger, TEXT, { filter });
  const proposals = new ProposalsOnText(admin.ledger, TEXT, visibilityFilter);
  const statuses = new StatusesOnText(admin.ledger, TEXT);
  const notes = new NotesOnText(admin.ledger, TEXT, visibilityFilter);
  admin.ledger.subscribe((change) => {
    proposals.applyChange(change);
    statuses.applyChange(change);
    notes.applyChange(change);
  });
  return { admin, filter, proposals, statuses, notes };
}

async function put(person: Person, anchor: Anchor, wording: string): Promise<string> {
  const records = await person.commit(
    proposeWordingAct(person.ledger, person.me, { anchor, wording: { new: wording } }),
  );
  return records[0]!.key;
}

describe("The rival wordings on a text", () => {
  test("are in reading order among the notes, each the same object until it changes", async () => {
    const { admin, proposals, notes } = await scene();
    const tide = await put(admin, TIDE, "the wind");
    const safe = await put(admin, SAFE, "guard them");
    const note = await admin.annotate({ anchor: SAFE });
    expect(proposals.all.value.map(({ id }) => id)).toEqual([safe, tide]);
    expect(mergeInReadingOrder(notes.all.value, proposals.all.value).map(({ id }) => id)).toEqual([note, safe, tide]);
    const before = proposals.get(tide);
    await admin.commit(editProposalAct(admin.ledger, admin.me, safe, { comment: "x" }));
    expect(proposals.get(tide)).toBe(before);
    expect(proposals.get(safe)!.proposal.body.comment).toBe("x");
    await admin.commit(retractProposalAct(admin.ledger, admin.me, safe));
    expect(proposals.all.value.map(({ id }) => id)).toEqual([tide]);
  });

  test("are matched by a filter on proposals, too", async () => {
    const { admin, proposals, filter } = await scene();
    await put(admin, TIDE, "the wind");
    for (const [asked, count] of [
      ["severity:>=3", 0],
      ["status:open", 1],
      ["kind:safeguard", 0],
      ["kind:proposal wind", 1],
      ["", 1],
    ] as const) {
      filter.value = parseFilterQuery(asked).filter;
      expect(proposals.shown.value).toHaveLength(count);
    }
  });

  test("are drawn at their places, and highlighted when the caret enters one", async () => {
    const { admin, proposals } = await scene();
    const doc = proseMirrorDocOfDraft(SMALL_DRAFT);
    const positions = new DocumentPositionMap(doc);
    const viewState = new ViewState();
    const plugin = proposalHighlightsPlugin(proposals, positions, viewState);
    const view = new EditorView(document.body.appendChild(document.createElement("div")), {
      state: EditorState.create({ doc, plugins: [readOnlyPlugin(), plugin] }),
    });
    const drawn = () => (plugin.props.decorations!.call(plugin, view.state) as DecorationSet).find();
    expect(drawn()).toEqual([]);
    const safe = await put(admin, SAFE, "guard them");
    await put(admin, createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3), "(b) And of the wind.");
    await put(admin, createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 0), "Another purpose.");
    expect(drawn()).toHaveLength(3);
    expect(view.dom.querySelector(".text-reworded")!.textContent).toBe("keep them safe");
    expect(view.dom.querySelector(".text-reworded-gap")!.textContent).toContain("(b) And of the wind.");
    const { start } = proposals.get(safe)!.place.pieces[0]!;
    const at = positions.at(2, 0, start + 3);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
    expect(viewState.thread.value).toBe(safe);
    await Promise.resolve();
    expect(view.dom.querySelector(".text-reworded[data-attended]")).not.toBeNull();
    await admin.commit(retractProposalAct(admin.ledger, admin.me, safe));
    expect(drawn()).toHaveLength(2);
    view.destroy();
  });

  test("are blank while being written until something is changed", async () => {
    const { admin } = await scene();
    const words = newProposalInput("keep them safe");
    expect(isEntryFormPristine({ what: "proposal", at: SAFE, words, given: words }, admin.ledger)).toBe(true);
    const changed = { ...words, wording: "guard them" };
    expect(isEntryFormPristine({ what: "proposal", at: SAFE, words: changed, given: words }, admin.ledger)).toBe(false);
    const on = await put(admin, SAFE, "guard them");
    const known = proposalInputForEditing(admin.ledger.get(proposalProjection, on)!);
    expect(isEntryFormPristine({ what: "reproposal", on, words: known }, admin.ledger)).toBe(true);
    expect(isEntryFormPristine({ what: "reproposal", on, words: { ...known, fate: "withdrawn" } }, admin.ledger)).toBe(
      false,
    );
  });
});

describe("The statuses on a text", () => {
  test("are at their provisions, and below the provisions that contain them", async () => {
    const { admin, statuses } = await scene();
    const say = (provision: string, status: "agreed" | "pending") =>
      admin.commit(
        setProvisionStatusAct(admin.ledger, admin.me, admin.first, [{ draft: SMALL_DRAFT_ID, provision }], { status }),
      );
    await say("art_2__para_1", "agreed");
    await say("art_1", "pending");
    expect([...statuses.all.value].map(([index, { word }]) => [index, word]).sort()).toEqual([
      [0, "pending"],
      [2, "agreed"],
    ]);
    expect(listStatusesBeneath(SMALL_DRAFT, statuses.all.value, 1).map(({ word }) => word)).toEqual(["agreed"]);
    expect(listStatusesBeneath(SMALL_DRAFT, statuses.all.value, 0)).toEqual([]);
    const before = statuses.all.value;
    await admin.annotate();
    expect(statuses.all.value).toBe(before);
  });
});
