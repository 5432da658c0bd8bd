import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { SIGNS } from "../../shared/acts/capture/grammar.ts";
import { message } from "../../shared/messages/messages.ts";
import { STANCES, type Stance } from "../../shared/records/kinds/position.ts";
import type { Held, Holdings } from "../desk/held.ts";
import type { Place } from "../desk/place.ts";
import { partyMark, partyName } from "../desk/parties.ts";
import type { Positions } from "./positions.ts";
import "./holdings.css";

const key = new PluginKey<DecorationSet>("holdings");

/** The dialog that lists what is held of the provision with the caret. */
export const POSITIONS_DIALOG = "positions";

/** Shows what delegations hold of a provision as a line beneath its heading, or its first words. */
export function holdings(held: Holdings, positions: Positions, place: Place): Plugin<DecorationSet> {
  const draw = (doc: Node) => {
    const all = place.hidden.now ? [] : [...held.all.now.values()];
    return DecorationSet.create(
      doc,
      all.map((each) => widget(doc, each, positions, place)),
    );
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc!),
      apply: (transaction, before) => (transaction.getMeta(key) ? draw(transaction.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const redraw = () => void (view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, true)));
      const ends = [held.all.watch(redraw), place.hidden.watch(redraw)];
      return { destroy: () => ends.forEach((end) => end()) };
    },
  });
}

function widget(doc: Node, held: Held, positions: Positions, place: Place): Decoration {
  const section = positions.before(held.provision);
  const first = doc.nodeAt(section + 1);
  const at = section + 1 + (first?.isTextblock ? first.nodeSize : 0);
  return Decoration.widget(at, () => line(held, place), { side: -1, ignoreSelection: true, key: keyOf(held) });
}

/** What was drawn already is not drawn again. */
function keyOf({ provision, stands }: Held): string {
  return `${provision} ${stands.map(({ key, positions, conflict }) => `${key} ${positions[0]!.id} ${conflict}`).join(" ")}`;
}

function line(held: Held, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = "held";
  line.append(...STANCES.flatMap((stance) => groupOf(held, stance)));
  line.addEventListener("click", () => {
    place.caret.set(held.provision);
    place.dialog.set(POSITIONS_DIALOG);
  });
  return line;
}

/** Those that hold one thing: its sign, and who. */
function groupOf({ stands }: Held, stance: Stance): readonly HTMLElement[] {
  const who = stands.filter(({ positions }) => positions[0]!.body.stance === stance);
  if (who.length === 0) return [];
  const group = document.createElement("span");
  const names = who.map(({ positions }) => partyName(positions[0]!.body)).join(message("list.comma"));
  group.setAttribute("role", "img");
  group.setAttribute("aria-label", message("held.group", { names, stance: message(`stance.${stance}`) }));
  group.title = group.ariaLabel ?? "";
  group.dataset.stance = stance;
  const sign = document.createElement("b");
  sign.textContent = SIGNS[stance];
  group.append(sign, ...who.map(markOf));
  return [group];
}

function markOf({ positions: [latest], conflict }: Held["stands"][number]): HTMLElement {
  const mark = document.createElement("span");
  mark.textContent = partyMark(latest!.body);
  if (conflict) mark.dataset.apart = message("position.apart");
  return mark;
}
