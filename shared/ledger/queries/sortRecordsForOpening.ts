import { compareValues } from "#shared/base/compareValues.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { ledgerSubjectOfThread, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { Ledger } from "../ledger.ts";
import { findEntryRange } from "../placement/currentPlacement.ts";
import { threadProjection } from "../store/projections.ts";
import { subjectsOfRecord, entityIdOf } from "../store/recordIndex.ts";

/**
 * Sorts all records in the order in which opening the dossier needs them: first records outside of notes (including
 * texts and members), then notes with everything said about them, in the order of the text that opens first, and last
 * the notes that have no place in that text.
 */
export function sortRecordsForOpening(ledger: Ledger): readonly OpenedRecord[] {
  const provisions = provisionsOf(ledger);
  const rank = (opened: OpenedRecord) => {
    const notes = subjectsOfRecord(opened, entityIdOf(opened)).filter((subject) => provisions.has(subject));
    return notes.length === 0 ? -1 : Math.min(...notes.map((note) => provisions.get(note)!));
  };
  const ranked = [...ledger.records()].map(({ opened }) => ({ opened, rank: rank(opened) }));
  return ranked.sort((a, b) => compareValues(a.rank, b.rank)).map(({ opened }) => opened);
}

/** Returns, for each note, the index of its provision in the text that opens first, or Infinity if it has none. */
function provisionsOf(ledger: Ledger): ReadonlyMap<LedgerSubject, number> {
  const draft = ledger.newestText?.revision.draftId ?? "";
  return new Map(
    ledger
      .all(threadProjection)
      .map((note) => [ledgerSubjectOfThread(note.id), findEntryRange(ledger, draft, note)?.provision ?? Infinity]),
  );
}
