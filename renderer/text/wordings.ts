import type { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { subtreeEnd } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { Place } from "../desk/place.ts";
import type { Proposals, Proposed } from "../desk/standing/proposals.ts";
import { proposalLabel } from "../desk/words/wording.ts";
import { beside, inGap, onWords } from "./beside.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./reworded.module.css";

/** Shows quietly where other words are proposed, and attends to a proposal that the caret comes to stand in. */
export function wordings(proposals: Proposals, positions: Positions, place: Place): Plugin {
  return beside("wordings", proposals, positions, place, (each, attended) =>
    drawOne(each, proposals, positions, place, attended),
  );
}

function drawOne(
  proposed: Proposed,
  { text: { draft } }: Proposals,
  positions: Positions,
  place: Place,
  attended: boolean,
): readonly Decoration[] {
  const { gap, quote } = proposed.anchor;
  const { provision } = proposed.place;
  const looks = looksOf(proposed, attended);
  if (gap) {
    const at = positions.after(subtreeEnd(draft, provision) - 1);
    return [inGap(proposed, at, () => gapLine(proposed, looks, place))];
  }
  if (!quote) {
    const [from, to] = [positions.before(provision), positions.after(provision)];
    return [Decoration.node(from, to, { "data-reworded": "", ...looks }, { id: proposed.id })];
  }
  const { wording } = proposed.proposal.body;
  return onWords(proposed, positions, {
    class: styles.reworded,
    "aria-description": message("proposal.mark", { wording: wording.new }),
    ...looks,
  });
}

function looksOf({ id, proposal, isEarlier }: Proposed, attended: boolean): Record<string, string> {
  return {
    "data-proposal": id,
    ...(isEarlier && { "data-earlier": "" }),
    ...(proposal.body.fate && { "data-fate": proposal.body.fate }),
    ...(attended && { "data-attended": "" }),
  };
}

function gapLine({ id, proposal }: Proposed, looks: Record<string, string>, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.rewordedGap;
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  line.textContent = message("text.gap", { label: proposalLabel(proposal), comment: proposal.body.wording.new });
  line.addEventListener("click", () => (place.thread.value = id));
  return line;
}
