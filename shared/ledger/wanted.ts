import { compare } from "../base/order.ts";
import type { Opened } from "../records/door.ts";
import { thread, type Subject } from "../records/subjects.ts";
import type { Ledger } from "./ledger.ts";
import { placeOf } from "./places.ts";
import { threads } from "./projections.ts";
import { subjectsOf, thingOf } from "./shelf.ts";

/**
 * All records, in the order in which they are wanted when the dossier is opened: first what is said in no note (the texts
 * and the members among it), then notes with all that was said of them, as they stand in the text that is opened then from
 * its top, last those that do not stand in it.
 */
export function asWanted(ledger: Ledger): readonly Opened[] {
  const provisions = provisionsOf(ledger);
  const rank = (opened: Opened) => {
    const notes = subjectsOf(opened, thingOf(opened)).filter((subject) => provisions.has(subject));
    return notes.length === 0 ? -1 : Math.min(...notes.map((note) => provisions.get(note)!));
  };
  const ranked = [...ledger.records()].map(({ opened }) => ({ opened, rank: rank(opened) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ opened }) => opened);
}

/** For each note the index of the provision of that text at which it stands; Infinity where it does not. */
function provisionsOf(ledger: Ledger): ReadonlyMap<Subject, number> {
  const draft = ledger.newest?.revision.draftId ?? "";
  return new Map(
    ledger.all(threads).map((note) => [thread(note.id), placeOf(ledger, draft, note)?.provision ?? Infinity]),
  );
}
