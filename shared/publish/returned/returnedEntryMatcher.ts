import { splitTextToFitRecords } from "#shared/acts/imported/sanitiseImportedText.ts";
import { splitAtMentions } from "#shared/acts/input/mentions.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { indexOfProvision, resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { AnnotationBody, MentionedMember } from "#shared/records/kinds/annotation.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import { digestComment, normaliseCommentForComparison } from "./commentDigest.ts";
import { draftPlainTextOf } from "../formats/draftPlainText.ts";
import type { ReturnedNote, ReturnedPlace, ReturnedProposal } from "./returnedContent.ts";
import { groupPairsByKey } from "./threadRoots.ts";

/** Finds the entries of a ledger that a returned file contains, by their record or by their words. */
export class ReturnedEntryMatcher {
  readonly #ledger: Ledger;
  readonly #byComment = new Map<string, Thread[]>();
  /** By the digests of their comments; undefined before the first search. */
  #byDigest: ReadonlyMap<string, readonly Thread[]> | undefined;
  readonly #proposals = new Map<string, Proposal[]>();
  readonly #taken = new Set<RecordKey>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
    for (const thread of ledger.all(threadProjection))
      for (const comment of commentVersionsOf(ledger, thread)) file(this.#byComment, comment, thread);
    for (const proposal of ledger.all(proposalProjection))
      for (const wording of wordingsOf(ledger, proposal)) file(this.#proposals, wording, proposal);
  }

  /**
   * Returns the note that a file names by its record: the thread, "gone" if it was retracted or erased, or undefined.
   */
  threadById(note: { readonly id?: RecordKey }): Thread | "gone" | undefined {
    if (note.id === undefined) return undefined;
    const thread = this.#ledger.get(threadProjection, note.id);
    if (thread) return thread;
    return this.#ledger.record(note.id)?.record.type === "annotation" ? "gone" : undefined;
  }

  /**
   * Finds the notes on the same words with the same comment, or with the comment that the file's note had when it left,
   * from the same person if the file names one.
   */
  findThreads(note: ReturnedNote): readonly Thread[] {
    const comments = new Set(comparableTextFormsOf(note.comment));
    const isBare = note.place.exact === undefined && note.place.provision === undefined;
    if (comments.has("") && isBare) return [];
    const threads = new Set([...comments].flatMap((comment) => this.#byComment.get(comment) ?? []));
    if (note.original !== undefined) for (const thread of this.#findByDigest(note.original)) threads.add(thread);
    return [...threads].filter((thread) => isFrom(thread, note.by) && this.#isThere(thread, note.place));
  }

  #findByDigest(digest: string): readonly Thread[] {
    this.#byDigest ??= groupPairsByKey(
      [...this.#byComment].flatMap(([comment, threads]) =>
        threads.map((thread) => [digestComment(comment), thread] as const),
      ),
    );
    return this.#byDigest.get(digest) ?? [];
  }

  /**
   * Returns the proposal that a file has, by its record, or by its words at the same place; "gone" if it was retracted
   * or erased. A proposal is found by its words only once.
   */
  claimProposal(proposal: ReturnedProposal): Proposal | "gone" | undefined {
    const named = proposal.id === undefined ? undefined : this.#ledger.get(proposalProjection, proposal.id);
    if (named) return this.#take(named);
    if (proposal.id !== undefined && this.#ledger.record(proposal.id)?.record.type === "proposal") return "gone";
    const found = this.#proposals.get(wordingKey(proposal))?.find((each) => {
      return !this.#taken.has(each.id) && this.#isThere(each, proposal.place);
    });
    return found && this.#take(found);
  }

  #take<T extends { readonly id: RecordKey }>(thing: T): T {
    this.#taken.add(thing.id);
    return thing;
  }

  /** Whether an entry is at a place: as it was made, or as it is found in the draft that the file names. */
  #isThere(thing: Thread | Proposal, place: ReturnedPlace): boolean {
    const ledger = this.#ledger;
    const made = "annotation" in thing ? thing.annotation.anchor : thing.body.anchor;
    if (isAt(ledger.draft(made.draft), made, place)) return true;
    const drafts = place.draft === undefined ? [...ledger.drafts.keys()] : [place.draft];
    return drafts.some((id) => {
      const draft = id === made.draft ? undefined : ledger.draft(id);
      const there = draft && findEntryAnchor(ledger, id, "annotation" in thing ? thing : made);
      return there ? isAt(draft, there, place) : false;
    });
  }
}

function isAt(draft: Draft | undefined, anchor: Anchor, place: ReturnedPlace): boolean {
  const { provision, quote, gap } = anchor;
  const index = draft ? indexOfProvision(draft, provision) : -1;
  const names = [provision, draft?.provisions[index]?.address ?? ""];
  const { exact, provision: named } = place;
  if (exact === undefined) {
    if (named === undefined) return true;
    return quote === undefined && names.includes(named) && (gap === true) === (place.gap === true);
  }
  const isSame = draft !== undefined && index >= 0 && isOnWords(draft, anchor, normaliseCommentForComparison(exact));
  // A file may name the paragraph although the words are those of one of its points.
  return isSame && (named === undefined || names.some((name) => name.startsWith(named) || named.startsWith(name)));
}

/**
 * Whether an anchor is on words: its own; all those of its provision, as which a provision without a number is
 * exported; or those that the plain text of the draft has at its place, with the numbers between them.
 */
function isOnWords(draft: Draft, anchor: Anchor, words: string): boolean {
  const { quote, gap, provision } = anchor;
  const own = quote?.exact ?? (gap ? "" : buildSubtreeReadingText(draft, indexOfProvision(draft, provision)).text);
  if (own !== "" && normaliseCommentForComparison(own) === words) return true;
  const place = gap ? null : resolveAnchor(draft, anchor);
  if (!place) return false;
  const { text, unitsOf } = draftPlainTextOf(draft);
  const { start, end } = unitsOf(place);
  return normaliseCommentForComparison(text.slice(start, end)) === words;
}

/** Whether a thread may be from somebody. A note that was imported from one person is not that of another. */
function isFrom(thread: Thread, by: string | undefined): boolean {
  const source = thread.source?.body.source;
  return by === undefined || source === undefined || thread.annotation.basis?.how !== "document" || source === by;
}

/**
 * Returns the forms of a file's text for comparison: the whole, and the first piece, which is what one record holds of
 * a long text.
 */
export function comparableTextFormsOf(text: string): readonly string[] {
  return [text, splitTextToFitRecords(text)[0] ?? ""].map(normaliseCommentForComparison);
}

/** Returns everything that a thread's comment ever was, as its author and as an audience reads it. */
export function commentVersionsOf(ledger: Ledger, thread: Thread): ReadonlySet<string> {
  const first = ledger.record(thread.id);
  const versions = first ? ledger.versions(first) : [];
  const bodies = versions.flatMap(({ opened, verdict }) =>
    verdict.kind === "counts" && opened.state === "open" ? [opened.body as AnnotationBody] : [],
  );
  return new Set(bodies.flatMap(({ comment, mentions }) => [...renderMentionVariants(ledger, comment, mentions)]));
}

/** Returns a text as it was written, and as an audience reads it, with names or without. */
export function renderMentionVariants(
  ledger: Ledger,
  text: string,
  mentions: readonly MentionedMember[] = [],
): ReadonlySet<string> {
  if (mentions.length === 0) return new Set([normaliseCommentForComparison(text)]);
  const render = (name: (mention: MentionedMember) => string) =>
    splitAtMentions(text, mentions)
      .map((part) => ("mention" in part ? `@${name(part.mention)}` : part.words))
      .join("");
  const today = render(({ member, name }) => ledger.member(member)?.name ?? name);
  return new Set([text, today, render(() => "…")].map(normaliseCommentForComparison));
}

function wordingsOf(ledger: Ledger, proposal: Proposal): ReadonlySet<string> {
  const first = ledger.record(proposal.id);
  const bodies = first ? ledger.versions(first) : [];
  return new Set(
    bodies.flatMap(({ opened, verdict }) =>
      verdict.kind === "counts" && opened.state === "open" ? [wordingKey((opened.body as ProposalBody).wording)] : [],
    ),
  );
}

function wordingKey(wording: { readonly old: string; readonly new: string }): string {
  return JSON.stringify([normaliseCommentForComparison(wording.old), normaliseCommentForComparison(wording.new)]);
}

function file<T>(index: Map<string, T[]>, key: string, thing: T): void {
  const known = index.get(key);
  if (known) known.push(thing);
  else index.set(key, [thing]);
}
