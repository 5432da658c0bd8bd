import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { SpanInBlock } from "#renderer/workspace/textModel/textController.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../finding.module.css";

const key = new PluginKey<DecorationSet>("finding");

/** How many hits are drawn at most: those nearest to the current one. */
const MOST = 400;

/** The hits of a search, and the current one, if any. */
export interface SearchHits {
  readonly hits: readonly SpanInBlock[];
  readonly current: SpanInBlock | null;
}

/** Highlights the hits of a search; nothing without one. */
export function searchHighlightsPlugin(positions: DocumentPositionMap): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const shown = transaction.getMeta(key) as SearchHits | null | undefined;
        if (shown === undefined) return set;
        return shown ? DecorationSet.create(transaction.doc, drawn(shown, positions)) : DecorationSet.empty;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Returns the transaction that highlights hits, or none. */
export function buildSearchHitsTransaction(state: EditorState, shown: SearchHits | null): Transaction {
  return state.tr.setMeta(key, shown);
}

function drawn({ hits, current }: SearchHits, positions: DocumentPositionMap): Decoration[] {
  const inBlocks = hits.filter(({ block }) => block >= 0);
  const at = Math.max(0, current ? inBlocks.indexOf(current) : 0);
  const from = Math.max(0, at - MOST / 2);
  return inBlocks.slice(from, from + MOST).map((hit) => {
    const start = positions.at(hit.provision, hit.block, hit.start);
    const attributes = { class: styles.found, ...(hit === current && { "data-current": "" }) };
    return Decoration.inline(start, start + hit.end - hit.start, attributes);
  });
}
