import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { offerCaptureLines } from "#shared/acts/transcripts/offerCaptureLines.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { Random } from "#test/support/random.ts";
import {
  makeTranscript,
  writeHtmlTranscript,
  writeSrtTranscript,
  writeTextTranscript,
  writeVttTranscript,
} from "#test/support/transcripts/makeTranscript.ts";

const MUTANTS = 2000;
const WRITERS = {
  vtt: writeVttTranscript,
  srt: writeSrtTranscript,
  text: writeTextTranscript,
  html: writeHtmlTranscript,
};
const JUNK = [
  "-->",
  "<v ",
  "<",
  ">",
  "&#x",
  "\u0000",
  "\u202e",
  "00:",
  "\n\n",
  "<table>",
  "</td>",
  "WEBVTT",
  "[",
  ":",
  "9999:99",
  "NOTE",
  "\ufeff",
  "\u{1f600}",
];

/** Damages a few places of a file: bytes are lost, repeated, moved, or replaced by signs that mean something. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = [...bytes];
  for (let n = 1 + random.below(6); n > 0; n--) {
    const at = random.below(mutant.length + 1);
    const length = random.below(60);
    const junk = [...new TextEncoder().encode(random.pick(JUNK))];
    const piece = random.pick([[], junk, mutant.slice(at, at + length), [random.below(256)]]);
    mutant = [...mutant.slice(0, at), ...piece, ...mutant.slice(at + random.pick([0, length, 1]))];
  }
  return Uint8Array.from(mutant);
}

describe.each(Object.entries(WRITERS))("Damaged transcripts: %s", (_, write) => {
  const bytes = new TextEncoder().encode(write(makeTranscript(new Random(3), 12)));

  test("are refused or read in order, and never throw", () => {
    const codes = new Set<string>();
    for (let i = 0; i < MUTANTS; i++) {
      const outcome = readTranscript(damage(bytes, new Random(i)));
      codes.add(isRefusal(outcome) ? outcome.code : "read");
      if (isRefusal(outcome)) continue;
      const { cues } = outcome;
      const isInOrder = cues.every(({ from, to }, n) => from >= (cues[n - 1]?.from ?? 0) && to >= from);
      const isClean = cues.every(
        ({ label, words }) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]|\p{Cs}/u.test(label + words),
      );
      expect({ isInOrder, isClean }, `mutant ${i}`).toEqual({ isInOrder: true, isClean: true });
      offerCaptureLines(
        cues,
        identifyTranscriptSpeakers(cues, LISTED_DELEGATIONS).turns,
        "automatic",
        LISTED_DELEGATIONS,
      );
    }
    expect(codes).toContain("read");
    expect(codes.size).toBeGreaterThan(1);
  }, 120_000);
});
