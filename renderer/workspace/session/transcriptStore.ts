import { createRandomId } from "#shared/base/bytes.ts";
import type { Signal } from "@preact/signals-core";
import type { TranscriptMaker } from "#shared/acts/transcripts/transcriptQuote.ts";
import { refusal, type Refusal } from "#shared/base/result.ts";
import type { SpeakerCorrection, SpeakerCorrections } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import type { TranscriptCue } from "#shared/import/transcripts/transcript.ts";
import type { RecordKey } from "#shared/records/envelope.ts";

/** A transcript that this machine has for a dossier. It is never committed. */
export interface StoredTranscript {
  readonly id: string;
  /** The name of its file. */
  readonly name: string;
  readonly maker: TranscriptMaker;
  /** The meeting that it is of, if the user said so. */
  readonly meeting?: RecordKey;
  readonly cues: readonly TranscriptCue[];
}

/** What the user has done with a transcript. */
export interface TranscriptUserWork {
  /** The transcript's id. */
  readonly of: string;
  readonly corrections: SpeakerCorrections;
  /** The offered lines that were put in the capture line or dismissed. */
  readonly handled: readonly string[];
}

/** The stored transcripts and the work on them. The work is apart: it changes often, and is small. */
export interface TranscriptStore {
  readonly transcripts: Signal<readonly StoredTranscript[]>;
  readonly transcriptWork: Signal<readonly TranscriptUserWork[]>;
}

/** How many transcripts a dossier has on a machine at most: those of two weeks of meetings. */
const MAX_TRANSCRIPTS = 20;

/** Stores a transcript; refused if there are too many. */
export function storeTranscript(
  { transcripts }: TranscriptStore,
  transcript: Omit<StoredTranscript, "id">,
): StoredTranscript | Refusal {
  if (transcripts.value.length >= MAX_TRANSCRIPTS)
    return refusal("transcript.too-many", { count: transcripts.value.length });
  const stored = { id: createRandomId(), ...transcript };
  transcripts.value = [...transcripts.value, stored];
  return stored;
}

/** Deletes a transcript from this machine, with the work on it. */
export function removeTranscript({ transcripts, transcriptWork }: TranscriptStore, id: string): void {
  transcripts.value = transcripts.value.filter((each) => each.id !== id);
  transcriptWork.value = transcriptWork.value.filter(({ of }) => of !== id);
}

/** Returns the work on a transcript. */
export function transcriptWorkOf(all: readonly TranscriptUserWork[], id: string): TranscriptUserWork {
  return all.find(({ of }) => of === id) ?? { of: id, corrections: {}, handled: [] };
}

/** Says who speaks under a label, in all its cues; null returns to what was recognised. */
export function correctTranscriptSpeaker(
  store: TranscriptStore,
  id: string,
  label: string,
  correction: SpeakerCorrection | null,
): void {
  const { corrections } = transcriptWorkOf(store.transcriptWork.value, id);
  const { [label]: _, ...others } = corrections;
  change(store, id, { corrections: correction === null ? others : { ...others, [label]: correction } });
}

/** Marks an offered line as put in the capture line or dismissed. */
export function markOfferedLineHandled(store: TranscriptStore, id: string, line: string): void {
  const { handled } = transcriptWorkOf(store.transcriptWork.value, id);
  change(store, id, { handled: [...handled.filter((each) => each !== line), line] });
}

function change({ transcriptWork }: TranscriptStore, id: string, changes: Partial<TranscriptUserWork>): void {
  const others = transcriptWork.value.filter(({ of }) => of !== id);
  transcriptWork.value = [...others, { ...transcriptWorkOf(transcriptWork.value, id), ...changes }];
}
