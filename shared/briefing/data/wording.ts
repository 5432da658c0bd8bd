import { locate, type Place } from "../../anchor/find.ts";
import type { Hash } from "../../base/hash.ts";
import { subtreeEnd, type Direction, type Draft } from "../../draft/draft.ts";
import { around, redline, type Piece } from "../../draft/redline.ts";
import type { ShownProposal } from "../../ledger/shown.ts";
import { message } from "../../messages/messages.ts";
import { paragraphs, primary, written, type Said } from "./said.ts";

/** Rival wording beneath the provision that it is for: what goes is struck, what comes is bold. */
export interface WordingRow {
  readonly is: "wording";
  readonly indent: number;
  /** "Proposal by Mexico, Chile · Withdrawn". */
  readonly label: Said;
  /** The draft's language and direction. */
  readonly lang: string;
  readonly dir: Direction;
  readonly pieces: readonly Piece[];
  readonly comment: readonly Said[];
  /** None: a card is a note's. */
  readonly notes: readonly number[];
}

/** How much of what stays is printed beside a change, in UTF-16 units. */
const BESIDE = 140;

/** The rows of rival wordings by the provision behind whose own text they stand; those without a place are left out. */
export function wordingRows(
  draft: Draft,
  draftId: Hash,
  proposals: readonly ShownProposal[],
  indentOf: (draft: Draft, index: number) => number,
): ReadonlyMap<number, readonly WordingRow[]> {
  const rows = new Map<number, WordingRow[]>();
  for (const proposal of proposals) {
    const place = proposal.anchor.draft === draftId ? locate(draft, proposal.anchor) : null;
    if (!place) continue;
    const after = provisionBefore(draft, proposal, place);
    const row = wordingRow(draft, proposal, indentOf(draft, proposal.anchor.quote ? after : place.provision));
    rows.set(after, [...(rows.get(after) ?? []), row]);
  }
  return rows;
}

function provisionBefore(draft: Draft, { anchor }: ShownProposal, { provision, pieces }: Place): number {
  if (anchor.gap) return subtreeEnd(draft, provision) - 1;
  return anchor.quote ? (pieces.at(-1)?.provision ?? provision) : subtreeEnd(draft, provision) - 1;
}

function wordingRow(draft: Draft, proposal: ShownProposal, indent: number): WordingRow {
  const { wording, comment } = proposal;
  return {
    is: "wording",
    indent,
    label: written(labelOf(proposal)),
    lang: primary(draft.language),
    dir: draft.direction,
    pieces: around(redline(wording.old, wording.new), BESIDE),
    comment: paragraphs(comment),
    notes: [],
  };
}

function labelOf({ proposers, fate, form, track, confidentiality }: ShownProposal): string {
  const names = proposers.map(({ name, behalf }) => (behalf ? `${name} (${behalf})` : name)).join(", ");
  const kind = message(form === undefined || form === "written" ? "proposal.label" : `proposal.${form}`);
  const parts = [
    names ? message("briefing.proposal-by", { kind, who: names }) : kind,
    fate && message(`fate.${fate}`),
    track,
    confidentiality && message(`confidentiality.${confidentiality}`),
  ];
  return parts.filter(Boolean).join(" · ");
}
