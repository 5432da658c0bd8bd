import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { align } from "../revise/alignment.ts";
import { Comparison } from "../revise/comparison.ts";
import { whereHeld } from "../revise/held.ts";
import { draftIn } from "./current.ts";
import type { Position } from "./entries/position.ts";
import type { Texts, TextsAndSaid } from "./placed.ts";
import { inShownReading } from "./places.ts";
import { positionsOn, type Applied } from "./positions.ts";

/**
 * The positions that a text does not have the words of, and that were taken on what one of its provisions, or something
 * beneath it, came from, or whose words may belong there: each with the provision that theirs lay in, and at every place
 * where they may be.
 */
export function unplacedAt(ledger: TextsAndSaid, draft: Hash, provision: number): readonly Applied[] {
  const text = draftIn(ledger, draft);
  if (!text) return [];
  const end = subtreeEnd(text, provision);
  return positionsOn(ledger, draft).filter(
    (applied) =>
      applied.validity === "unplaced" && provisionsOf(ledger, text, applied).some((at) => at >= provision && at < end),
  );
}

function provisionsOf(ledger: Texts, text: Draft, { of, candidates }: Applied): readonly number[] {
  return [...becameOf(ledger, text, of), ...candidates.map(({ provision }) => provisionIndex(text, provision))];
}

/** What the provision that a position was taken on has become, or the nearest one around it of which something is there. */
function becameOf(ledger: Texts, text: Draft, { body }: Position): readonly number[] {
  const made = inShownReading(ledger, body.anchor);
  const from = draftIn(ledger, made.draft);
  if (!from) return [];
  for (let i = provisionIndex(from, made.provision); i >= 0; i = parentOf(from, i)) {
    const { to } = align(from, text).ofFrom(i);
    if (to.length > 0) return to;
    const held = whereHeld(Comparison.of(from, text), i);
    if (held) return [held.index];
  }
  return [];
}
