import { formatWebcastTime } from "#shared/import/transcripts/transcript.ts";
import { message } from "#shared/messages/messages.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import type { CapturedLine, CapturedDelegationStatement } from "../capture/capturedLine.ts";
import { printCaptureLine } from "../capture/printCaptureLine.ts";

/** Who made a transcript: a machine, or the secretariat of the conference. */
export const TRANSCRIPT_MAKERS = ["automatic", "official"] as const;
export type TranscriptMaker = (typeof TRANSCRIPT_MAKERS)[number];

/** Words of a transcript as they are quoted. */
export interface QuotedTranscriptPassage {
  readonly words: string;
  /** When they were said, in ms. */
  readonly at: number;
  readonly maker: TranscriptMaker;
}

/**
 * Returns words of a transcript as a comment. The comment says itself that a machine made them: whoever sees the words
 * sees that, in any export and without the basis, which only the team sees.
 */
export function transcriptQuoteComment({ words, maker }: Omit<QuotedTranscriptPassage, "at">): string {
  return message("transcript.quote", { words, maker });
}

/**
 * Returns the capture line for words of a transcript: with what delegations say in them, the webcast time as basis, and
 * the words as comment.
 */
export function transcriptQuoteCaptureLine(
  passage: QuotedTranscriptPassage,
  statements: readonly CapturedDelegationStatement[],
  address?: string,
): CapturedLine {
  return {
    ...(address !== undefined && { address: { value: address } }),
    statements,
    basis: { value: { how: "webcast", clock: formatWebcastTime(passage.at) } },
    comment: { value: transcriptQuoteComment(passage) },
  };
}

/** A capture line for words of a delegation, to be completed: its sign is missing. */
export function printIncompleteQuoteLine(delegation: Delegation | null, passage: QuotedTranscriptPassage): string {
  const statements = delegation ? [{ parties: [delegation], stance: null, quoted: [] }] : [];
  return printCaptureLine(transcriptQuoteCaptureLine(passage, statements));
}
