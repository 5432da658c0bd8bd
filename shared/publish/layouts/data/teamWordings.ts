import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, indexOfProvision, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { findCommonProvision, readingTextWithReplacements } from "#shared/anchor/textReplacements.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type TextDirection, type Draft } from "#shared/draft/draft.ts";
import { elideUnchangedText, computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import { isTeamWording } from "#shared/ledger/entries/proposal.ts";
import { printProvisionPlace } from "./printedPlace.ts";
import { recommendationSentenceForWording } from "./recommendationSentence.ts";
import { toSentenceWithQuotes, type SentenceWithQuotes } from "./sentenceWithQuotes.ts";
import { primarySubtagOrUnd } from "./templateTextWithLanguage.ts";

/** A recommended wording, deletions struck and insertions bold, in the draft's language. */
export interface RecommendedWording {
  /** The provision it changes: "Article 24(2)". */
  readonly place: string;
  readonly lang: string;
  readonly dir: TextDirection;
  readonly pieces: readonly RedlinePiece[];
  /** What it asks for, in a sentence that stands alone; "" if it asks for nothing any more. */
  readonly sentence: SentenceWithQuotes;
}

/** A wording with the provisions it touches: `from` is the first, `to` is one past the last. */
export interface PlacedTeamWording {
  readonly from: number;
  readonly to: number;
  readonly place: ResolvedRange;
  readonly proposal: DisclosedProposal;
  readonly wording: RecommendedWording;
}

/** How much unchanged text is printed beside a change, in UTF-16 units. */
const BESIDE = 240;

/** Finds the team's own wordings (`isTeamWording`) that have a place in the text. */
export function findTeamWordings(
  draft: Draft,
  draftId: Hash,
  proposals: readonly DisclosedProposal[],
): readonly PlacedTeamWording[] {
  return proposals.filter(isTeamWording).flatMap((proposal) => {
    const { anchor, wording, taken } = proposal;
    // A wording made on other words would change words that this text does not have.
    if (taken) return [];
    const place = anchor.draft === draftId ? resolveAnchor(draft, anchor) : null;
    if (!place) return [];
    const { from, to } = rangeOf(draft, anchor);
    const redline = redlined(draft, anchor, place, wording);
    const sentence = isOpen(proposal)
      ? recommendationSentenceForWording(proposal, redline, printProvisionPlace(draft, from, "inline"))
      : "";
    const recommended = {
      place: printProvisionPlace(draft, from),
      lang: primarySubtagOrUnd(draft.language),
      dir: draft.direction,
      // Around an addition after a provision is the whole chapter, which says nothing more.
      pieces: anchor.gap ? redline.filter(({ is }) => is === "fresh") : elideUnchangedText(redline, BESIDE),
      sentence: toSentenceWithQuotes(sentence, draft),
    };
    return [{ from, to, place, proposal, wording: recommended }];
  });
}

/** Whether a wording still asks for something: nobody decided on it, and no later text has its words. */
function isOpen({ fate, adopted }: DisclosedProposal): boolean {
  return fate === undefined && adopted?.is !== "adopted" && adopted?.is !== "stands";
}

function rangeOf(draft: Draft, { provision }: Anchor): Pick<PlacedTeamWording, "from" | "to"> {
  const from = indexOfProvision(draft, provision);
  return { from, to: findSubtreeEnd(draft, from) };
}

/**
 * Returns the provision with the wording in it as a redline, against the old words even if the text has the new ones
 * already.
 */
function redlined(
  draft: Draft,
  anchor: Anchor,
  place: ResolvedRange,
  wording: DisclosedProposal["wording"],
): readonly RedlinePiece[] {
  const at = { place, gap: anchor.gap ?? false };
  const scope = findCommonProvision(draft, at) ?? place.provision;
  const with_ = (words: string) => readingTextWithReplacements(draft, scope, { at, words });
  return computeRedline(with_(wording.old), with_(wording.new));
}

/** Hands out wordings by provision, each once. `remaining` are those not taken yet. */
export class TeamWordingPool {
  readonly remaining: Set<PlacedTeamWording>;
  readonly #draft: Draft;

  constructor(draft: Draft, wordings: readonly PlacedTeamWording[]) {
    this.#draft = draft;
    this.remaining = new Set(wordings);
  }

  take(provision: number): readonly RecommendedWording[] {
    const fitting = [...this.remaining].filter((each) => concerns(each, this.#draft, provision));
    for (const each of fitting) this.remaining.delete(each);
    return fitting.map(({ wording }) => wording);
  }
}

/** Whether a wording in the draft is printed beside statements about a provision. */
export function isWordingPrintedBeside(draft: Draft, { anchor }: DisclosedProposal, provision: number): boolean {
  return concerns(rangeOf(draft, anchor), draft, provision);
}

/** Whether a wording is for a provision, for something in it, or for something that contains it. */
function concerns({ from, to }: Pick<PlacedTeamWording, "from" | "to">, draft: Draft, provision: number): boolean {
  return (provision >= from && provision < to) || (from >= provision && from < findSubtreeEnd(draft, provision));
}
