import { spaceOutControlCharacters } from "#shared/base/controlCharacters.ts";
import { MAX_TRANSCRIPT_CHARACTERS, MAX_TRANSCRIPT_CUES, type TranscriptCue } from "../transcript.ts";

/** A cue whose end may not be known. */
type UnfinishedCue = Omit<TranscriptCue, "to"> & { readonly to: number | null };

/** A longer label is no name of a speaker. */
export const MAX_SPEAKER_LABEL_LENGTH = 120;
/** How many lines without a cue are kept to be shown. */
const MAX_UNREAD = 200;

/** Collects the cues of a file up to the limits, in readable characters. */
export class TranscriptCueBuilder {
  readonly unread: string[] = [];
  readonly #cues: UnfinishedCue[] = [];
  #characters = 0;

  /** Whether the file has more than a transcript may have. */
  get isTooLarge(): boolean {
    return this.#cues.length > MAX_TRANSCRIPT_CUES || this.#characters > MAX_TRANSCRIPT_CHARACTERS;
  }

  /** Adds a cue; `to` is null if the file does not say when it ends. One without words is none. */
  add(from: number, to: number | null, label: string, words: string): void {
    const clean = toReadableCueText(words);
    if (clean === "" || this.isTooLarge) return;
    this.#characters += clean.length;
    this.#cues.push({ from, to, label: toReadableCueText(label.slice(0, MAX_SPEAKER_LABEL_LENGTH)), words: clean });
  }

  leave(line: string): void {
    const clean = toReadableCueText(line);
    if (clean !== "" && this.unread.length < MAX_UNREAD) this.unread.push(clean.slice(0, 500));
  }

  /** Returns the cues by time. A cue without an end ends where the next begins. */
  finish(): readonly TranscriptCue[] {
    const sorted = this.#cues.map((cue, i) => ({ cue, i })).sort((a, b) => a.cue.from - b.cue.from || a.i - b.i);
    return sorted.map(({ cue }, i) => ({
      ...cue,
      to: Math.max(cue.from, cue.to ?? sorted[i + 1]?.cue.from ?? cue.from),
    }));
  }
}

/** Removes control characters and direction overrides, and reduces white space. */
export function toReadableCueText(text: string): string {
  return spaceOutControlCharacters(text)
    .replace(/[\ufffd\u200b\u200e\u200f\ufeff\ud800-\udfff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
