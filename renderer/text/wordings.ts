import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { subtreeEnd } from "../../shared/draft/draft.ts";
import { message } from "../../shared/messages/messages.ts";
import type { RecordKey } from "../../shared/records/envelope.ts";
import type { Place } from "../desk/place.ts";
import type { Proposals, Proposed } from "../desk/proposals.ts";
import { proposalLabel } from "../desk/wording.ts";
import type { Positions } from "./positions.ts";
import "./wordings.css";

const key = new PluginKey<Drawn>("wordings");

/** What is drawn: the proposals' marks, and which of them is attended to. */
interface Drawn {
  readonly set: DecorationSet;
  readonly attended: RecordKey | null;
}

/** Shows quietly where other words are proposed, and attends to a proposal that the caret comes to stand in. */
export function wordings(proposals: Proposals, positions: Positions, place: Place): Plugin<Drawn> {
  const draw = (doc: EditorState["doc"], attended: RecordKey | null): Drawn => {
    const all = proposals.shown.now.flatMap((each) => drawOne(each, proposals, positions, place, attended));
    return { set: DecorationSet.create(doc, all), attended };
  };
  const attended = () => (proposals.get(place.thread.now ?? "") ? place.thread.now : null);
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc!, attended()),
      apply: (transaction, before) => (transaction.getMeta(key) ? draw(transaction.doc, attended()) : before),
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) => {
      const redraw = () => void (view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, true)));
      const ends = [
        proposals.shown.watch(redraw),
        // The caret's own update may be what has changed it.
        place.thread.watch(() => queueMicrotask(() => key.getState(view.state)?.attended !== attended() && redraw())),
      ];
      return {
        update: (_view, before) => attendAtCaret(view, before, proposals, positions, place),
        destroy: () => ends.forEach((end) => end()),
      };
    },
  });
}

/** A note that the caret stands in comes first: the marking of notes has told the desk already. */
function attendAtCaret(
  { state }: EditorView,
  before: EditorState,
  proposals: Proposals,
  positions: Positions,
  place: Place,
): void {
  const { selection } = state;
  if (selection.eq(before.selection) || !selection.empty || place.thread.now !== null) return;
  const around = proposals.shown.now.filter((each) => isAround(selection.head, each, positions));
  around.sort((a, b) => extent(a) - extent(b));
  if (around[0]) place.thread.set(around[0].id);
}

function isAround(pos: number, proposed: Proposed, positions: Positions): boolean {
  if (!proposed.anchor.quote) return false;
  return proposed.place.pieces.some(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return at + start <= pos && pos <= at + end;
  });
}

function extent({ place }: Proposed): number {
  return place.pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

function drawOne(
  proposed: Proposed,
  { text: { draft } }: Proposals,
  positions: Positions,
  place: Place,
  attended: RecordKey | null,
): readonly Decoration[] {
  const { gap, quote } = proposed.anchor;
  const { provision, pieces } = proposed.place;
  const looks = looksOf(proposed, attended);
  const spec = { id: proposed.id };
  if (gap) {
    const at = positions.after(subtreeEnd(draft, provision) - 1);
    return [Decoration.widget(at, () => gapLine(proposed, looks, place), { side: -1, ...spec })];
  }
  if (!quote) {
    return [
      Decoration.node(positions.before(provision), positions.after(provision), { "data-reworded": "", ...looks }, spec),
    ];
  }
  const { wording } = proposed.proposal.body;
  const attributes = {
    class: "reworded",
    "aria-description": message("proposal.mark", { wording: wording.new }),
    ...looks,
  };
  return pieces
    .filter(({ start, end }) => end > start)
    .map(({ provision, block, start, end }) => {
      const at = positions.at(provision, block, start);
      return Decoration.inline(at, at + end - start, attributes, spec);
    });
}

function looksOf({ id, proposal }: Proposed, attended: RecordKey | null): Record<string, string> {
  return {
    "data-proposal": id,
    ...(proposal.body.fate && { "data-fate": proposal.body.fate }),
    ...(id === attended && { "data-attended": "" }),
  };
}

function gapLine({ id, proposal }: Proposed, looks: Record<string, string>, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = "reworded-gap";
  for (const [name, value] of Object.entries(looks)) line.setAttribute(name, value);
  line.textContent = message("text.gap", { label: proposalLabel(proposal), comment: proposal.body.wording.new });
  line.addEventListener("click", () => place.thread.set(id));
  return line;
}
