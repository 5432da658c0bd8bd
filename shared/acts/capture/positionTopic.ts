import type { Anchor } from "#shared/anchor/anchor.ts";
import { provisionIndex } from "#shared/anchor/resolveAnchor.ts";
import { occurrenceOf } from "#shared/anchor/occurrence.ts";
import { anchorWords } from "#shared/anchor/createAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { subtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { findAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import { describeWordingChange, describeProposal } from "#shared/ledger/queries/describeProposal.ts";
import { message } from "#shared/messages/messages.ts";
import type { Proposer } from "#shared/records/kinds/proposal.ts";
import { delegationKey, findDelegationsByName, foldName, type Delegation } from "#shared/states/delegations.ts";
import type { CapturedLine, QuotedWording } from "./capturedLine.ts";
import { printQuoted } from "./printLine.ts";
import { collapseWhitespace } from "./tokeniseLine.ts";

/** Which words a position is about: some of the text, by number where equal ones stand there; or all that is proposed. */
export type PositionTopic =
  | { readonly kind: "text"; readonly anchor: Anchor; readonly address: string; readonly nth: number | null }
  | { readonly kind: "proposal"; readonly proposal: Proposal };

/** The provision that a line is about. */
interface Place {
  readonly ledger: Ledger;
  readonly text: { readonly id: Hash; readonly draft: Draft };
  readonly provision: number;
  readonly line: CapturedLine;
}

type On = Extract<QuotedWording, { readonly kind: "on" }>;

/**
 * The words that a position is about. A number behind them means the text, "of" somebody what that delegation proposed.
 * With neither, they are what they alone can be: words that stand once in the text, or all that is new in one proposal.
 * What may be several of these is refused with the ways to say it, and so is a mere part of what is proposed.
 */
export function resolvePositionTopic(place: Place, quoted: On): Outcome<PositionTopic> {
  const { nth, of } = quoted;
  const rivals = distinct(place, (proposal) => isAllOf(quoted.text, proposal));
  if (nth === undefined && isProposedInLine(place.line, quoted)) return refusal("capture.words-line");
  if (of) return ofProposer(place, quoted, of, rivals);
  const there = inText(place, quoted);
  const isThere = !isRefusal(there) || there.code !== "anchor.words-none";
  if (isThere && (nth !== undefined || rivals.length === 0)) return isRefusal(there) ? wordsRefusal(there) : there;
  if (isThere) return textOrProposal(place, quoted, rivals);
  const [rival, another] = rivals;
  if (!rival) return partOrNothing(place, quoted, () => true, refusal("capture.words-none", addressOf(place)));
  if (another || nth !== undefined) return whoseProposal(place, quoted, rivals);
  return { kind: "proposal", proposal: rival };
}

/** "on the words “shall” in the text of 24(1)", "on the proposal of Norway “may”". */
export function describePositionTopic(about: PositionTopic): string {
  if (about.kind === "proposal") return describeProposal(about.proposal.body);
  const { anchor, address, nth } = about;
  return message("line.on-text", { words: anchor.quote?.exact ?? "", address, nth: nth === null ? "none" : `#${nth}` });
}

/** Several equal passages can be told apart in a line, so that is said. */
export function wordsRefusal(cause: Refusal): Refusal {
  return cause.code === "anchor.words-several" ? refusal("capture.words-several", cause.params) : cause;
}

function inText({ text: { id, draft }, provision }: Place, { text: words, nth }: On): Outcome<PositionTopic> {
  const anchor = anchorWords(draft, id, provision, words, nth);
  if (isRefusal(anchor)) return anchor;
  const { address } = draft.provisions[provisionIndex(draft, anchor.provision)]!;
  return { kind: "text", anchor, address, nth: occurrenceOf(draft, anchor) };
}

function ofProposer(place: Place, quoted: On, of: Delegation, rivals: readonly Proposal[]): Outcome<PositionTopic> {
  const params = { name: of.name, ...addressOf(place) };
  if (quoted.nth !== undefined) return refusal("capture.of-nth");
  const [own, another] = rivals.filter((each) => isBy(each, of));
  if (!own) return partOrNothing(place, quoted, (each) => isBy(each, of), refusal("capture.of-none", params));
  if (!another) return { kind: "proposal", proposal: own };
  const changes = rivals.filter((each) => isBy(each, of)).map(({ body }) => describeWordingChange(body.wording));
  return refusal("capture.of-several", { ...params, changes: changes.join(message("list.comma")) });
}

function textOrProposal(place: Place, quoted: On, rivals: readonly Proposal[]): Refusal {
  const { text, provision } = place;
  const several = anchorWords(text.draft, text.id, provision, quoted.text);
  const count = isRefusal(several) ? Number(several.params.count ?? 1) : 1;
  const own = printQuoted({ ...quoted, nth: 1 });
  return refusal("capture.whose-text", {
    ...addressOf(place),
    text: count > 1 ? `${own} … #${count}` : own,
    proposed: proposedWays(quoted, rivals) || "none",
  });
}

function whoseProposal(place: Place, quoted: On, rivals: readonly Proposal[]): Refusal {
  return refusal("capture.whose-proposal", { ...addressOf(place), proposed: proposedWays(quoted, rivals) || "none" });
}

/** How to say that the words of each of several proposals are meant, as far as somebody is named who proposes them. */
function proposedWays({ text }: On, rivals: readonly Proposal[]): string {
  const ways = rivals.flatMap(({ body }) => {
    const of = delegationOf(body.proposers.find(({ cosponsor }) => !cosponsor) ?? body.proposers[0]);
    return of ? [printQuoted({ kind: "on", text, of })] : [];
  });
  return [...new Set(ways)].join(message("list.comma"));
}

/** That the words are but a part of what is proposed here, and how to quote all of that; else another refusal. */
function partOrNothing(
  place: Place,
  { text, of }: On,
  isMeant: (proposal: Proposal) => boolean,
  nothing: Refusal,
): Refusal {
  const [proposal] = distinct(
    place,
    (each) => isMeant(each) && collapseWhitespace(each.body.wording.new).includes(collapseWhitespace(text)),
  );
  if (!proposal) return nothing;
  const words = collapseWhitespace(proposal.body.wording.new);
  const beginning = words.split(" ").slice(0, BEGINNING).join(" ");
  const typed = printQuoted({ kind: "on", text: `${beginning} …`, ...(of && { of }) });
  const who = proposal.body.proposers.filter(({ cosponsor }) => !cosponsor).map(({ name }) => name);
  return refusal("capture.words-part", {
    ...addressOf(place),
    who: who.join(message("list.comma")) || "none",
    words,
    typed,
  });
}

/** How many words tell a proposal. */
const BEGINNING = 4;

/** Whether words are all that is new in a proposal; "Each Party …" is its beginning, and stands for all. */
function isAllOf(words: string, { body }: Proposal): boolean {
  const fresh = collapseWhitespace(body.wording.new);
  const beginning = words.replace(/\s*(?:…|\.\.\.)$/u, "");
  return (
    fresh === collapseWhitespace(words) || (beginning !== "" && beginning !== words && fresh.startsWith(beginning))
  );
}

/** Wording that this very line proposes is not there yet for a position. */
function isProposedInLine({ statements }: CapturedLine, { text }: On): boolean {
  return statements.some(({ quoted }) => quoted.some((each) => each.kind !== "on" && each.new === text));
}

/** The proposals of a kind in the provision or beneath it, the newest first; what was noted twice is there once. */
function distinct(place: Place, isMeant: (proposal: Proposal) => boolean): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const proposal of [...place.ledger.all(proposals)].reverse()) {
    const at = isMeant(proposal) ? findAnchor(place.ledger, place.text.id, proposal.body.anchor) : null;
    if (!isWithin(place, at)) continue;
    const { proposers, wording } = proposal.body;
    const names = proposers.map(({ name }) => foldName(name)).sort();
    const key = JSON.stringify([names, wording.old, wording.new, at!.provision, at!.quote?.start]);
    if (!found.has(key)) found.set(key, proposal);
  }
  return [...found.values()];
}

/** Whether an anchor lies in the provision, or beneath it. */
function isWithin({ text, provision }: Place, anchor: Anchor | null): boolean {
  if (!anchor) return false;
  const index = provisionIndex(text.draft, anchor.provision);
  return index >= provision && index < subtreeEnd(text.draft, provision);
}

function isBy({ body }: Proposal, of: Delegation): boolean {
  return body.proposers.some((each) => delegationKey(delegationOf(each)!) === delegationKey(of));
}

/** A proposer as one who has positions. */
function delegationOf(proposer: Proposer | undefined): Delegation | null {
  if (!proposer) return null;
  const { name, code } = proposer;
  const [known, another] = findDelegationsByName(code ?? name);
  return known && !another ? known : { name, kind: "other" };
}

function addressOf({ text, provision }: Place): { address: string } {
  return { address: text.draft.provisions[provision]!.address };
}
