import type { ReadonlySignal } from "@preact/signals-core";
import { DOMSerializer, type Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type NodeView } from "prosemirror-view";
import { runWhenIdle } from "../view/runWhenIdle.ts";

/** How much is drawn at once, in document positions: some screens. */
export const AT_ONCE = 20_000;

/** A text up to this size is drawn at once as a whole, in document positions: a draft of 6,000 words. */
const WHOLE = 40_000;

/** How long drawing one step should take, in ms. */
const STEP_MS = 15;

/** How long a step waits for the window to be idle, in ms. */
const PATIENCE_MS = 200;

/** Characters per line, to estimate the height of a provision that is not drawn yet. */
const CHARACTERS_A_LINE = 80;

/**
 * The portions before `until` are drawn. `fresh` decorates those that the last step added, so that they are drawn with
 * it.
 */
interface Drawn {
  readonly until: number;
  readonly fresh: DecorationSet;
}

const key = new PluginKey<Drawn>("portions");

/**
 * Draws a long draft portion by portion, so that the window stays responsive: first its beginning, or everything up to
 * the selection, then the rest while the window is idle and nothing is busy. Needs `portionNodeViews` in the same view.
 */
export function progressiveRenderingPlugin(busy: ReadonlySignal<boolean>, atOnce = AT_ONCE): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_config, { doc, selection }) => ({
        until: portionsTo(doc!, Math.max(doc!.content.size <= WHOLE ? WHOLE : atOnce, selection?.to ?? 0)),
        fresh: DecorationSet.empty,
      }),
      apply(transaction, drawn) {
        const { doc, selection } = transaction;
        const wanted = (transaction.getMeta(key) as number | undefined) ?? 0;
        const until = Math.max(wanted, transaction.selectionSet ? selection.$to.index(0) + 1 : 0);
        return until > drawn.until ? { until, fresh: decoratePortions(doc, drawn.until, until) } : drawn;
      },
    },
    props: { decorations: (state) => key.getState(state)?.fresh },
    view: (view) => drawRemaining(view, busy),
  });
}

/** The node views of portions. One that is not drawn yet reserves its space. */
export const portionNodeViews = {
  portion: (node: Node, view: EditorView): NodeView => {
    const isDrawn = isIn(node, view.state);
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM!(node));
    const { style } = dom as HTMLElement;
    // Before it is laid out for the first time, the browser knows no better either.
    if (isDrawn) style.setProperty("contain-intrinsic-block-size", `auto ${linesOf(node)}lh`);
    else style.minBlockSize = `${linesOf(node)}lh`;
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

// On average, half of each provision's last line is empty.
function linesOf({ content, childCount }: Node): number {
  return Math.ceil(content.size / CHARACTERS_A_LINE) + Math.ceil(childCount / 2);
}

/** Returns how many portions begin before a position. */
function portionsTo(doc: Node, pos: number): number {
  return pos >= doc.content.size ? doc.childCount : doc.resolve(pos).index(0) + 1;
}

/** Decorates portions. ProseMirror asks a node's view for an update only if a decoration of the node has changed. */
function decoratePortions(doc: Node, from: number, until: number): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    if (index >= from && index < until) decorations.push(Decoration.node(pos, pos + node.nodeSize, {}));
  });
  return DecorationSet.create(doc, decorations);
}

/** Draws the remaining portions, as many per step as fit its time. */
function drawRemaining(view: EditorView, busy: ReadonlySignal<boolean>): { destroy(): void } {
  let count = 1;
  let stop = () => undefined as void;
  const drawn = () => key.getState(view.state)!.until;
  const step = () => {
    const began = performance.now();
    view.dispatch(drawUntil(view.state, Math.min(view.state.doc.childCount, drawn() + count)));
    const factor = STEP_MS / Math.max(1, performance.now() - began);
    count = Math.max(1, Math.floor(Math.min(2 * count, count * factor)));
    wait();
  };
  const wait = () => {
    if (drawn() < view.state.doc.childCount) stop = runWhenIdle(view, busy, step, PATIENCE_MS);
  };
  wait();
  return { destroy: () => stop() };
}

function drawUntil(state: EditorState, until: number): Transaction {
  return state.tr.setMeta(key, until);
}
