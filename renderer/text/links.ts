import type { ReadonlySignal } from "@preact/signals-core";
import { Plugin } from "prosemirror-state";
import { Decoration } from "prosemirror-view";
import { furnish } from "./fixtures.ts";
import { CALM, whenIdle } from "./idle.ts";
import type { Meanings } from "./meanings.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./text.module.css";

/** How long one stretch of looking may take, in ms, and how many links it may draw: a key may be waiting. */
const STRETCH = { ms: 6, links: 40 } as const;

/**
 * Draws the cross-references, a stretch at a time while the window has nothing else to do and nothing is busy. `before` is
 * called before each is drawn.
 */
export function links(
  meanings: Meanings,
  positions: Positions,
  before: () => void,
  busy: ReadonlySignal<boolean> = CALM,
): Plugin {
  return new Plugin({
    view(view) {
      let next = 0;
      const draw = () => {
        const stretch = look(meanings, positions, next);
        next = stretch.next;
        if (stretch.links.length > 0) {
          before();
          view.dispatch(furnish(view.state, stretch.links));
        }
        if (next < positions.provisions.length) cancel = whenIdle(view, busy, draw);
      };
      let cancel = whenIdle(view, busy, () => {
        meanings.prepare();
        cancel = whenIdle(view, busy, draw);
      });
      return { destroy: () => cancel() };
    },
  });
}

function look(meanings: Meanings, positions: Positions, from: number): { next: number; links: Decoration[] } {
  const began = performance.now();
  const links: Decoration[] = [];
  let next = from;
  while (next < positions.provisions.length && links.length < STRETCH.links && performance.now() - began < STRETCH.ms) {
    for (const { provision, block, start, end } of meanings.references(next++)) {
      const at = positions.at(provision, block, 0);
      links.push(Decoration.inline(at + start, at + end, { class: styles.reference, role: "link" }));
    }
  }
  return { next, links };
}
