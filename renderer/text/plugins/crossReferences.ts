import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { buildAddDecorationsTransaction } from "./staticDecorations.ts";
import { NEVER_BUSY, runWhenIdle } from "../view/runWhenIdle.ts";
import type { MeaningLookup } from "../document/meaningLookup.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../text.module.css";

/** How long one step may take, in ms, and how many links it may draw, so that key presses need not wait. */
const STRETCH = { ms: 6, links: 40 } as const;

/**
 * Draws the cross-references step by step while the window is idle and nothing is busy. Calls `before` before each step
 * draws.
 */
export function crossReferencesPlugin(
  meanings: MeaningLookup,
  positions: DocumentPositionMap,
  before: () => void,
  busy: ReadonlySignal<boolean> = NEVER_BUSY,
): Plugin {
  return new Plugin({
    view(view) {
      let next = 0;
      const draw = () => {
        const stretch = findLinks(meanings, positions, next);
        next = stretch.next;
        if (stretch.links.length > 0) {
          before();
          view.dispatch(buildAddDecorationsTransaction(view.state, stretch.links));
        }
        if (next < positions.provisionCount) cancel = runWhenIdle(view, busy, draw);
      };
      let cancel = runWhenIdle(view, busy, () => {
        meanings.prepare();
        cancel = runWhenIdle(view, busy, draw);
      });
      return { destroy: () => cancel() };
    },
  });
}

function findLinks(
  meanings: MeaningLookup,
  positions: DocumentPositionMap,
  from: number,
): { next: number; links: Decoration[] } {
  const began = performance.now();
  const links: Decoration[] = [];
  let next = from;
  while (next < positions.provisionCount && links.length < STRETCH.links && performance.now() - began < STRETCH.ms) {
    for (const { provision, block, start, end } of meanings.references(next++)) {
      const at = positions.at(provision, block, 0);
      links.push(Decoration.inline(at + start, at + end, { class: styles.reference, role: "link" }));
    }
  }
  return { next, links };
}
