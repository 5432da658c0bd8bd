import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildSubtreeReadingText } from "#shared/anchor/subtreeReadingText.ts";
import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { parseAddress } from "#shared/draft/address/address.ts";
import { citationPartsOfAddress, type CitationWordingPart } from "#shared/draft/citations/citationPartsOfAddress.ts";
import type { TextDirection, Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findEntryAnchor, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { assessEntryValidityInText, isEntryValidInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import type { DisclosedProposal, DisclosedThread } from "#shared/ledger/disclosedEntries.ts";
import { nameAndDateOfText } from "#shared/ledger/texts/textEntries.ts";
import { isMessageCode, message, type MessageCode } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { findRight } from "#shared/rights/catalogue.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { gateThreadsForAudience, confidentialitiesOfVersions, type ExportAudience } from "../gate/audience.ts";
import { gateProposalsForAudience } from "../gate/proposals.ts";

/** What can be passed on from a dossier: a note, a rival wording, or mere words of the text. */
export type ChatPassageSubject = Thread | Proposal | { readonly anchor: Anchor };

/** A passage to be passed on in a chat. Nothing in it tells who noted it, where or when, or from whom it comes. */
export interface ChatPassage {
  /** "Article 40, paragraph 20 bis". */
  readonly citation: string;
  /** The text's symbol and date, or its title. */
  readonly source: string;
  readonly language: string;
  readonly direction: TextDirection;
  /** The words it is about; for a whole provision, its text. */
  readonly quote: string;
  readonly concern: { readonly label: string; readonly comment: string; readonly note: DisclosedThread } | null;
  /** "Privacy (ICCPR, article 17; UDHR, article 12)". */
  readonly standards: readonly string[];
  readonly proposals: readonly ProposedHere[];
}

interface ProposedHere {
  /** The States and groups that propose it; "" if none may be named. */
  readonly by: string;
  readonly old: string;
  readonly new: string;
  readonly comment: string;
}

/** The longest quotation, in UTF-16 units, and the most instruments that are named for a right. */
const LONGEST = 1200;
const INSTRUMENTS = 2;

/** Returns the label that the user must confirm before passing something on; null if it is public, like the text. */
export function confidentialityToConfirm(subject: ChatPassageSubject): Exclude<Confidentiality, "public"> | null {
  const labels = confidentialitiesOfVersions(versionsOf(subject));
  return (["informals", "team", "chatham"] as const).find((label) => labels.has(label)) ?? null;
}

/**
 * Returns the audience for passing on something with this label. Of what was said in closed meetings, only the content
 * is passed on, never the author.
 */
export function audienceForConfidentiality(label: Confidentiality | null): ExportAudience {
  const audience = label === "team" || label === "informals" ? "team" : "public";
  return { audience, informals: label === "informals", authors: "none" };
}

/**
 * Composes a passage for an audience, through the confidentiality gate. It is cited from the draft `read`; if that is
 * not given or lacks the passage, from the newest text that has it.
 *
 * @returns the passage, `copy.gone` if no text has it, or `copy.withheld` if the audience may not see it
 */
export function composeChatPassage(
  ledger: Ledger,
  subject: ChatPassageSubject,
  asked: ExportAudience,
  read?: Hash,
): Outcome<ChatPassage> {
  const there = placed(ledger, "annotation" in subject ? subject : anchorOf(subject), read);
  if (!there) return refusal("copy.gone");
  const notes = "annotation" in subject ? gateThreadsForAudience([subject], asked, ledger.members).shown : [];
  const own = "body" in subject ? gateProposalsForAudience([subject], asked, ledger.members).shown : [];
  if (("annotation" in subject && !notes[0]) || ("body" in subject && !own[0])) return refusal("copy.withheld");
  const [note] = notes;
  const rival = own.length > 0 ? own : note ? proposedAt(ledger, there, asked) : [];
  return {
    ...whereOf(ledger, there),
    quote: there.anchor.gap ? "" : clipped(there.anchor.quote?.exact ?? textOf(there)),
    concern: note ? { label: describeNoteLabel(note), comment: note.comment, note } : null,
    standards: (note?.rights ?? []).map(standardOf),
    proposals: rival.map(proposedHere),
  };
}

/** Formats a passage as a chat message in plain text. */
export function formatChatPassage({ citation, source, quote, concern, standards, proposals }: ChatPassage): string {
  const head = [message("chat.head", { citation, source }), ...(quote ? [message("chat.quote", { quote })] : [])];
  const about = concern ? [concernLine(concern.label, concern.comment.trim())] : [];
  const what = [
    ...about,
    ...(standards.length > 0 ? [message("chat.standard", { list: standards.join(message("list.semicolon")) })] : []),
    ...proposals.map(proposalLine),
  ];
  return [head.join("\n"), what.join("\n")].filter((part) => part !== "").join("\n\n");
}

function concernLine(label: string, comment: string): string {
  return comment ? message("chat.concern", { label, comment }) : label;
}

/** Formats the heading of a proposed wording: who proposes it, and whether it deletes words. */
export function formatChatProposalHeading({ by, new: added }: ProposedHere): string {
  if (added === "") return by ? message("chat.delete-by", { by }) : message("chat.delete");
  return by ? message("chat.proposed-by", { by }) : message("chat.proposed");
}

function proposalLine(proposed: ProposedHere): string {
  const line = message("chat.wording", {
    head: formatChatProposalHeading(proposed),
    wording: proposed.new || proposed.old,
  });
  return proposed.comment ? `${line}\n${proposed.comment}` : line;
}

/** Cites an address as at the beginning of a sentence. An address that cannot be parsed is used as it is. */
export function citeAtSentenceStart(address: string): string {
  const parts = citationPartsOfAddress(parseAddress(address) ?? []);
  const text = parts.reduce(joined, "") || address;
  return text[0]!.toUpperCase() + text.slice(1);
}

function joined(before: string, { code, num, attached, nth }: CitationWordingPart): string {
  const plain = message(code, { num, place: Number(num) || 0 });
  const next = nth > 1 ? message("cite.again", { what: plain, nth }) : plain;
  return before === "" ? next : message(attached ? "cite.attached" : "cite.then", { before, next });
}

/** An anchor with its draft and its place there. */
interface There {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
}

function placed(ledger: Ledger, entry: Placeable, read: Hash | undefined): There | null {
  const there = read === undefined ? null : asIn(ledger, findEntryAnchor(ledger, read, entry));
  return there ?? findCurrentPlacement(ledger, entry) ?? asIn(ledger, originalAnchorOf(entry));
}

function asIn(ledger: Ledger, anchor: Anchor | null): There | null {
  const draft = anchor && ledger.draft(anchor.draft);
  const place = draft && resolveAnchor(draft, anchor);
  return place ? { draft, anchor, place } : null;
}

function whereOf(ledger: Ledger, { draft, anchor, place }: There) {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const shown = text && ([text, ...text.editions].find(({ revision }) => revision.draftId === anchor.draft) ?? text);
  const { name = draft.title, date = "" } = shown ? nameAndDateOfText(shown) : {};
  const where = citeAtSentenceStart(draft.provisions[place.provision]!.address);
  return {
    citation: anchor.gap ? message("chat.after", { citation: where }) : where,
    source: [name, date].filter(Boolean).join(message("list.comma")),
    language: draft.language,
    direction: draft.direction,
  };
}

function anchorOf(subject: Exclude<ChatPassageSubject, Thread>): Anchor {
  return "body" in subject ? subject.body.anchor : subject.anchor;
}

function versionsOf(subject: ChatPassageSubject): readonly { readonly confidentiality: Confidentiality }[] {
  if ("annotation" in subject) return [subject.annotation, ...subject.rivals];
  return "body" in subject ? [subject.body, ...subject.rivals] : [];
}

function textOf({ draft, place }: There): string {
  return buildSubtreeReadingText(draft, place.provision).text;
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, "")} […]` : text;
}

/** Lists the proposals for these very words that are on the table and may be seen. */
function proposedAt(ledger: Ledger, there: There, asked: ExportAudience): readonly DisclosedProposal[] {
  const here = ledger.all(proposalProjection).filter((proposal) => {
    const applied = assessEntryValidityInText(ledger, there.anchor.draft, proposal);
    return (
      !proposal.body.fate &&
      applied !== null &&
      isEntryValidInText(applied) &&
      isSame(ledger, proposal.body.anchor, there)
    );
  });
  return gateProposalsForAudience(here, asked, ledger.members).shown;
}

function isSame(ledger: Ledger, anchor: Anchor, { draft, anchor: here, place }: There): boolean {
  const other = placed(ledger, anchor, here.draft);
  if (!other || other.draft !== draft) return false;
  if (here.gap || anchor.gap) return Boolean(here.gap && anchor.gap) && other.place.provision === place.provision;
  return other.place.pieces.some((one) =>
    place.pieces.some(
      (two) => one.provision === two.provision && one.block === two.block && one.start < two.end && two.start < one.end,
    ),
  );
}

function proposedHere({ wording, proposers, comment }: DisclosedProposal): ProposedHere {
  const named = proposers.filter(({ kind }) => kind === "state" || kind === "group").map(localisedDelegationName);
  return { by: named.join(message("list.comma")), old: wording.old, new: wording.new, comment };
}

/** Returns the label of a note: its kind, and its severity if it has one. */
export function describeNoteLabel({ kind, severity }: DisclosedThread): string {
  const word = messageOf(`kind.${kind}`);
  if (kind !== "risk" && kind !== "omission") return word;
  const grade = messageOf(severityMessageCode(severity));
  return kind === "risk" ? grade : message("note.label", { kind: word, grade });
}

/** Names a right with the articles it is based on; a team's own word is used as it is. */
function standardOf(id: string): string {
  const code = `right.${id}`;
  const name = isMessageCode(code) ? message(code) : id;
  const articles = findRight(id)?.articles ?? [];
  const instruments = [...new Set(articles.map(({ instrument }) => instrument))].slice(0, INSTRUMENTS);
  if (instruments.length === 0) return name;
  const list = instruments.map((instrument) => {
    const own = articles.filter((each) => each.instrument === instrument).map(({ article }) => article);
    const params = {
      instrument: messageOf(`instrument.${instrument}`),
      articles: own.join(message("list.comma")),
      count: own.length,
    };
    return message("chat.article", params);
  });
  return message("chat.right", { name, list: list.join(message("list.semicolon")) });
}

function messageOf(code: string): string {
  return message(code as MessageCode);
}
