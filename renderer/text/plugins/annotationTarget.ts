import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../text.module.css";

const key = new PluginKey<DecorationSet>("pointing");

/** Highlights the words that the user is writing about, because the browser's selection moves to the field. */
export function annotationTargetPlugin(positions: DocumentPositionMap): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const place = transaction.getMeta(key) as ResolvedRange | null | undefined;
        if (place === undefined) return set;
        return DecorationSet.create(transaction.doc, place ? drawn(place, positions) : []);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Returns the transaction that highlights a range, or none. */
export function buildAnnotationTargetTransaction(state: EditorState, place: ResolvedRange | null): Transaction {
  return state.tr.setMeta(key, place);
}

function drawn({ pieces }: ResolvedRange, positions: DocumentPositionMap): Decoration[] {
  return pieces.map(({ provision, block, start, end }) => {
    const at = positions.at(provision, block, 0);
    return Decoration.inline(at + start, at + end, { class: styles.pointed });
  });
}
