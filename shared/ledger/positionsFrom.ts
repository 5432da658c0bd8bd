import { provisionIndex } from "../anchor/find.ts";
import type { Hash } from "../base/hash.ts";
import { parentOf, subtreeEnd, type Draft } from "../draft/draft.ts";
import { align } from "../revise/alignment.ts";
import { draftIn } from "./current.ts";
import type { Position } from "./entries/position.ts";
import type { Ledger } from "./ledger.ts";
import type { Texts } from "./placed.ts";
import { inShownReading } from "./places.ts";
import { positionsOn, type Applied } from "./positions.ts";

/**
 * The positions that a text does not have the words of, and that were taken on what one of its provisions, or something
 * beneath it, came from: each where its words most likely belong, or with the provision that theirs lay in.
 */
export function unplacedAt(
  ledger: Texts & Pick<Ledger, "positions">,
  draft: Hash,
  provision: number,
): readonly Applied[] {
  const text = draftIn(ledger, draft);
  if (!text) return [];
  const end = subtreeEnd(text, provision);
  return positionsOn(ledger, draft).filter((applied) => {
    const at = applied.validity === "unplaced" ? provisionOf(ledger, text, applied) : -1;
    return at >= provision && at < end;
  });
}

function provisionOf(ledger: Texts, text: Draft, { of, candidates }: Applied): number {
  const [best] = candidates;
  return best ? provisionIndex(text, best.provision) : becameOf(ledger, text, of);
}

/** What the provision that a position was taken on has become, or the nearest one around it that is still there; or -1. */
function becameOf(ledger: Texts, text: Draft, { body }: Position): number {
  const made = inShownReading(ledger, body.anchor);
  const from = draftIn(ledger, made.draft);
  if (!from) return -1;
  const alignment = align(from, text);
  for (let i = provisionIndex(from, made.provision); i >= 0; i = parentOf(from, i)) {
    const [became] = alignment.ofFrom(i).to;
    if (became !== undefined) return became;
  }
  return -1;
}
