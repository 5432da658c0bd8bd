import { offerCaptureLines } from "#shared/acts/transcripts/offerCaptureLines.ts";
import type { TranscriptMaker } from "#shared/acts/transcripts/transcriptQuote.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readTranscript } from "#shared/import/transcripts/readTranscript.ts";
import { identifyTranscriptSpeakers } from "#shared/import/transcripts/speakers/identifyTranscriptSpeakers.ts";
import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import { readFileBytes } from "../dossier/openedDossierFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import {
  formatTranscriptCues,
  formatOfferedCaptureLines,
  formatTranscriptSpeakers,
  toTranscriptJson,
} from "../print/transcript.ts";

const flag = { type: "boolean" } as const;
const flags = { speakers: flag, offered: flag, official: flag, json: flag } as const;

/**
 * `transcript FILE [--speakers] [--offered] [--official] [--json]`: prints the cues of a transcript with their speakers,
 * the speakers alone, or the capture lines that it offers. Records nothing.
 */
export async function printTranscriptCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const bytes = await readFileBytes(positionals[0]!);
  if (isRefusal(bytes)) return bytes;
  const transcript = readTranscript(bytes);
  if (isRefusal(transcript)) return transcript;
  const { cues } = transcript;
  const mapped = identifyTranscriptSpeakers(cues, LISTED_DELEGATIONS);
  const maker: TranscriptMaker = values.official ? "official" : "automatic";
  const offered = offerCaptureLines(cues, mapped.turns, maker, LISTED_DELEGATIONS);
  if (values.json) io.json(toTranscriptJson(transcript, maker, mapped, offered));
  else {
    if (!values.speakers && !values.offered) io.out(formatTranscriptCues(cues, mapped.turns, maker));
    if (values.speakers) io.out(formatTranscriptSpeakers(mapped.speakers));
    if (values.offered) io.out(formatOfferedCaptureLines(offered));
  }
  return 0;
}
