/** The formats in which services export transcripts. */
export const TRANSCRIPT_FORMATS = ["vtt", "srt", "text", "html"] as const;
export type TranscriptFormat = (typeof TRANSCRIPT_FORMATS)[number];

/** Some words of a transcript, with the time of the recording at which they begin and end, in ms. */
export interface TranscriptCue {
  readonly from: number;
  readonly to: number;
  /** The speaker as the file names him: "Speaker 14", "CHAIR", "Canada"; "" if it does not say. */
  readonly label: string;
  readonly words: string;
}

/** What was said in a recording, in the order of time. */
export interface Transcript {
  readonly format: TranscriptFormat;
  readonly cues: readonly TranscriptCue[];
  /** Lines with words that belong to no cue, such as a title before the first. */
  readonly unread: readonly string[];
}

/** Limits on a transcript. A day of meetings has 600,000 characters in 4,000 cues. */
export const MAX_TRANSCRIPT_BYTES = 16 * 1024 * 1024;
export const MAX_TRANSCRIPT_CUES = 20_000;
export const MAX_TRANSCRIPT_CHARACTERS = 2_000_000;

/** Returns a time as a webcast shows it: "2:05", "1:02:10". */
export function formatWebcastTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Returns the time that a webcast shows in ms: "1:02:10", "62:10", "00:01:12.480"; null if it is not a time. */
export function parseWebcastTime(text: string): number | null {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hours = "0", minutes, seconds, fraction = "0"] = match;
  if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0"));
}

/** Returns the index of the cue at a time: the last that has begun by then; -1 if none has. */
export function indexOfCueAt(cues: readonly TranscriptCue[], ms: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.from <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
