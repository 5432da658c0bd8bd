import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { onChange } from "../desk/base/signals.ts";
import type { Flagged } from "../desk/standing/flagged.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./watched.module.css";

const key = new PluginKey<DecorationSet>("watched");

/** Underlines what the drafting watch flags, quietly: it asks, and marks nothing. `before` is called before it is drawn. */
export function watched(
  flagged: ReadonlySignal<Flagged | null>,
  text: Hash,
  positions: Positions,
  before: () => void,
): Plugin<DecorationSet> {
  const drawn = () =>
    (flagged.value?.text === text ? flagged.value.findings : []).map((each) => drawOne(each, positions));
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc!, drawn()),
      apply: (transaction, set) => (transaction.getMeta(key) ? DecorationSet.create(transaction.doc, drawn()) : set),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => ({
      destroy: onChange(flagged, () => {
        if (view.isDestroyed) return;
        before();
        view.dispatch(view.state.tr.setMeta(key, true));
      }),
    }),
  });
}

function drawOne({ rule, provision, words }: WatchFinding, positions: Positions): Decoration {
  const says = { "aria-description": message("watch.mark", { rule: message(`watch.${rule}`) }) };
  if (!words) {
    return Decoration.node(positions.before(provision), positions.after(provision), { "data-watched": "", ...says });
  }
  const at = positions.at(provision, words.block, 0);
  return Decoration.inline(at + words.start, at + words.end, { class: styles.watched, ...says });
}
