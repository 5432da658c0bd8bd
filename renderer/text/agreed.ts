import type { Node } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { StandingOrigin } from "../../shared/ledger/origins.ts";
import { message } from "../../shared/messages/messages.ts";
import type { Origins } from "../desk/origins.ts";
import type { Place } from "../desk/place.ts";
import type { Positions } from "./positions.ts";
import "./agreed.css";

const key = new PluginKey<DecorationSet>("agreed");

/** The dialog on where the provision with the caret has its language from. */
export const ORIGINS_DIALOG = "origins";

/** Shows where a provision has its language from as a line beneath its heading, or its first words: "UNTOC 18(21)". */
export function agreed(origins: Origins, positions: Positions, place: Place): Plugin<DecorationSet> {
  const draw = (doc: Node) =>
    DecorationSet.create(
      doc,
      place.hidden.now ? [] : origins.all.now.map((each) => widget(doc, each, positions, place)),
    );
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => draw(doc!),
      apply: (transaction, before) => (transaction.getMeta(key) ? draw(transaction.doc) : before),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      const redraw = () => void (view.isDestroyed || view.dispatch(view.state.tr.setMeta(key, true)));
      const ends = [origins.all.watch(redraw), place.hidden.watch(redraw)];
      return { destroy: () => ends.forEach((end) => end()) };
    },
  });
}

function widget(doc: Node, each: StandingOrigin, positions: Positions, place: Place): Decoration {
  const section = positions.before(each.provision);
  const first = doc.nodeAt(section + 1);
  const at = section + 1 + (first && first.type.name !== "provision" ? first.nodeSize : 0);
  const key = `${each.provision} ${each.origin.id}`;
  return Decoration.widget(at, () => line(each, place), { side: -1, ignoreSelection: true, key });
}

function line({ provision, from }: StandingOrigin, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = "agreed-from";
  line.textContent = message("origin.mark", { from: from.citation });
  line.addEventListener("click", () => {
    place.caret.set(provision);
    place.dialog.set(ORIGINS_DIALOG);
  });
  return line;
}
