import type { Act } from "#shared/acts/act.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import type { SigningStartMark } from "#shared/acts/signingStartMark.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { isKindWithSeverity } from "../labels/noteColourTone.ts";
import type { PrivateNote } from "../textModel/privateNotes.ts";

/** A new note for the team, before it is signed. */
export interface NewNote extends Pick<PrivateNote, "at" | "words"> {
  /** The meeting in which it is made. */
  readonly meeting?: RecordKey;
}

/**
 * A note for the team that was saved while no dossier key was in force. It is stored on this machine, encrypted, and
 * goes into no record, file or packet until it is signed.
 */
export interface UnsignedNote extends PrivateNote, NewNote {
  readonly unsigned: true;
  /** The name that the user gave with it, if they had none. */
  readonly name?: string;
  /** Stored before it is signed, so that it is signed once. */
  readonly signing?: SigningStartMark;
}

/** Returns the act that creates a note, in a meeting if one is given. */
export function createNoteAct(ledger: Ledger, me: Author | null, { at, words, meeting }: NewNote): Outcome<Act> {
  const { assessment, ...rest } = words;
  return annotateAct(ledger, me, {
    anchor: at,
    meeting,
    ...rest,
    ...(isKindWithSeverity(words.kind) && { assessment }),
  });
}
