import type { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { Place } from "../desk/place.ts";
import type { Mine, Mines } from "../desk/standing/mine.ts";
import { beside, inGap, onWords } from "./beside.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./mine.module.css";

/** Shows one's private notes in the text with a look of their own: they are seen on this machine only. */
export function mines(row: Mines, draft: Draft, positions: Positions, place: Place): Plugin {
  return beside("mine", row, positions, place, (each, attended) => drawOne(each, draft, positions, place, attended));
}

function drawOne(
  each: Mine,
  draft: Draft,
  positions: Positions,
  place: Place,
  attended: boolean,
): readonly Decoration[] {
  const { gap, quote } = each.anchor;
  const { provision } = each.place;
  const looks = { "data-mine": each.id, ...(attended && { "data-attended": "" }) };
  if (gap) {
    const at = positions.after(subtreeEnd(draft, provision) - 1);
    return [inGap(each, at, () => gapLine(each, looks, place))];
  }
  if (quote) return onWords(each, positions, { class: styles.mine, "aria-description": nameOf(each), ...looks });
  const [from, to] = [positions.before(provision), positions.after(provision)];
  return [Decoration.node(from, to, looks, { id: each.id })];
}

function nameOf({ mine }: Pick<Mine, "mine">): string {
  return message(mine.unfinished ? "unfinished.mark" : "mine.mark");
}

function gapLine({ id, mine }: Mine, looks: Record<string, string>, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.mineGap;
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  line.textContent = message("text.gap", { label: nameOf({ mine }), comment: mine.words.comment });
  line.addEventListener("click", () => (place.thread.value = id));
  return line;
}
