import type { ReadonlySignal } from "@preact/signals-core";
import { DOMSerializer, type Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type NodeView } from "prosemirror-view";
import { whenIdle } from "../view/whenIdle.ts";

/** How much is drawn at once, in document positions: a draft of 6,000 words is whole then. */
const AT_ONCE = 40_000;

/** How long drawing a step should take. */
const STEP_MS = 15;

/** How long a step waits for the window to have nothing else to do. */
const PATIENCE_MS = 200;

/** The height of a provision that is not drawn yet is guessed by its characters a line. */
const CHARACTERS_A_LINE = 80;

/** The portions before `until` are drawn; those of `fresh` were added by the last step and are drawn with it. */
interface Drawn {
  readonly until: number;
  readonly fresh: DecorationSet;
}

const key = new PluginKey<Drawn>("portions");

/**
 * Draws a long draft portion by portion, so that the window answers meanwhile: first its beginning, or all up to the
 * selection, then the rest while nothing else is to be done and nothing is busy. Needs `portionViews` beside it.
 */
export function progressiveRenderingPlugin(busy: ReadonlySignal<boolean>, atOnce = AT_ONCE): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc, selection }) => ({
        until: portionsTo(doc!, Math.max(atOnce, selection?.to ?? 0)),
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
    view: (view) => goOn(view, busy),
  });
}

/** Their drawing: what is not drawn yet keeps its place. */
export const portionViews = {
  portion: (node: Node, view: EditorView): NodeView => {
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

// Each provision ends its last line somewhere.
function linesOf({ content, childCount }: Node): number {
  return Math.ceil(content.size / CHARACTERS_A_LINE) + Math.ceil(childCount / 2);
}

/** How many portions begin before a position. */
function portionsTo(doc: Node, pos: number): number {
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

/** Draws on until all is drawn: as many portions at once as take no long time. */
function goOn(view: EditorView, busy: ReadonlySignal<boolean>): { destroy(): void } {
  let count = 1;
  let stop = () => undefined as void;
  const drawn = () => key.getState(view.state)!.until;
  const step = () => {
    const began = performance.now();
    view.dispatch(more(view.state, Math.min(view.state.doc.childCount, drawn() + count)));
    const factor = STEP_MS / Math.max(1, performance.now() - began);
    count = Math.max(1, Math.floor(Math.min(2 * count, count * factor)));
    wait();
  };
  const wait = () => {
    if (drawn() < view.state.doc.childCount) stop = whenIdle(view, busy, step, PATIENCE_MS);
  };
  wait();
  return { destroy: () => stop() };
}

function more(state: EditorState, until: number): Transaction {
  return state.tr.setMeta(key, until);
}
