import { parseWebcastTime } from "../transcript.ts";
import { TranscriptCueBuilder } from "./transcriptCueBuilder.ts";
import { SpeakerPrefixes } from "./speakerPrefixes.ts";

/** The line with the times of a cue, in VTT and SRT: "00:01.000 --> 00:04,250 align:start". */
const TIMES = /^\s*([\d:.,]{4,16})\s*-{1,3}>\s*([\d:.,]{4,16})(?:\s.*)?$/;
/** Blocks of VTT that are no cues. */
const NO_CUE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

interface TimedBlock {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns whether a text has the times of VTT or SRT in one of its first lines. */
export function hasVttOrSrtTimes(text: string): boolean {
  return text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/, 200)
    .some((line) => TIMES.test(line));
}

/**
 * Reads the cues of a VTT or SRT file: the lines after one with two times, up to a blank line. A blank line inside a
 * cue is forgiven: words that do not begin another block belong to the cue before.
 */
export function parseVttOrSrtCues(text: string): TranscriptCueBuilder {
  const builder = new TranscriptCueBuilder();
  const voiced = blocksOf(text, builder).flatMap(({ from, to, text: words }) =>
    voicesOf(words).map((voice) => ({ from, to, ...voice })),
  );
  const prefixes = new SpeakerPrefixes(voiced.filter(({ label }) => label === "").map(({ words }) => words));
  for (const { from, to, label, words } of voiced) {
    const named = label === "" ? prefixes.split(words) : { label, words };
    builder.add(from, to, named.label, named.words);
  }
  return builder;
}

/** Divides the lines into blocks. Stops early if there are more than a transcript may have. */
function blocksOf(text: string, builder: TranscriptCueBuilder): readonly TimedBlock[] {
  const found: { from: number; to: number; lines: string[] }[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  let isSkipped = false;
  for (let i = 0; i < lines.length && found.length <= MAX_BLOCKS; i++) {
    const line = lines[i]!;
    const times = TIMES.exec(line);
    const [from, to] = [times && parseWebcastTime(times[1]!), times && parseWebcastTime(times[2]!)];
    if (from !== null && to !== null) {
      found.push({ from, to, lines: [] });
      isSkipped = false;
      continue;
    }
    const isFirst = i === 0 || lines[i - 1]!.trim() === "";
    if (isFirst && NO_CUE.test(line)) isSkipped = true;
    else if (isSkipped && line.trim() === "") isSkipped = false;
    if (isSkipped || isIdentifier(lines, i) || (i === 0 && /^\ufeff?WEBVTT/.test(line))) continue;
    const last = found.at(-1);
    if (last) last.lines.push(line);
    else if (!isHeaderField(line)) builder.leave(line);
  }
  return found.map(({ from, to, lines: own }) => ({ from, to, text: own.join("\n") }));
}

/** More than a transcript may have: the builder then says that the file is too large. */
const MAX_BLOCKS = 40_000;

/** Returns whether a line is the number or the name of the cue whose times come next. */
function isIdentifier(lines: readonly string[], i: number): boolean {
  return TIMES.test(lines[i + 1] ?? "") && (i === 0 || lines[i - 1]!.trim() === "" || /^\s*\d+\s*$/.test(lines[i]!));
}

/** "Kind: captions", "Language: en" after WEBVTT. */
function isHeaderField(line: string): boolean {
  return /^(?:Kind|Language|X-TIMESTAMP-MAP)\s*[:=]/i.test(line.trim());
}

const VOICE = /<v(?:\.[^\s>]{0,60})?[ \t]+([^>\n]{1,200})>/giu;

/** Divides a cue's words at voice tags: each speaks until the next. */
function voicesOf(text: string): readonly { readonly label: string; readonly words: string }[] {
  const marks = [...text.matchAll(VOICE)];
  if (marks.length === 0) return [{ label: "", words: toPlainWords(text) }];
  const before = toPlainWords(text.slice(0, marks[0]!.index));
  const voices = marks.map((mark, i) => ({
    label: toPlainWords(mark[1]!),
    words: toPlainWords(text.slice(mark.index + mark[0].length, marks[i + 1]?.index)),
  }));
  return before.trim() === "" ? voices : [{ label: "", words: before }, ...voices];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lrm: "",
  rlm: "",
};

/** Removes tags (`<i>`, `<c.loud>`, `<00:00:01.000>`, `{\an8}`) and decodes character references. */
function toPlainWords(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>\n]{0,200}>|<[\d:.]{5,14}>|\{\\[^{}\n]{0,80}\}/giu, "")
    .replace(
      /&(?:([a-z]{2,5})|#(\d{1,7})|#x([\da-f]{1,6}));/giu,
      (whole, name?: string, dec?: string, hex?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const point = dec === undefined ? parseInt(hex!, 16) : Number(dec);
        return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : "";
      },
    );
}
