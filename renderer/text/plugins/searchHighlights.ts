import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { BlockSpan } from "#renderer/workspace/textModel/textController.ts";
import type { PositionMap } from "../geometry/positionMap.ts";
import * as styles from "../finding.module.css";

const key = new PluginKey<DecorationSet>("finding");

/** The most places that are drawn at once: those nearest to the one where one is. */
const MOST = 400;

/** What was found, and the place among it where one is. */
export interface SearchHits {
  readonly hits: readonly BlockSpan[];
  readonly current: BlockSpan | null;
}

/** Shows what was found in the text; nothing while nothing is looked for. */
export function searchHighlightsPlugin(positions: PositionMap): Plugin<DecorationSet> {
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

/** The transaction that shows what was found, or nothing. */
export function showSearchHits(state: EditorState, shown: SearchHits | null): Transaction {
  return state.tr.setMeta(key, shown);
}

function drawn({ hits, current }: SearchHits, positions: PositionMap): Decoration[] {
  const inBlocks = hits.filter(({ block }) => block >= 0);
  const at = Math.max(0, current ? inBlocks.indexOf(current) : 0);
  const from = Math.max(0, at - MOST / 2);
  return inBlocks.slice(from, from + MOST).map((hit) => {
    const start = positions.at(hit.provision, hit.block, hit.start);
    const attributes = { class: styles.found, ...(hit === current && { "data-current": "" }) };
    return Decoration.inline(start, start + hit.end - hit.start, attributes);
  });
}
