import { DOMSerializer, type Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type NodeView } from "prosemirror-view";

/** How much is drawn at once, in document positions: a draft of 6,000 words is whole then. */
const AT_ONCE = 40_000;

/** How long drawing a portion should take, and what its size may be in document positions. */
const PORTION = { ms: 15, least: 4_000, most: 60_000 } as const;

/** The height of a provision that is not drawn yet is guessed by its characters a line. */
const CHARACTERS_A_LINE = 80;

/** The provisions before `until` are drawn; those of `fresh` were added by the last step and are drawn with it. */
interface Drawn {
  readonly until: number;
  readonly fresh: DecorationSet;
}

const key = new PluginKey<Drawn>("portions");

/**
 * Draws a long draft in portions, so that the window answers meanwhile: first its beginning, or all up to the
 * selection, then the rest while nothing else is to be done. Needs `provisionViews` beside it.
 */
export function portions(atOnce = AT_ONCE): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc, selection }) => ({
        until: provisionsTo(doc!, Math.max(atOnce, (selection?.to ?? 0) + PORTION.least)),
        fresh: DecorationSet.empty,
      }),
      apply(transaction, drawn) {
        const { doc, selection } = transaction;
        const wanted = (transaction.getMeta(key) as number | undefined) ?? 0;
        const until = Math.max(wanted, transaction.selectionSet ? selection.$to.index(0) + 1 : 0);
        return until > drawn.until ? { until, fresh: added(doc, drawn.until, until) } : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state)?.fresh },
    view: (view) => goOn(view),
  });
}

/** Their drawing: what is not drawn yet keeps its place. */
export const provisionViews = {
  provision: (node: Node, view: EditorView): NodeView => {
    const isDrawn = isIn(node, view.state);
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM!(node));
    if (!isDrawn) (dom as HTMLElement).style.minBlockSize = `${linesOf(node)}lh`;
    return {
      dom,
      contentDOM: isDrawn ? contentDOM! : null,
      update: (next) => next.sameMarkup(node) && isIn(next, view.state) === isDrawn,
    };
  },
};

function isIn({ attrs }: Node, state: EditorState): boolean {
  return (attrs.index as number) < (key.getState(state)?.until ?? Infinity);
}

function linesOf(node: Node): number {
  let lines = 0;
  node.forEach(({ content }) => (lines += Math.ceil(content.size / CHARACTERS_A_LINE)));
  return lines;
}

/** How many provisions begin before a position. */
function provisionsTo(doc: Node, pos: number): number {
  return pos >= doc.content.size ? doc.childCount : doc.resolve(pos).index(0) + 1;
}

/** A node's view is only asked again whether it is up to date when a decoration of the node has changed. */
function added(doc: Node, from: number, until: number): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    if (index >= from && index < until) decorations.push(Decoration.node(pos, pos + node.nodeSize, {}));
  });
  return DecorationSet.create(doc, decorations);
}

/** Draws portion by portion until all is drawn. */
function goOn(view: EditorView): { destroy(): void } {
  let size: number = PORTION.most / 2;
  let isOver = false;
  const rest = () => view.state.doc.childCount - key.getState(view.state)!.until;
  const step = () => {
    const began = performance.now();
    view.dispatch(more(view.state, size));
    const factor = PORTION.ms / Math.max(1, performance.now() - began);
    size = Math.min(PORTION.most, Math.max(PORTION.least, size * factor));
    wait();
  };
  const wait = () => {
    if (rest() > 0) setTimeout(() => requestAnimationFrame(() => isOver || step()));
  };
  wait();
  return { destroy: () => void (isOver = true) };
}

function more(state: EditorState, size: number): Transaction {
  const { doc } = state;
  let until = key.getState(state)!.until;
  for (let drawn = 0; drawn < size && until < doc.childCount; until++) drawn += doc.child(until).nodeSize;
  return state.tr.setMeta(key, until);
}
