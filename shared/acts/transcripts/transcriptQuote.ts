import { printClock } from "#shared/import/transcripts/transcript.ts";
import { message } from "#shared/messages/messages.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import type { CapturedLine, DelegationStatement } from "../capture/capturedLine.ts";
import { printCaptureLine } from "../capture/printLine.ts";

/** Who made a transcript: a machine, or the secretariat of the conference. */
export const TRANSCRIPT_MAKERS = ["automatic", "official"] as const;
export type TranscriptMaker = (typeof TRANSCRIPT_MAKERS)[number];

/** Words of a transcript as they are quoted. */
export interface QuotedPassage {
  readonly words: string;
  /** When they were said, in ms. */
  readonly at: number;
  readonly maker: TranscriptMaker;
}

/**
 * Returns words of a transcript as a comment. The comment says itself that a machine made them: whoever sees the words
 * sees that, in any export and without the basis, which only the team sees.
 */
export function quoteComment({ words, maker }: Omit<QuotedPassage, "at">): string {
  return message("transcript.quote", { words, maker });
}

/**
 * Returns the capture line for words of a transcript: with what delegations say in them, the webcast time as basis, and
 * the words as comment.
 */
export function quoteLine(
  passage: QuotedPassage,
  statements: readonly DelegationStatement[],
  address?: string,
): CapturedLine {
  return {
    ...(address !== undefined && { address: { value: address } }),
    statements,
    basis: { value: { how: "webcast", clock: printClock(passage.at) } },
    comment: { value: quoteComment(passage) },
  };
}

/** A capture line for words of a delegation, to be completed: its sign is missing. */
export function printQuoteOf(delegation: Delegation | null, passage: QuotedPassage): string {
  const statements = delegation ? [{ parties: [delegation], stance: null, quoted: [] }] : [];
  return printCaptureLine(quoteLine(passage, statements));
}
