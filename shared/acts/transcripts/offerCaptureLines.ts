import { findSpokenAddresses } from "#shared/import/transcripts/spokenAddresses.ts";
import type { SpokenTurn } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import type { TranscriptCue } from "#shared/import/transcripts/transcript.ts";
import type { DelegationDirectory } from "#shared/states/delegations.ts";
import type { CapturedLine } from "../capture/capturedLine.ts";
import { printCaptureLine } from "../capture/printCaptureLine.ts";
import { parseSpokenStatements, type SentenceSpeaker } from "./parseSpokenStatements.ts";
import { splitCuesIntoSentences } from "./splitCuesIntoSentences.ts";
import { transcriptQuoteCaptureLine, type TranscriptMaker } from "./transcriptQuote.ts";

/** Where the address of an offered line is from: the sentence itself, the speaker's words before it, or the Chair's. */
export type OfferedAddressSource = "sentence" | "turn" | "chair";

/** A capture line that a sentence of a transcript seems to say. It is offered, and never recorded by itself. */
export interface OfferedCaptureLine {
  /** The index of the cue in which the sentence begins. */
  readonly cue: number;
  readonly sentence: string;
  readonly captured: CapturedLine;
  /** The line as it is typed. */
  readonly line: string;
  readonly addressFrom: OfferedAddressSource;
}

/**
 * Offers capture lines for the sentences of a transcript that plainly say a position of a delegation on a provision. The
 * words of a speaker who is not sure are left out, and so is a sentence that names several provisions.
 */
export function offerCaptureLines(
  cues: readonly TranscriptCue[],
  turns: readonly SpokenTurn[],
  maker: TranscriptMaker,
  directory: DelegationDirectory,
): readonly OfferedCaptureLine[] {
  const offered: OfferedCaptureLine[] = [];
  let chairs: string | null = null;
  for (const turn of turns) {
    let spoken: string | null = null;
    for (const { text, cue } of splitCuesIntoSentences(cues, turn)) {
      const { addresses, isUnclear } = findSpokenAddresses(text, articleOf(spoken ?? chairs));
      const [own, another] = addresses;
      const address = isUnclear || another !== undefined ? null : (own ?? spoken ?? chairs);
      const statements = address === null ? [] : parseSpokenStatements(text, speakerOf(turn), directory);
      if (address !== null && statements.length > 0 && (own !== undefined || HERE.test(text))) {
        const captured = transcriptQuoteCaptureLine({ words: text, at: cues[cue]!.from, maker }, statements, address);
        const addressFrom = own !== undefined ? "sentence" : spoken !== null ? "turn" : "chair";
        offered.push({ cue, sentence: text, captured, line: printCaptureLine(captured), addressFrom });
      }
      if (isUnclear || another !== undefined) spoken = null;
      else if (own !== undefined) spoken = own;
    }
    // What the Chair opens is what is spoken of until the Chair opens something else.
    if (turn.role === "chair" && spoken !== null) chairs = spoken;
  }
  return offered;
}

/** Words that mean the provision that is spoken of. Any other sentence without an address may be about anything. */
const HERE =
  /\b(?:this|that|the present) (?:article|paragraph|sub-?paragraph|provision|text|wording|language|formulation)\b/iu;

function articleOf(address: string | null): string | null {
  return address === null ? null : address.replace(/\(.*$/u, "");
}

function speakerOf({ role, delegation, isSure, behalf }: SpokenTurn): SentenceSpeaker {
  if (role !== "delegation" || !delegation || !isSure) return null;
  const { name, kind, code } = delegation;
  return { name, kind, ...(code && { code }), ...(behalf && { behalf }) };
}
