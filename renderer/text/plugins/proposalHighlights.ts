import type { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { findSubtreeEnd } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { ProposalsOnText, AnchoredProposal } from "#renderer/workspace/textModel/proposalsOnText.ts";
import { proposalOriginLabel } from "#renderer/workspace/labels/entryLabels.ts";
import { itemLayerPlugin, decorateItemGap, decorateItemWords } from "./itemLayer.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../reworded.module.css";

/** Marks passages with proposals discreetly, and activates a proposal that the caret enters. */
export function proposalHighlightsPlugin(
  proposals: ProposalsOnText,
  positions: DocumentPositionMap,
  viewState: ViewState,
): Plugin {
  return itemLayerPlugin("wordings", proposals, positions, viewState, (each, attended) =>
    drawOne(each, proposals, positions, viewState, attended),
  );
}

function drawOne(
  proposed: AnchoredProposal,
  { text: { draft } }: ProposalsOnText,
  positions: DocumentPositionMap,
  viewState: ViewState,
  attended: boolean,
): readonly Decoration[] {
  const { gap, quote } = proposed.anchor;
  const { provision } = proposed.place;
  const looks = looksOf(proposed, attended);
  if (gap) {
    const at = positions.after(findSubtreeEnd(draft, provision) - 1);
    return [decorateItemGap(proposed, at, () => gapLine(proposed, looks, viewState))];
  }
  if (!quote) {
    const [from, to] = [positions.before(provision), positions.after(provision)];
    return [Decoration.node(from, to, { "data-reworded": "", ...looks }, { id: proposed.id })];
  }
  const { wording } = proposed.proposal.body;
  return decorateItemWords(proposed, positions, {
    class: styles.reworded,
    "aria-description": message("proposal.mark", { wording: wording.new }),
    ...looks,
  });
}

function looksOf({ id, proposal, isEarlier }: AnchoredProposal, attended: boolean): Record<string, string> {
  return {
    "data-proposal": id,
    ...(isEarlier && { "data-earlier": "" }),
    ...(proposal.body.fate && { "data-fate": proposal.body.fate }),
    ...(attended && { "data-attended": "" }),
  };
}

function gapLine({ id, proposal }: AnchoredProposal, looks: Record<string, string>, viewState: ViewState): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.rewordedGap;
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  line.textContent = message("text.gap", { label: proposalOriginLabel(proposal), comment: proposal.body.wording.new });
  line.addEventListener("click", () => (viewState.thread.value = id));
  return line;
}
