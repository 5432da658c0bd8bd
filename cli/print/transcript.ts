import type { OfferedCaptureLine } from "#shared/acts/transcripts/offerCaptureLines.ts";
import type { TranscriptMaker } from "#shared/acts/transcripts/transcriptQuote.ts";
import type {
  IdentifiedSpeakers,
  SpeakerRole,
  SpokenTurn,
  TranscriptSpeaker,
} from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import { isInventedSpeakerLabel } from "#shared/import/transcripts/speakers/splitCuesIntoTurns.ts";
import { formatWebcastTime, type Transcript, type TranscriptCue } from "#shared/import/transcripts/transcript.ts";
import { message } from "#shared/messages/messages.ts";

/** Formats the cues, under who made the transcript: a time, a speaker, and words each. */
export function formatTranscriptCues(
  cues: readonly TranscriptCue[],
  turns: readonly SpokenTurn[],
  maker: TranscriptMaker,
): string {
  const rows = turns.flatMap((turn) =>
    cues
      .slice(turn.from, turn.to)
      .map(({ from, words }) => `${formatWebcastTime(from).padStart(8)}  ${describeSpeaker(turn)}: ${words}`),
  );
  return [message("transcript.label", { maker }), ...rows].join("\n");
}

/** Formats the speakers, each with its label in the file. */
export function formatTranscriptSpeakers(speakers: readonly TranscriptSpeaker[]): string {
  const sure = speakers.filter(({ isSure }) => isSure).length;
  return [
    message("cli.transcript.speakers", { count: speakers.length, sure }),
    ...speakers.map((speaker) => {
      const { label, candidates } = speaker;
      const names = candidates.map(({ name }) => name).join(message("list.comma"));
      const perhaps = candidates.length > 0 ? `  ${message("transcript.speaker.perhaps", { names })}` : "";
      return `  ${isInventedSpeakerLabel(label) ? "" : `${label}  `}${describeSpeaker(speaker)}${perhaps}`;
    }),
  ].join("\n");
}

export function formatOfferedCaptureLines(offered: readonly OfferedCaptureLine[]): string {
  return [message("cli.transcript.offered", { count: offered.length }), ...offered.map(({ line }) => line)].join("\n");
}

/** Returns the delegation, "Chair" or "Unknown"; with a question mark if it is not sure. */
function describeSpeaker({
  role,
  delegation,
  isSure,
  behalf,
}: Pick<SpokenTurn, "role" | "delegation" | "isSure" | "behalf">): string {
  if (role === "unknown" && !delegation) return message("transcript.speaker.unknown");
  const own = delegation?.name ?? message("transcript.speaker.chair");
  const name = behalf ? message("transcript.speaker.behalf", { name: own, group: behalf.name }) : own;
  return isSure ? name : message("transcript.speaker.unsure", { name });
}

interface PrintedTranscript {
  readonly format: Transcript["format"];
  /** Who made the transcript. */
  readonly maker: TranscriptMaker;
  readonly speakers: readonly {
    readonly label: string;
    readonly role: SpeakerRole;
    readonly delegation: string | null;
    readonly sure: boolean;
    readonly candidates: readonly string[];
  }[];
  /** Times are in ms. */
  readonly cues: readonly (TranscriptCue & { readonly delegation: string | null; readonly sure: boolean })[];
  readonly offered: readonly Pick<OfferedCaptureLine, "cue" | "line" | "sentence" | "addressFrom">[];
  readonly unread: readonly string[];
}

/** The answer of `transcript --json`. */
export function toTranscriptJson(
  { format, cues, unread }: Transcript,
  maker: TranscriptMaker,
  { speakers, turns }: IdentifiedSpeakers,
  offered: readonly OfferedCaptureLine[],
): PrintedTranscript {
  return {
    format,
    maker,
    speakers: speakers.map(({ label, role, delegation, isSure, candidates }) => ({
      label,
      role,
      delegation: delegation?.name ?? null,
      sure: isSure,
      candidates: candidates.map(({ name }) => name),
    })),
    cues: turns.flatMap(({ from, to, delegation, isSure }) =>
      cues.slice(from, to).map((cue) => ({ ...cue, delegation: delegation?.name ?? null, sure: isSure })),
    ),
    offered: offered.map(({ cue, line, sentence, addressFrom }) => ({ cue, line, sentence, addressFrom })),
    unread,
  };
}
