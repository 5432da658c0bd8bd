import { compare } from "#shared/base/compare.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { threadSubject, type LedgerSubject } from "#shared/records/ledgerSubjects.ts";
import type { Ledger } from "../ledger.ts";
import { findRange } from "../placement/currentPlacement.ts";
import { threads } from "../store/projections.ts";
import { subjectsOf, entityIdOf } from "../store/recordIndex.ts";

/**
 * All records, in the order in which they are wanted when the dossier is opened: first what is said in no note (the texts
 * and the members among it), then notes with all that was said of them, as they stand in the text that is opened then from
 * its top, last those that do not stand in it.
 */
export function sortForLoading(ledger: Ledger): readonly OpenedRecord[] {
  const provisions = provisionsOf(ledger);
  const rank = (opened: OpenedRecord) => {
    const notes = subjectsOf(opened, entityIdOf(opened)).filter((subject) => provisions.has(subject));
    return notes.length === 0 ? -1 : Math.min(...notes.map((note) => provisions.get(note)!));
  };
  const ranked = [...ledger.records()].map(({ opened }) => ({ opened, rank: rank(opened) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ opened }) => opened);
}

/** For each note the index of the provision of that text at which it stands; Infinity where it does not. */
function provisionsOf(ledger: Ledger): ReadonlyMap<LedgerSubject, number> {
  const draft = ledger.newestText?.revision.draftId ?? "";
  return new Map(
    ledger.all(threads).map((note) => [threadSubject(note.id), findRange(ledger, draft, note)?.provision ?? Infinity]),
  );
}
