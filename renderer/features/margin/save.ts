import type { Act } from "#shared/acts/act.ts";
import { annotate } from "#shared/acts/notes/annotate.ts";
import { setNoteSource } from "#shared/acts/notes/setNoteSource.ts";
import { editAnnotation } from "#shared/acts/notes/editAnnotation.ts";
import { setProfile } from "#shared/acts/team/setProfile.ts";
import { rate } from "#shared/acts/notes/rate.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import { inMeeting } from "#renderer/desk/asked/meeting.ts";
import type { Desk } from "#renderer/desk/desk.ts";
import { dropMine, keepMine } from "#renderer/desk/standing/mine.ts";
import { hasSeverity } from "#renderer/desk/words/tone.ts";
import type { NoteWriting, Words } from "#renderer/desk/words/writing.ts";

/** Says what the form holds; answers with the note's id, or null where it was refused. Nothing changed is done. */
export async function saveNote(desk: Desk, writing: NoteWriting, name: string): Promise<string | null> {
  const { ledger, me, dossier } = desk;
  if (writing.what === "mine" || writing.what === "mine-edit") {
    const keep = dossier.value?.seat?.own.mine;
    return keep ? keepMine(keep, writing) : null;
  }
  if (!ledger || !me) return null;
  if (name.trim()) await desk.say(setProfile(ledger, me, name));
  const act =
    writing.what === "note" ? newNote(ledger, me, { ...writing, ...inMeeting(desk) }) : changed(ledger, me, writing);
  if (act === null) return writing.what === "edit" ? writing.on : null;
  const records = await desk.say(act);
  if (!records) return null;
  return writing.what === "edit" ? writing.on : records[0]!.key;
}

/** What is being committed: it is committed once, however often that is asked for. */
const committing = new Set<string>();

/**
 * Commits a private or unfinished note as it is, and lets it go once that is done; answers with the note's id, or null where it
 * was refused, and stays.
 */
export async function commitMine(desk: Desk, id: string, name = ""): Promise<RecordKey | null> {
  const { ledger, me, dossier } = desk;
  const keep = dossier.value?.seat?.own.mine;
  const mine = keep?.value.find((each) => each.id === id);
  if (!ledger || !me || !keep || !mine || committing.has(id)) return null;
  committing.add(id);
  try {
    if (name.trim()) await desk.say(setProfile(ledger, me, name));
    const records = await desk.say(newNote(ledger, me, { ...mine, ...(mine.unfinished && inMeeting(desk)) }));
    if (!records) return null;
    dropMine(keep, id);
    return records[0]!.key;
  } finally {
    committing.delete(id);
  }
}

/** The act that says a new note, made in a meeting where one is named. */
export function newNote(
  ledger: Ledger,
  me: Author,
  { at, words, meeting }: { readonly at: Anchor; readonly words: Words; readonly meeting?: RecordKey },
): Outcome<Act> {
  const { assessment, ...rest } = words;
  return annotate(ledger, me, { anchor: at, meeting, ...rest, ...(hasSeverity(words.kind) && { assessment }) });
}

/** What differs from the note as it stands, as one act; null where nothing does. */
function changed(ledger: Ledger, me: Author, { on, words }: NoteWriting & { what: "edit" }): Outcome<Act> | null {
  const thread = ledger.get(threads, on);
  const parts: Outcome<Act>[] = [];
  if (!thread || wording(words) !== wording(thread.annotation))
    parts.push(editAnnotation(ledger, me, on, noteOf(words)));
  if (thread && hasSeverity(words.kind) && !sameRating(thread, me, words))
    parts.push(rate(ledger, me, on, words.assessment));
  const source = thread?.source?.body.source ?? "";
  if (words.source !== undefined && words.source.trim() !== source)
    parts.push(setNoteSource(ledger, me, on, words.source));
  const refusal = parts.find(isRefusal);
  if (refusal) return refusal;
  const acts = parts as Act[];
  return acts.length === 0 ? null : { statements: acts.flatMap(({ statements }) => statements) };
}

function noteOf({ kind, comment, rights, confidentiality, track, basis, standards }: Words | Thread["annotation"]) {
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

function wording(words: Words | Thread["annotation"]): string {
  return toCanonicalJson(noteOf(words));
}

function sameRating({ ratings }: Thread, me: Author, { assessment }: Words): boolean {
  const mine = ratings.find(({ member }) => member === me.member)?.assessment ?? {};
  const { annotation: _, ...bare } = mine as typeof mine & { annotation?: string };
  return toCanonicalJson(bare) === toCanonicalJson(assessment);
}
