import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { isSameEditTarget, type EditTarget } from "#shared/anchor/textReplacements.ts";
import { createRangeAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { compareValues } from "#shared/base/compareValues.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import type { FloorTextVersion, Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Workspace } from "../workspace.ts";
import type { ChosenFloorTextVersion } from "../viewState.ts";
import type { AnchoredProposal } from "../textModel/proposalsOnText.ts";
import {
  findWordingToReplace,
  newProposalInput,
  proposalInputForEditing,
  type ProposalFormState,
} from "../textModel/entryFormState.ts";
import { anchorSelectionOrProvision } from "./selectionAnchor.ts";
import { getNoteDefaultsFromMeeting } from "./currentMeeting.ts";

/** A state of floor text as displayed: its index, and the words that it is compared with. */
export interface DisplayedFloorVersion {
  readonly state: FloorTextVersion;
  readonly index: number;
  readonly over: ChosenFloorTextVersion["over"];
  readonly before: string;
}

/** Returns the displayed state of floor text; null for a proposal that has no states. */
export function findDisplayedFloorVersion(
  { id, states, body }: Proposal,
  view: ChosenFloorTextVersion | null,
): DisplayedFloorVersion | null {
  if (states.length === 0) return null;
  const own = view?.id === id ? view : null;
  const found = own?.state ? states.findIndex(({ key }) => key === own.state) : -1;
  const index = found < 0 ? states.length - 1 : found;
  const over = own?.over ?? "draft";
  const before = over === "before" ? states[index - 1]?.body.wording.new : undefined;
  return { state: states[index]!, index, over, before: before ?? body.wording.old };
}

/** Returns the view one state back or forth from the displayed one; null at the ends. */
export function stepFloorTextVersion(
  proposal: Proposal,
  view: ChosenFloorTextVersion | null,
  step: 1 | -1,
): ChosenFloorTextVersion | null {
  const shown = findDisplayedFloorVersion(proposal, view);
  const next = shown && proposal.states[shown.index + step];
  if (!next) return null;
  const isLatest = next === proposal.states.at(-1);
  return { id: proposal.id, state: isLatest ? null : next.key, over: shown.over };
}

/** Toggles the comparison between the draft and the previous state; null if there is no previous state. */
export function toggleFloorTextComparison(
  proposal: Proposal,
  view: ChosenFloorTextVersion | null,
): ChosenFloorTextVersion | null {
  const shown = findDisplayedFloorVersion(proposal, view);
  if (!shown || proposal.states.length < 2) return null;
  const state = shown.index === proposal.states.length - 1 ? null : shown.state.key;
  return { id: proposal.id, state, over: shown.over === "draft" ? "before" : "draft" };
}

/**
 * Returns the form that the key F opens: the next state of the user's own floor text, if it is active or is on the
 * words at the caret; otherwise new floor text. It starts with the words last taken down there by anybody, or else with
 * the draft's. Null without a text.
 */
export function prepareFloorTextForm(workspace: Workspace): Outcome<ProposalFormState> | null {
  const { dossier, viewState, ledger, me } = workspace;
  const proposals = dossier.value?.proposals.value;
  if (!proposals || !ledger) return null;
  const active = proposals.get(viewState.thread.value ?? "");
  const anchor = active && isOpenFloor(active) ? active.anchor : floorAnchor(workspace);
  if (anchor === null || isRefusal(anchor)) return anchor;
  const there = active && isOpenFloor(active) ? [active] : openAt(workspace, anchor);
  const latest = [...there].sort((a, b) => compareValues(latestAt(b), latestAt(a)));
  const [last] = latest;
  const mine = latest.find(({ proposal }) => proposal.author === me?.member);
  const comment = mine?.proposal.body.comment ?? "";
  const words = {
    ...(last
      ? { ...proposalInputForEditing(last.proposal), comment, at: "" }
      : firstWords(findWordingToReplace({ at: anchor }, ledger))),
    ...getNoteDefaultsFromMeeting(workspace),
  };
  if (mine) return { what: "floor-state", on: mine.id, words, given: words };
  return { what: "floor", at: anchor, words, given: words };
}

function firstWords(wording: string) {
  return { ...newProposalInput(wording), basis: { how: "heard" as const } };
}

function isOpenFloor({ proposal: { body } }: AnchoredProposal): boolean {
  return body.form === "floor" && body.fate === undefined;
}

function openAt({ dossier }: Workspace, anchor: Anchor): readonly AnchoredProposal[] {
  const proposals = dossier.value?.proposals.value;
  const place = proposals && resolveAnchor(proposals.text.draft, anchor);
  if (!place) return [];
  const here: EditTarget = { place, gap: Boolean(anchor.gap) };
  const isHere = (each: AnchoredProposal) =>
    isSameEditTarget(here, { place: each.place, gap: Boolean(each.anchor.gap) });
  return proposals.all.value.filter((each) => isOpenFloor(each) && isHere(each));
}

function latestAt({ proposal: { states } }: AnchoredProposal): string {
  return states.at(-1)?.at ?? "";
}

/**
 * Returns the target of floor text: the selected words; else the block at the caret, or the whole provision if it has
 * no other block.
 */
function floorAnchor(workspace: Workspace): Outcome<Anchor> | null {
  const text = workspace.dossier.value?.notes.value?.text;
  if (!text || workspace.viewState.selected.value) return anchorSelectionOrProvision(workspace);
  const { provision, block } = workspace.textController.value?.caretPoint() ?? {
    provision: workspace.viewState.caret.value,
    block: -1,
  };
  const { draft, id } = text;
  const { blocks } = draft.provisions[provision]!;
  const isAlone = blocks.length === 1 && findSubtreeEnd(draft, provision) === provision + 1;
  if (block < 0 || isAlone) return createProvisionAnchor(draft, id, provision);
  const from = { provision, block, offset: 0 };
  return createRangeAnchor(draft, id, from, { ...from, offset: blocks[block]!.text.length });
}
