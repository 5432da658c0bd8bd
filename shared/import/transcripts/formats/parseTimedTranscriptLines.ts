import { parseWebcastTime } from "../transcript.ts";
import { TranscriptCueBuilder, MAX_SPEAKER_LABEL_LENGTH, toReadableCueText } from "./transcriptCueBuilder.ts";
import { SpeakerPrefixes } from "./speakerPrefixes.ts";

const TIME = "\\d{1,3}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
/** "[00:01:12] words", "(0:12) words", "00:01:12 – 00:01:20 words", or a time alone. */
const LEADING = new RegExp(
  `^\\s*[\\[(]?(${TIME})(?:\\s*(?:-->?|[–—-]|to)\\s*(${TIME}))?[\\])]?(?:\\s*[-–—:|]?\\s+|\\s*[-–—:|]?\\s*$|\\s*(?=[\\p{L}"“]))`,
  "u",
);
/** "Speaker 1  0:12", "Canada [00:12:33]", "Ms. Smith (Canada) 00:12:33:" with nothing or words behind. */
const TRAILING = new RegExp(`^\\s*(\\S.{0,118}?)([\\s\\t]+|\\s*[\\[(])(${TIME})[\\])]?\\s*(?:$|[:：–—-]\\s*)`, "u");

/** A line that begins a cue. */
export interface TimedTranscriptLine {
  readonly from: number;
  readonly to: number | null;
  readonly label: string;
  readonly words: string;
}

/**
 * Reads lines of a transcript as services export it: a time before the words or behind the speaker's name, on the same
 * line or on one of its own. Lines without a time go on with the words before them.
 */
export function parseTimedTranscriptLines(lines: Iterable<string | TimedTranscriptLine>): TranscriptCueBuilder {
  const builder = new TranscriptCueBuilder();
  const found: (TimedTranscriptLine & { words: string })[] = [];
  for (const line of lines) {
    if (found.length > MAX_LINES) break;
    const last = found.at(-1);
    const begun = typeof line === "string" ? beginOf(line, last?.from ?? 0) : line;
    if (begun) found.push({ ...begun });
    else if (last) last.words += `${last.words === "" ? "" : "\n"}${line as string}`;
    else builder.leave(line as string);
  }
  const prefixes = new SpeakerPrefixes(found.filter(({ label }) => label === "").map(({ words }) => words));
  for (const { from, to, label, words } of found) {
    const named = label === "" ? prefixes.split(words) : { label, words };
    builder.add(from, to, named.label, named.words);
  }
  return builder;
}

const MAX_LINES = 40_000;

function beginOf(line: string, after: number): TimedTranscriptLine | null {
  const short = line.slice(0, 400);
  const leading = LEADING.exec(short);
  const from = leading && parseWebcastTime(leading[1]!);
  if (leading && from !== null) {
    const to = leading[2] === undefined ? null : parseWebcastTime(leading[2]);
    return { from, to, label: "", words: line.slice(leading[0].length) };
  }
  const trailing = TRAILING.exec(short);
  const at = trailing && parseWebcastTime(trailing[3]!);
  if (!trailing || at === null || at < after || !isSpeakerName(trailing[1]!, trailing[2]!)) return null;
  return { from: at, to: null, label: trailing[1]!, words: line.slice(trailing[0].length) };
}

const PARTICLE =
  /^(?:of|the|de|la|le|les|des|du|del|los|las|el|al|van|von|der|and|et|y|for|on|behalf|delegate|representative)$/iu;

/**
 * Returns whether words before a time are a speaker's name. "We meet again at 15:00" is not one: its words are in small
 * letters, and one space parts them from the time.
 */
function isSpeakerName(name: string, gap: string): boolean {
  const words = toReadableCueText(name.replace(/[:：,-]\s*$/u, "")).split(" ");
  if (
    words.length > 10 ||
    name.length > MAX_SPEAKER_LABEL_LENGTH ||
    /[.!?;]["”]?$/u.test(name.replace(/\b\p{L}{1,4}\.$/u, ""))
  )
    return false;
  const isParted = /\s{2}|\t|[[(]/u.test(gap);
  const isName = words.every((word) => PARTICLE.test(word) || !/^\p{Ll}/u.test(word.replace(/^["“(]/u, "")));
  return (isName || (isParted && words.length <= 3)) && /\p{L}/u.test(name);
}
