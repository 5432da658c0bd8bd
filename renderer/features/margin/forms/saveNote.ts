import type { Act } from "#shared/acts/act.ts";
import { setNoteSourceAct } from "#shared/acts/notes/setNoteSource.ts";
import { editAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { rateThreadAct } from "#shared/acts/notes/rateThread.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { getCurrentMeetingReference } from "#renderer/workspace/queries/currentMeeting.ts";
import { sharePhotographsOfPrivateNote } from "#renderer/workspace/actions/photographs.ts";
import { listPrivatePhotographs } from "#renderer/workspace/queries/photographRefusal.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { deletePrivateNote, savePrivateNote, type PrivateNote } from "#renderer/workspace/textModel/privateNotes.ts";
import { isKindWithSeverity } from "#renderer/workspace/labels/noteColourTone.ts";
import type { NoteFormState, NoteInput } from "#renderer/workspace/textModel/entryFormState.ts";

/**
 * Commits the content of the form. Returns the note's id, or null if that was refused. An unchanged note is not
 * committed. `onShown` is called with the id of a new note in the event that shows it.
 */
export async function saveNote(
  workspace: Workspace,
  writing: NoteFormState,
  name: string,
  onShown?: (id: string) => void,
): Promise<string | null> {
  const { ledger, me, dossier } = workspace;
  if (writing.what === "mine" || writing.what === "mine-edit") {
    const keep = dossier.value?.session?.localState.privateNotes;
    return keep ? savePrivateNote(keep, writing) : null;
  }
  if (!ledger || !me) return null;
  if (writing.what === "note") {
    return saveNewNote(workspace, writing, name, getCurrentMeetingReference(workspace), onShown);
  }
  if (name.trim()) await workspace.commit(setProfileAct(ledger, me, name));
  const act = changed(ledger, me, writing);
  if (act === null) return writing.on;
  return (await workspace.commit(act)) && writing.on;
}

/** Saves a new note, and the user's name if they have given one with it; returns the note's id, or null if refused. */
async function saveNewNote(
  workspace: Workspace,
  { at, words, written }: Pick<PrivateNote, "at" | "words"> & Partial<PrivateNote>,
  name: string,
  meeting: { readonly meeting?: RecordKey } | undefined,
  onShown?: (id: string) => void,
): Promise<string | null> {
  const { ledger, me, dossier } = workspace;
  const isSigned = dossier.value!.hasKeyInForce;
  if (name.trim() && isSigned) await workspace.commit(setProfileAct(ledger!, me, name));
  return workspace.saveNote(
    {
      at,
      words,
      ...meeting,
      ...(written !== undefined && { written }),
      ...(name.trim() && !isSigned && { name }),
    },
    onShown,
  );
}

/** The ids of notes that are being committed, so that each is committed once. */
const committing = new Set<string>();

/**
 * Commits a private or unfinished note as it is and then deletes it. Returns the new note's id, or null if that was
 * refused; the note is then kept.
 */
export async function commitPrivateNote(workspace: Workspace, id: string, name = ""): Promise<string | null> {
  const { ledger, me, dossier } = workspace;
  const keep = dossier.value?.session?.localState.privateNotes;
  const privateNote = keep?.value.find((each) => each.id === id);
  if (!ledger || !me || !keep || !privateNote || committing.has(id)) return null;
  if (!dossier.value!.hasKeyInForce && listPrivatePhotographs(workspace, id).length > 0) {
    workspace.notifications.showRefusal(refusal("photograph.no-key"));
    return null;
  }
  committing.add(id);
  try {
    const meeting = privateNote.unfinished && getCurrentMeetingReference(workspace);
    const saved = await saveNewNote(workspace, privateNote, name, meeting);
    if (saved === null || !(await sharePhotographsOfPrivateNote(workspace, id, saved))) return saved;
    deletePrivateNote(keep, id);
    return saved;
  } finally {
    committing.delete(id);
  }
}

/** Returns the differences from the stored note as one act; null if there are none. */
function changed(ledger: Ledger, me: Author, { on, words }: NoteFormState & { what: "edit" }): Outcome<Act> | null {
  const thread = ledger.get(threadProjection, on);
  const parts: Outcome<Act>[] = [];
  if (!thread || wording(words) !== wording(thread.annotation))
    parts.push(editAnnotationAct(ledger, me, on, noteOf(words)));
  if (thread && isKindWithSeverity(words.kind) && !sameRating(thread, me, words))
    parts.push(rateThreadAct(ledger, me, on, words.assessment));
  const source = thread?.source?.body.source ?? "";
  if (words.source !== undefined && words.source.trim() !== source)
    parts.push(setNoteSourceAct(ledger, me, on, words.source));
  const refusal = parts.find(isRefusal);
  if (refusal) return refusal;
  const acts = parts as Act[];
  return acts.length === 0 ? null : { statements: acts.flatMap(({ statements }) => statements) };
}

function noteOf({ kind, comment, rights, confidentiality, track, basis, standards }: NoteInput | Thread["annotation"]) {
  return {
    kind,
    comment,
    rights: [...rights],
    confidentiality,
    track: track?.trim() ? track.trim() : undefined,
    basis,
    standards: standards?.length ? [...standards] : undefined,
  };
}

function wording(words: NoteInput | Thread["annotation"]): string {
  return toCanonicalJson(noteOf(words));
}

function sameRating({ ratings }: Thread, me: Author, { assessment }: NoteInput): boolean {
  const mine = ratings.find(({ member }) => member === me.member)?.assessment ?? {};
  const { annotation: _, ...bare } = mine as typeof mine & { annotation?: string };
  return toCanonicalJson(bare) === toCanonicalJson(assessment);
}
