import type { Anchor } from "#shared/anchor/anchor.ts";
import { locate, provisionIndex, type Place } from "#shared/anchor/find.ts";
import { commonScope, rewritten } from "#shared/anchor/rewritten.ts";
import type { Hash } from "#shared/base/hash.ts";
import { subtreeEnd, type Direction, type Draft } from "#shared/draft/draft.ts";
import { around, redline, type Piece } from "#shared/draft/redline.ts";
import type { ShownProposal } from "#shared/ledger/shown.ts";
import { placeLabel } from "./place.ts";
import { primary } from "./said.ts";

/** A wording that is recommended: struck and bold, in the draft's language. */
export interface Recommended {
  /** Where it goes: "Article 24(2)". */
  readonly place: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly pieces: readonly Piece[];
}

/** A wording with the provisions it touches: from the first to the one behind the last. */
export interface PlacedWording {
  readonly from: number;
  readonly to: number;
  readonly proposal: ShownProposal;
  readonly wording: Recommended;
}

/** How much of what stays is printed beside a change, in UTF-16 units. */
const BESIDE = 240;

/** The team's own wordings: what a State or a group proposes, or was read out, or stands in a file, is not. */
export function ownWordings(
  draft: Draft,
  draftId: Hash,
  proposals: readonly ShownProposal[],
): readonly PlacedWording[] {
  return proposals.filter(isOwn).flatMap((proposal) => {
    const { anchor, wording, taken } = proposal;
    // It would ask to change words that the text does not have.
    if (taken) return [];
    const place = anchor.draft === draftId ? locate(draft, anchor) : null;
    if (!place) return [];
    const { from, to } = rangeOf(draft, anchor);
    const pieces = around(redlined(draft, anchor, place, wording), BESIDE);
    const told = { place: placeLabel(draft, from), lang: primary(draft.language), dir: draft.direction, pieces };
    return [{ from, to, proposal, wording: told }];
  });
}

function rangeOf(draft: Draft, { provision }: Anchor): Pick<PlacedWording, "from" | "to"> {
  const from = provisionIndex(draft, provision);
  return { from, to: subtreeEnd(draft, from) };
}

/** The provision with the wording in it, struck and bold; where the text has the wording already, against what it had. */
function redlined(draft: Draft, anchor: Anchor, place: Place, wording: ShownProposal["wording"]): readonly Piece[] {
  const at = { place, gap: anchor.gap ?? false };
  const scope = commonScope(draft, at) ?? place.provision;
  const with_ = (words: string) => rewritten(draft, scope, { at, words });
  return redline(with_(wording.old), with_(wording.new));
}

/** The team's own wording: no State's or group's, nothing that was read out or stood in a file. */
export function isOwn({ proposers, fate, form }: ShownProposal): boolean {
  return (
    form === "written" && fate !== "withdrawn" && !proposers.some(({ kind }) => kind === "state" || kind === "group")
  );
}

/** Hands out wordings by the provision that they are for, each once; `left` are those that nobody has asked for. */
export class Wordings {
  readonly left: Set<PlacedWording>;
  readonly #draft: Draft;

  constructor(draft: Draft, wordings: readonly PlacedWording[]) {
    this.#draft = draft;
    this.left = new Set(wordings);
  }

  take(provision: number): readonly Recommended[] {
    const fitting = [...this.left].filter((each) => concerns(each, this.#draft, provision));
    for (const each of fitting) this.left.delete(each);
    return fitting.map(({ wording }) => wording);
  }
}

/** Whether a wording that stands in the draft is printed beside what is said of a provision. */
export function isBeside(draft: Draft, { anchor }: ShownProposal, provision: number): boolean {
  return concerns(rangeOf(draft, anchor), draft, provision);
}

/** Whether a wording is for a provision, for something in it or for what it is in. */
function concerns({ from, to }: Pick<PlacedWording, "from" | "to">, draft: Draft, provision: number): boolean {
  return (provision >= from && provision < to) || (from >= provision && from < subtreeEnd(draft, provision));
}
