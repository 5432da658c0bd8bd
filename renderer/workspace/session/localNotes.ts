import type { TextForExport } from "#shared/publish/publication/publication.ts";
import { writeUnsharedNotes, type UnsharedNote } from "#shared/publish/publication/unsharedNotes.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { LocalState } from "./localState.ts";
import type { PrivateNote } from "../textModel/privateNotes.ts";

type LocalNotesState = Pick<LocalState, "privateNotes" | "unsignedNotes" | "form">;

/** Returns the unfinished notes, and the new one that is being written. */
export function listUnfinishedNotes({
  privateNotes,
  form: { value: now },
}: LocalNotesState): readonly Pick<PrivateNote, "at" | "words">[] {
  const open = now?.what === "note" ? [{ at: now.at, words: now.words }] : [];
  return [...privateNotes.value.filter(({ unfinished }) => unfinished), ...open];
}

/** Returns the private, unfinished and unsigned notes, which are in no record. */
export function listLocalNotes(localState: LocalNotesState): readonly UnsharedNote[] {
  const notes = [
    ...localState.privateNotes.value.filter(({ unfinished }) => !unfinished),
    ...listUnfinishedNotes(localState),
    ...localState.unsignedNotes.value,
  ];
  return notes.map(asUnsharedNote);
}

/** Writes notes that are in no record as Web Annotations in this member's name; returns null if there are none. */
export function writeOwnNotes(
  ledger: Ledger,
  device: DeviceId,
  text: TextForExport,
  notes: readonly UnsharedNote[],
): string | null {
  if (notes.length === 0) return null;
  const member = ledger.member(ledger.judgement.memberOf(device) ?? "");
  const author = member?.name
    ? { by: "name" as const, name: member.name, organisation: member.organisation }
    : undefined;
  return writeUnsharedNotes(text, notes, author);
}

function asUnsharedNote({
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
