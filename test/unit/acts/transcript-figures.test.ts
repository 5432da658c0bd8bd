import { beforeAll, describe, expect, test } from "vitest";
import { offerCaptureLines, type OfferedCaptureLine } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { isRefusal } from "#shared/base/result.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import type { IdentifiedSpeakers } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import type { TranscriptCue } from "#shared/import/transcripts/transcript.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { Random } from "#test/support/random.ts";
import {
  makeTranscript,
  writeHtmlTranscript,
  writeSrtTranscript,
  writeTextTranscript,
  writeVttTranscript,
  type MadeTranscript,
  type TranscriptTruth,
} from "#test/support/transcripts/makeTranscript.ts";

const WRITERS = {
  vtt: writeVttTranscript,
  srt: writeSrtTranscript,
  text: writeTextTranscript,
  html: writeHtmlTranscript,
};
/** The percentages that transcripts of any seed reach. */
const SPEAKERS = 95;
const LINES = 90;
/** Of the positions that were stated, so many are offered: others are stated in words that are not read. */
const OFFERED = 60;

interface Read {
  readonly made: MadeTranscript;
  readonly cues: readonly TranscriptCue[];
  readonly mapped: IdentifiedSpeakers;
  readonly lines: readonly OfferedCaptureLine[];
}

function read(seed: number, format: keyof typeof WRITERS): Read {
  const made = makeTranscript(new Random(seed));
  const transcript = readTranscript(new TextEncoder().encode(WRITERS[format](made)));
  if (isRefusal(transcript)) throw new Error(transcript.code);
  const { cues } = transcript;
  const mapped = identifyTranscriptSpeakers(cues, LISTED_DELEGATIONS);
  return { made, cues, mapped, lines: offerCaptureLines(cues, mapped.turns, "automatic", LISTED_DELEGATIONS) };
}

function countSpeakers({ made: { truth }, mapped: { speakers } }: Read) {
  const said = speakers.map(({ label, role, delegation, isSure }) => ({
    really: truth.speakers.get(label),
    said: role === "chair" ? "chair" : isSure && delegation ? delegation.code : "",
  }));
  return {
    right: said.filter((each) => each.said === each.really).length,
    wrong: said.filter((each) => each.said !== "" && each.said !== each.really),
  };
}

/** A position as text, to be compared: address, parties in order, stance. */
function positionText({ address, parties, stance }: Omit<TranscriptTruth["positions"][number], "at">): string {
  return [address, ...[...parties].sort(), stance].join(" | ");
}

function lineText({ captured: { address, statements } }: OfferedCaptureLine): string {
  const parties = statements.flatMap((statement) =>
    statement.parties.map(({ code, behalf, aligning }) =>
      [code, behalf && `for ${behalf.code}`, aligning && `with ${aligning.code}`].filter(Boolean).join(" "),
    ),
  );
  return positionText({ address: address!.value, parties, stance: statements[0]!.stance });
}

function countLines({ made: { truth }, cues, lines }: Read): number {
  // Some formats have whole seconds only.
  const second = (ms: number) => Math.floor(ms / 1000);
  const really = new Map(truth.positions.map((each) => [second(each.at), positionText(each)]));
  return lines.filter((line) => really.get(second(cues[line.cue]!.from)) === lineText(line)).length;
}

describe.each([1, 2, 3, 4, 5])("A made-up sitting of three hours (%i)", (seed) => {
  let vtt: Read;
  beforeAll(() => {
    vtt = read(seed, "vtt");
  });

  test("has 80 speakers and 1,500 cues, all of which are read from every format", () => {
    expect(vtt.mapped.speakers).toHaveLength(80);
    expect(vtt.cues.length).toBeGreaterThanOrEqual(1500);
    expect(vtt.cues.at(-1)!.to).toBeGreaterThan(2.9 * 60 * 60 * 1000);
    for (const format of ["srt", "text", "html"] as const) {
      const other = read(seed, format);
      expect(other.cues.map(({ label, words }) => [label, words])).toEqual(
        vtt.cues.map(({ label, words }) => [label, words]),
      );
    }
  });

  test("has 95 % of its speakers right, and none taken for another", () => {
    const { right, wrong } = countSpeakers(vtt);
    expect(wrong).toEqual([]);
    expect((right * 100) / vtt.mapped.speakers.length).toBeGreaterThanOrEqual(SPEAKERS);
  });

  test("offers lines of which 90 % are right", () => {
    const right = countLines(vtt);
    expect((right * 100) / vtt.lines.length).toBeGreaterThanOrEqual(LINES);
    expect((right * 100) / vtt.made.truth.positions.length).toBeGreaterThanOrEqual(OFFERED);
  });
});

test("Names that are alike are never taken for each other, however badly they are heard", () => {
  for (let seed = 100; seed < 110; seed++) expect(countSpeakers(read(seed, "vtt")).wrong, `seed ${seed}`).toEqual([]);
});
