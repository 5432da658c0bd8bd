import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Hash } from "#shared/base/hash.ts";
import { message } from "#shared/messages/messages.ts";
import type { WatchFinding } from "#shared/watch/finding.ts";
import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import type { DraftingWatchFindings } from "#renderer/workspace/textModel/draftingWatchSettings.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../watched.module.css";

const key = new PluginKey<DecorationSet>("watched");

/**
 * Underlines the findings of the drafting watch discreetly: they are questions, not notes. Calls `before` before
 * drawing.
 */
export function draftingWatchPlugin(
  watchFindings: ReadonlySignal<DraftingWatchFindings | null>,
  text: Hash,
  positions: DocumentPositionMap,
  before: () => void,
): Plugin<DecorationSet> {
  const drawn = () =>
    (watchFindings.value?.text === text ? watchFindings.value.findings : []).map((each) => drawOne(each, positions));
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc!, drawn()),
      apply: (transaction, set) => (transaction.getMeta(key) ? DecorationSet.create(transaction.doc, drawn()) : set),
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => ({
      destroy: onSignalChange(watchFindings, () => {
        if (view.isDestroyed) return;
        before();
        view.dispatch(view.state.tr.setMeta(key, true));
      }),
    }),
  });
}

function drawOne({ rule, provision, words }: WatchFinding, positions: DocumentPositionMap): Decoration {
  const says = { "aria-description": message("watch.mark", { rule: message(`watch.${rule}`) }) };
  if (!words) {
    return Decoration.node(positions.before(provision), positions.after(provision), { "data-watched": "", ...says });
  }
  const at = positions.at(provision, words.block, 0);
  return Decoration.inline(at + words.start, at + words.end, { class: styles.watched, ...says });
}
