import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { BlockRange } from "#shared/anchor/readingText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDraft } from "#shared/ledger/texts/currentText.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { CarriedNote, TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import { carriedIn, tallyOf, type Tally } from "#renderer/desk/compare/carried.ts";
import { usualPair } from "#renderer/desk/compare/comparing.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { rowsOf, type Rows } from "./rows.ts";

/** Words of a note in a row. */
export interface Marked {
  readonly note: CarriedNote;
  readonly piece: BlockRange;
}

/** The notes of a row: those whose cards stand beside it, and the words that are marked on each side. */
export interface Beside {
  readonly cards: readonly CarriedNote[];
  readonly from: readonly Marked[];
  readonly to: readonly Marked[];
}

/** Two texts compared, with the notes of the older one. */
export interface Comparison {
  readonly pair: TextPair;
  readonly rows: Rows;
  readonly notes: readonly CarriedNote[];
  readonly tally: Tally;
  beside(row: number): Beside;
  note(id: RecordKey): CarriedNote | undefined;
  /** The row of a note: where it stands now, otherwise where it stood; -1 where it has none. */
  rowOf(note: CarriedNote): number;
}

/** The texts to compare: those that were chosen, otherwise the newest of the open document and the one before. */
export function pairOf({ dossier: { value: dossier }, place }: Desk): TextPair | null {
  if (!dossier) return null;
  const { ledger } = dossier;
  const chosen = place.comparing.chosen.value;
  const [from, to] = [chosen && findDraft(ledger, chosen.from), chosen && findDraft(ledger, chosen.to)];
  if (chosen && from && to) return { from: { id: chosen.from, draft: from }, to: { id: chosen.to, draft: to } };
  return usualPair(ledger, dossier.notes.value?.text.id);
}

/** The comparison that is shown; null where there are no two texts. */
export function comparisonOf(desk: Desk): Comparison | null {
  const dossier = desk.dossier.value;
  const pair = dossier && pairOf(desk);
  return pair && compared(dossier, pair);
}

interface Kept {
  readonly carried: readonly CarriedNote[];
  readonly comparison: Comparison;
}

const kept = new WeakMap<Draft, WeakMap<Draft, { readonly rows: Rows; now: Kept | null }>>();

/** Drafts are compared once; the notes anew where anything was said of them. */
export function compared(dossier: Dossier, pair: TextPair): Comparison {
  let of = kept.get(pair.to.draft);
  if (!of) kept.set(pair.to.draft, (of = new WeakMap()));
  let here = of.get(pair.from.draft);
  if (!here) of.set(pair.from.draft, (here = { rows: rowsOf(pair.from.draft, pair.to.draft), now: null }));
  const carried = carriedIn(dossier, pair);
  if (here.now?.carried !== carried) {
    here.now = { carried, comparison: comparisonWith(pair, here.rows, carried, here.now?.comparison) };
  }
  return here.now.comparison;
}

const NOTHING: Beside = { cards: [], from: [], to: [] };

function comparisonWith(pair: TextPair, rows: Rows, notes: readonly CarriedNote[], before?: Comparison): Comparison {
  const rowOf = ({ place, was }: CarriedNote) =>
    place ? rows.ofTo(firstOf(place)) : was ? rows.ofFrom(firstOf(was.place)) : -1;
  const found = besides(rows, notes, rowOf);
  const beside = new Map([...found].map(([row, now]) => [row, asBefore(before?.beside(row), now)]));
  const byId = new Map(notes.map((note) => [note.id, note]));
  return {
    pair,
    rows,
    notes,
    tally: tallyOf(notes),
    beside: (row) => beside.get(row) ?? NOTHING,
    note: (id) => byId.get(id),
    rowOf,
  };
}

function besides(rows: Rows, notes: readonly CarriedNote[], rowOf: Comparison["rowOf"]): ReadonlyMap<number, Beside> {
  const found = new Map<number, { cards: CarriedNote[]; from: Marked[]; to: Marked[] }>();
  const at = (row: number) => {
    let here = found.get(row);
    if (!here) found.set(row, (here = { cards: [], from: [], to: [] }));
    return here;
  };
  for (const note of notes) {
    if (rowOf(note) >= 0) at(rowOf(note)).cards.push(note);
    for (const piece of note.was?.place.pieces ?? []) at(rows.ofFrom(piece.provision)).from.push({ note, piece });
    for (const piece of note.place?.pieces ?? []) at(rows.ofTo(piece.provision)).to.push({ note, piece });
  }
  return found;
}

/** The notes of a row as they were, where none of them has changed: the same object. */
function asBefore(before: Beside | undefined, now: Beside): Beside {
  if (!before || before.cards.length !== now.cards.length) return now;
  const isSame = (one: readonly Marked[], other: readonly Marked[]) =>
    one.length === other.length && one.every(({ note }, i) => note === other[i]!.note);
  const areSame = now.cards.every((note, i) => note === before.cards[i]);
  return areSame && isSame(before.from, now.from) && isSame(before.to, now.to) ? before : now;
}

function firstOf({ provision, pieces }: ResolvedRange): number {
  return pieces[0]?.provision ?? provision;
}
