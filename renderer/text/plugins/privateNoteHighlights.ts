import type { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { message } from "#shared/messages/messages.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import {
  stateOfPrivateNote,
  type AnchoredPrivateNote,
  type PrivateNotesOnText,
} from "#renderer/workspace/textModel/privateNotes.ts";
import { itemLayerPlugin, decorateItemGap, decorateItemWords } from "./itemLayer.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../mine.module.css";

/** Shows the user's private notes in a style of their own: they are seen on this machine only. */
export function privateNoteHighlightsPlugin(
  privateNotes: PrivateNotesOnText,
  draft: Draft,
  positions: DocumentPositionMap,
  viewState: ViewState,
): Plugin {
  return itemLayerPlugin("mine", privateNotes, positions, viewState, (each, attended) =>
    drawOne(each, draft, positions, viewState, attended),
  );
}

function drawOne(
  each: AnchoredPrivateNote,
  draft: Draft,
  positions: DocumentPositionMap,
  viewState: ViewState,
  attended: boolean,
): readonly Decoration[] {
  const { gap, quote } = each.anchor;
  const { provision } = each.place;
  const looks = { "data-mine": each.id, ...(attended && { "data-attended": "" }) };
  if (gap) {
    const at = positions.after(findSubtreeEnd(draft, provision) - 1);
    return [decorateItemGap(each, at, () => gapLine(each, looks, viewState))];
  }
  if (quote)
    return decorateItemWords(each, positions, { class: styles.mine, "aria-description": nameOf(each), ...looks });
  const [from, to] = [positions.before(provision), positions.after(provision)];
  return [Decoration.node(from, to, looks, { id: each.id })];
}

const MARKS = { mine: "mine.mark", unfinished: "unfinished.mark", unsigned: "unsigned.mark" } as const;

function nameOf({ privateNote }: Pick<AnchoredPrivateNote, "privateNote">): string {
  return message(MARKS[stateOfPrivateNote(privateNote)]);
}

function gapLine(
  { id, privateNote }: AnchoredPrivateNote,
  looks: Record<string, string>,
  viewState: ViewState,
): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.mineGap;
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  line.textContent = message("text.gap", { label: nameOf({ privateNote }), comment: privateNote.words.comment });
  line.addEventListener("click", () => (viewState.thread.value = id));
  return line;
}
