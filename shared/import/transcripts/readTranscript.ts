import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { decodeText } from "../decodeText.ts";
import type { TranscriptCueBuilder } from "./formats/transcriptCueBuilder.ts";
import { htmlTranscriptToLines } from "./formats/readHtmlTranscript.ts";
import { parseVttOrSrtCues } from "./formats/parseVttOrSrtCues.ts";
import { detectTranscriptFormat } from "./detectTranscriptFormat.ts";
import { parseTimedTranscriptLines } from "./formats/parseTimedTranscriptLines.ts";
import {
  MAX_TRANSCRIPT_BYTES,
  MAX_TRANSCRIPT_CHARACTERS,
  MAX_TRANSCRIPT_CUES,
  type Transcript,
  type TranscriptFormat,
} from "./transcript.ts";

/**
 * Reads a transcript: WebVTT, SubRip, plain text with times, or a web page with times. The contents decide, not the
 * name.
 *
 * @returns a refusal if it is no text (`reading.binary`, `reading.encoding`), has no cue with a time
 *   (`transcript.none`), or is too large (`transcript.too-large`).
 */
export function readTranscript(bytes: Uint8Array): Outcome<Transcript> {
  if (bytes.length === 0) return refusal("reading.empty");
  if (bytes.length > MAX_TRANSCRIPT_BYTES) return tooLarge();
  const text = decodeText(bytes);
  if (isRefusal(text)) return text;
  const format = detectTranscriptFormat(text);
  const read = readAs(format, text);
  if (isRefusal(read)) return read;
  if (read.isTooLarge) return tooLarge();
  const cues = read.finish();
  return cues.length === 0 ? refusal("transcript.none") : { format, cues, unread: read.unread };
}

function readAs(format: TranscriptFormat, text: string): Outcome<TranscriptCueBuilder> {
  if (format === "vtt" || format === "srt") return parseVttOrSrtCues(text);
  if (format === "text") return parseTimedTranscriptLines(text.split(/\r\n|\r|\n/));
  const lines = htmlTranscriptToLines(text);
  return lines ? parseTimedTranscriptLines(lines) : refusal("reading.too-deep");
}

function tooLarge() {
  return refusal("transcript.too-large", { cues: MAX_TRANSCRIPT_CUES, characters: MAX_TRANSCRIPT_CHARACTERS });
}
