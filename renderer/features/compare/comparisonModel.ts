import type { ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { ReadingTextBlockRange } from "#shared/anchor/subtreeReadingText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findDraftById } from "#shared/ledger/texts/currentText.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { CarriedNote, TextPair } from "#shared/ledger/placement/carriedNotes.ts";
import {
  findCarriedNotes,
  tallyCarriedNotes,
  type PlacementTally,
} from "#renderer/workspace/comparison/carriedNotes.ts";
import { chooseDefaultTextPair } from "#renderer/workspace/comparison/comparisonState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { Dossier } from "#renderer/workspace/dossier/dossier.ts";
import { buildComparisonRows, type ComparisonRows } from "./board/comparisonRows.ts";

/** Words of a note in a row. */
export interface NoteRangeInRow {
  readonly note: CarriedNote;
  readonly piece: ReadingTextBlockRange;
}

/** The notes of a row: those whose cards are beside it, and the words that are marked on each side. */
export interface ComparisonRowNotes {
  readonly cards: readonly CarriedNote[];
  readonly from: readonly NoteRangeInRow[];
  readonly to: readonly NoteRangeInRow[];
}

/** Two texts compared, with the notes of the older one. */
export interface ComparisonModel {
  readonly pair: TextPair;
  readonly rows: ComparisonRows;
  readonly notes: readonly CarriedNote[];
  readonly tally: PlacementTally;
  notesOf(row: number): ComparisonRowNotes;
  note(id: RecordKey): CarriedNote | undefined;
  /** Returns the row where a note is now, otherwise where it was; -1 if it has none. */
  rowOf(note: CarriedNote): number;
}

/** Returns the texts to compare: the chosen ones, otherwise the newest of the open document and the one before. */
export function resolveTextPair({ dossier: { value: dossier }, viewState }: Workspace): TextPair | null {
  if (!dossier) return null;
  const { ledger } = dossier;
  const chosen = viewState.comparison.chosenTexts.value;
  const [from, to] = [chosen && findDraftById(ledger, chosen.from), chosen && findDraftById(ledger, chosen.to)];
  if (chosen && from && to) return { from: { id: chosen.from, draft: from }, to: { id: chosen.to, draft: to } };
  return chooseDefaultTextPair(ledger, dossier.notes.value?.text.id);
}

/** Returns the comparison that is shown; null if there are not two texts. */
export function findShownComparison(workspace: Workspace): ComparisonModel | null {
  const dossier = workspace.dossier.value;
  const pair = dossier && resolveTextPair(workspace);
  return pair && buildComparison(dossier, pair);
}

interface CachedComparison {
  readonly carried: readonly CarriedNote[];
  readonly comparison: ComparisonModel;
}

const cache = new WeakMap<Draft, WeakMap<Draft, { readonly rows: ComparisonRows; now: CachedComparison | null }>>();

/** Compares two drafts, once; the notes are computed again if anything about them has changed. */
export function buildComparison(dossier: Dossier, pair: TextPair): ComparisonModel {
  let of = cache.get(pair.to.draft);
  if (!of) cache.set(pair.to.draft, (of = new WeakMap()));
  let here = of.get(pair.from.draft);
  if (!here) of.set(pair.from.draft, (here = { rows: buildComparisonRows(pair.from.draft, pair.to.draft), now: null }));
  const carried = findCarriedNotes(dossier, pair);
  if (here.now?.carried !== carried) {
    here.now = { carried, comparison: comparisonWith(pair, here.rows, carried, here.now?.comparison) };
  }
  return here.now.comparison;
}

const NOTHING: ComparisonRowNotes = { cards: [], from: [], to: [] };

function comparisonWith(
  pair: TextPair,
  rows: ComparisonRows,
  notes: readonly CarriedNote[],
  before?: ComparisonModel,
): ComparisonModel {
  const rowOf = ({ place, was }: CarriedNote) =>
    place ? rows.ofTo(firstOf(place)) : was ? rows.ofFrom(firstOf(was.place)) : -1;
  const found = besides(rows, notes, rowOf);
  const beside = new Map([...found].map(([row, now]) => [row, asBefore(before?.notesOf(row), now)]));
  const byId = new Map(notes.map((note) => [note.id, note]));
  return {
    pair,
    rows,
    notes,
    tally: tallyCarriedNotes(notes),
    notesOf: (row) => beside.get(row) ?? NOTHING,
    note: (id) => byId.get(id),
    rowOf,
  };
}

function besides(
  rows: ComparisonRows,
  notes: readonly CarriedNote[],
  rowOf: ComparisonModel["rowOf"],
): ReadonlyMap<number, ComparisonRowNotes> {
  const found = new Map<number, { cards: CarriedNote[]; from: NoteRangeInRow[]; to: NoteRangeInRow[] }>();
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

/** Returns the earlier object if none of a row's notes has changed. */
function asBefore(before: ComparisonRowNotes | undefined, now: ComparisonRowNotes): ComparisonRowNotes {
  if (!before || before.cards.length !== now.cards.length) return now;
  const isSame = (one: readonly NoteRangeInRow[], other: readonly NoteRangeInRow[]) =>
    one.length === other.length && one.every(({ note }, i) => note === other[i]!.note);
  const areSame = now.cards.every((note, i) => note === before.cards[i]);
  return areSame && isSame(before.from, now.from) && isSame(before.to, now.to) ? before : now;
}

function firstOf({ provision, pieces }: ResolvedRange): number {
  return pieces[0]?.provision ?? provision;
}
