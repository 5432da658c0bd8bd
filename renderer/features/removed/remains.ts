import { findNotesSinceRemoval, writeUnsharedNotes, type UnsharedNote } from "#shared/exchange/export/unsharedNotes.ts";
import { selectPacketRecords, recipientsOf } from "#shared/exchange/packet/packetRecords.ts";
import { replicationStatusOf } from "#shared/ledger/queries/receipts.ts";
import { findDeviceRemoval } from "#shared/ledger/queries/deviceRemoval.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import type { Dossier } from "#renderer/desk/dossier/dossier.ts";
import { packInWorker } from "#renderer/desk/files/jobs.ts";
import type { Seat } from "#renderer/desk/own/seat.ts";
import { savedFile } from "#renderer/desk/own/savings.ts";
import type { PrivateNote } from "#renderer/desk/standing/mine.ts";

/** How much only this machine has, as far as is known here. */
export interface Remains {
  /** Records that nobody else is known to have, those that are set aside among them. */
  readonly records: number;
  readonly mine: number;
  readonly unfinished: number;
}

export function remainsOf({ ledger }: Dossier, { own, card: { device } }: Seat): Remains {
  const { missing } = replicationStatusOf(ledger, device);
  const hub = own.hub.value;
  const unsent = new Set(hub ? hub.unsent : missing);
  const aside = findDeviceRemoval(ledger, device)?.since ?? [];
  const records = new Set([...aside, ...missing.filter((key) => unsent.has(key))]);
  return {
    records: records.size,
    mine: own.mine.value.filter(({ unfinished }) => !unfinished).length,
    unfinished: unfinishedOf(own).length,
  };
}

/** Notes that were left unfinished, and the new one that is being written. */
function unfinishedOf({ mine, writing: { value: now } }: Seat["own"]): readonly Pick<PrivateNote, "at" | "words">[] {
  const open = now?.what === "note" ? [{ at: now.at, words: now.words }] : [];
  return [...mine.value.filter(({ unfinished }) => unfinished), ...open];
}

/**
 * Saves what only this machine has, in a packet that the team and this device open: all records, and beside them as Web
 * Annotations the notes that are set aside and, where wanted, the private and unfinished ones. Answers whether it was saved.
 */
export async function saveRemainsOf(desk: Desk, withPrivate: boolean): Promise<boolean> {
  const dossier = desk.dossier.value!;
  const { ledger } = dossier;
  const seat = dossier.seat!;
  const notes = notesFor(dossier, seat, withPrivate);
  const members = ledger.members.map(({ id }) => id);
  const packed = await packInWorker({
    dossier: ledger.dossier,
    records: selectPacketRecords(ledger, null),
    erased: ledger.erasedKeys(),
    to: { recipients: [...new Set([...recipientsOf(ledger, members), seat.card.recipient])] },
    ...(notes !== null && { notes }),
  });
  const bytes = desk.notices.valueOf(packed);
  if (!bytes) return false;
  // The file's name is in clear wherever it goes: it says nothing of the dossier.
  const name = `packet ${new Date().toISOString().slice(0, 10)}.clausemark`;
  const saved = desk.notices.valueOf(await desk.host.files.save("dossier", { name, bytes }));
  if (!saved) return false;
  savedFile(seat.own.saved, members);
  desk.notices.tell("files.saved", { name: saved });
  return true;
}

function notesFor(
  { ledger, open, notes }: Dossier,
  { own, card: publicKeys }: Seat,
  withPrivate: boolean,
): string | null {
  const kept = withPrivate ? [...own.mine.value.filter(({ unfinished }) => !unfinished), ...unfinishedOf(own)] : [];
  const all: readonly UnsharedNote[] = [...findNotesSinceRemoval(ledger, publicKeys.device), ...kept.map(asOwn)];
  const text = notes.value?.text;
  if (all.length === 0 || !text) return null;
  const member = ledger.member(ledger.judgement.memberOf(publicKeys.device) ?? "");
  const author = member?.name
    ? { by: "name" as const, name: member.name, organisation: member.organisation }
    : undefined;
  const title = open?.document.body.title ?? "";
  return writeUnsharedNotes({ ...text, title, symbol: open?.revision.body.symbol ?? "" }, all, author);
}

function asOwn({
  at,
  words,
  written,
}: Pick<PrivateNote, "at" | "words"> & { readonly written?: string }): UnsharedNote {
  const { kind, comment, rights, confidentiality, assessment } = words;
  return {
    at,
    kind,
    comment,
    rights: [...rights],
    confidentiality,
    assessment,
    written: written ?? new Date().toISOString(),
  };
}
