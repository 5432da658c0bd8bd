import type { Anchor } from "#shared/anchor/anchor.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { quoteOccurrenceNumberOf } from "#shared/anchor/quoteOccurrence.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { describeWordingChange, describeProposalAsTopic } from "#shared/ledger/queries/describeProposalAsTopic.ts";
import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import {
  delegationKeyOf,
  foldDelegationName,
  type Delegation,
  type DelegationDirectory,
} from "#shared/states/delegations.ts";
import type { CapturedLine, QuotedWording } from "./capturedLine.ts";
import { printQuotedWording } from "./printCaptureLine.ts";
import { collapseWhitespace } from "./tokeniseCaptureLine.ts";

/** What a position is about: words of the text, with a number if several passages are equal, or a whole proposal. */
export type PositionTopic =
  | { readonly kind: "text"; readonly anchor: Anchor; readonly address: string; readonly nth: number | null }
  | { readonly kind: "proposal"; readonly proposal: Proposal };

/** The provision that a line is about. */
interface TopicContext {
  readonly ledger: Ledger;
  readonly text: { readonly id: Hash; readonly draft: Draft };
  readonly provision: number;
  readonly line: CapturedLine;
}

type QuotedOn = Extract<QuotedWording, { readonly kind: "on" }>;

/**
 * Resolves the words that a position is about. A number after them selects a passage of the text; "of" and a delegation
 * mean that delegation's proposal. Without either, the words must be unambiguous: they occur once in the text, or are
 * all the new words of one proposal.
 *
 * @returns a refusal that explains how to be more precise if the words are ambiguous or only a part of what is proposed
 */
export function resolvePositionTopic(context: TopicContext, quoted: QuotedOn): Outcome<PositionTopic> {
  const { nth, of } = quoted;
  const rivals = distinctProposals(context, (proposal) => isAllOf(quoted.text, proposal));
  if (nth === undefined && isProposedInLine(context.line, quoted)) return refusal("capture.words-line");
  if (of) return ofProposer(context, quoted, of, rivals);
  const there = inText(context, quoted);
  const isThere = !isRefusal(there) || there.code !== "anchor.words-none";
  if (isThere && (nth !== undefined || rivals.length === 0))
    return isRefusal(there) ? toCaptureLineRefusal(there) : there;
  if (isThere) return textOrProposal(context, quoted, rivals);
  const [rival, another] = rivals;
  if (!rival) return partOrNothing(context, quoted, () => true, refusal("capture.words-none", addressOf(context)));
  if (another || nth !== undefined) return whoseProposal(context, quoted, rivals);
  return { kind: "proposal", proposal: rival };
}

/** Describes the topic: "on the words “shall” in the text of 24(1)", "on the proposal of Norway “may”". */
export function describePositionTopic(about: PositionTopic): string {
  if (about.kind === "proposal") return describeProposalAsTopic(about.proposal.body);
  const { anchor, address, nth } = about;
  return message("line.on-text", { words: anchor.quote?.exact ?? "", address, nth: nth === null ? "none" : `#${nth}` });
}

/** Replaces the refusal for several equal passages by one that explains how to select one in a line. */
export function toCaptureLineRefusal(cause: Refusal): Refusal {
  return cause.code === "anchor.words-several" ? refusal("capture.words-several", cause.params) : cause;
}

function inText(
  { text: { id, draft }, provision }: TopicContext,
  { text: words, nth }: QuotedOn,
): Outcome<PositionTopic> {
  const anchor = createTypedQuoteAnchor(draft, id, provision, words, nth);
  if (isRefusal(anchor)) return anchor;
  const { address } = draft.provisions[indexOfProvision(draft, anchor.provision)]!;
  return { kind: "text", anchor, address, nth: quoteOccurrenceNumberOf(draft, anchor) };
}

function ofProposer(
  context: TopicContext,
  quoted: QuotedOn,
  of: Delegation,
  rivals: readonly Proposal[],
): Outcome<PositionTopic> {
  const params = { name: of.name, ...addressOf(context) };
  if (quoted.nth !== undefined) return refusal("capture.of-nth");
  const directory = delegationDirectoryOf(context.ledger);
  const [own, another] = rivals.filter((each) => isBy(each, of, directory));
  if (!own)
    return partOrNothing(context, quoted, (each) => isBy(each, of, directory), refusal("capture.of-none", params));
  if (!another) return { kind: "proposal", proposal: own };
  const changes = rivals
    .filter((each) => isBy(each, of, directory))
    .map(({ body }) => describeWordingChange(body.wording));
  return refusal("capture.of-several", { ...params, changes: changes.join(message("list.comma")) });
}

function textOrProposal(context: TopicContext, quoted: QuotedOn, rivals: readonly Proposal[]): Refusal {
  const { text, provision } = context;
  const several = createTypedQuoteAnchor(text.draft, text.id, provision, quoted.text);
  const count = isRefusal(several) ? Number(several.params.count ?? 1) : 1;
  const own = printQuotedWording({ ...quoted, nth: 1 });
  return refusal("capture.whose-text", {
    ...addressOf(context),
    text: count > 1 ? `${own} … #${count}` : own,
    proposed: proposedWays(quoted, rivals, delegationDirectoryOf(context.ledger)) || "none",
  });
}

function whoseProposal(context: TopicContext, quoted: QuotedOn, rivals: readonly Proposal[]): Refusal {
  return refusal("capture.whose-proposal", {
    ...addressOf(context),
    proposed: proposedWays(quoted, rivals, delegationDirectoryOf(context.ledger)) || "none",
  });
}

/** Lists how to refer to each of several proposals, as far as they have named proposers. */
function proposedWays({ text }: QuotedOn, rivals: readonly Proposal[], directory: DelegationDirectory): string {
  const ways = rivals.flatMap(({ body }) => {
    const of = delegationOf(body.proposers.find(({ cosponsor }) => !cosponsor) ?? body.proposers[0], directory);
    return of ? [printQuotedWording({ kind: "on", text, of })] : [];
  });
  return [...new Set(ways)].join(message("list.comma"));
}

/**
 * Returns a refusal that explains how to quote all of a proposal if the words are only a part of it; otherwise
 * `nothing`.
 */
function partOrNothing(
  context: TopicContext,
  { text, of }: QuotedOn,
  isMeant: (proposal: Proposal) => boolean,
  nothing: Refusal,
): Refusal {
  const [proposal] = distinctProposals(
    context,
    (each) => isMeant(each) && collapseWhitespace(each.body.wording.new).includes(collapseWhitespace(text)),
  );
  if (!proposal) return nothing;
  const words = collapseWhitespace(proposal.body.wording.new);
  const beginning = words.split(" ").slice(0, BEGINNING_WORDS).join(" ");
  const typed = printQuotedWording({ kind: "on", text: `${beginning} …`, ...(of && { of }) });
  const who = proposal.body.proposers.filter(({ cosponsor }) => !cosponsor).map(localisedDelegationName);
  return refusal("capture.words-part", {
    ...addressOf(context),
    who: who.join(message("list.comma")) || "none",
    words,
    typed,
  });
}

/** How many words identify a proposal. */
const BEGINNING_WORDS = 4;

/**
 * Returns true if words are all that is new in a proposal. Its beginning with an ellipsis ("Each Party …") stands for
 * all of it.
 */
function isAllOf(words: string, { body }: Proposal): boolean {
  const proposed = collapseWhitespace(body.wording.new);
  const beginning = words.replace(/\s*(?:…|\.\.\.)$/u, "");
  return (
    proposed === collapseWhitespace(words) ||
    (beginning !== "" && beginning !== words && proposed.startsWith(beginning))
  );
}

/** Returns true for words that this line itself proposes: a position cannot refer to them yet. */
function isProposedInLine({ statements }: CapturedLine, { text }: QuotedOn): boolean {
  return statements.some(({ quoted }) => quoted.some((each) => each.kind !== "on" && each.new === text));
}

/** Returns the matching proposals in the provision or beneath it, the newest first and without duplicates. */
function distinctProposals(context: TopicContext, isMeant: (proposal: Proposal) => boolean): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const proposal of [...context.ledger.all(proposalProjection)].reverse()) {
    const at = isMeant(proposal) ? findEntryAnchor(context.ledger, context.text.id, proposal.body.anchor) : null;
    if (!isWithin(context, at)) continue;
    const { proposers, wording } = proposal.body;
    const names = proposers.map(({ name }) => foldDelegationName(name)).sort();
    const key = JSON.stringify([names, wording.old, wording.new, at!.provision, at!.quote?.start]);
    if (!found.has(key)) found.set(key, proposal);
  }
  return [...found.values()];
}

/** Returns true if an anchor is in the provision or beneath it. */
function isWithin({ text, provision }: TopicContext, anchor: Anchor | null): boolean {
  if (!anchor) return false;
  const index = indexOfProvision(text.draft, anchor.provision);
  return index >= provision && index < findSubtreeEnd(text.draft, provision);
}

function isBy({ body }: Proposal, of: Delegation, directory: DelegationDirectory): boolean {
  return body.proposers.some((each) => delegationKeyOf(delegationOf(each, directory)!) === delegationKeyOf(of));
}

/** Returns a proposer as a delegation. */
function delegationOf(proposer: Proposer | undefined, directory: DelegationDirectory): Delegation | null {
  if (!proposer) return null;
  const { name, code } = proposer;
  const [known, another] = directory.named(code ?? name);
  return known && !another ? known : { name, kind: "other" };
}

function addressOf({ text, provision }: TopicContext): { address: string } {
  return { address: text.draft.provisions[provision]!.address };
}
