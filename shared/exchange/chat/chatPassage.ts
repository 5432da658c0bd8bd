import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { buildReadingText } from "#shared/anchor/readingText.ts";
import type { Hash } from "#shared/base/hash.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import { parseAddress } from "#shared/draft/address/address.ts";
import { citeAddress, type CitationPart } from "#shared/draft/citations/citeAddress.ts";
import type { TextDirection, Draft } from "#shared/draft/draft.ts";
import type { Proposal } from "#shared/ledger/entries/proposal.ts";
import type { Thread } from "#shared/ledger/entries/thread.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { originalAnchorOf, type Placeable } from "#shared/ledger/placement/findPlacement.ts";
import { findAnchor, findCurrentPlacement } from "#shared/ledger/placement/currentPlacement.ts";
import { applyToText, isValid } from "#shared/ledger/placement/appliedPositions.ts";
import { proposals } from "#shared/ledger/store/projections.ts";
import type { ShownProposal, ShownThread } from "#shared/ledger/shownEntries.ts";
import { citationOfText } from "#shared/ledger/texts/texts.ts";
import { isMessageCode, message, type MessageCode } from "#shared/messages/messages.ts";
import type { Confidentiality } from "#shared/records/kinds/annotation.ts";
import { findRight } from "#shared/rights/catalogue.ts";
import { severityCode } from "#shared/rights/ratingLevels.ts";
import { gateThreads, confidentialitiesOf, type Audience } from "../gate/audience.ts";
import { gateProposals } from "../gate/proposals.ts";

/** What of a dossier is passed on: a note, rival wording, or bare words of the text. */
export type ChatSubject = Thread | Proposal | { readonly anchor: Anchor };

/** One passage as it is passed on in a chat. Nothing in it says who noted it, where, when or from whom it comes. */
export interface ChatPassage {
  /** "Article 40, paragraph 20 bis". */
  readonly citation: string;
  /** The text's symbol and date, or its title. */
  readonly source: string;
  readonly language: string;
  readonly direction: TextDirection;
  /** The words it is about; of a whole provision its text. */
  readonly quote: string;
  readonly concern: { readonly label: string; readonly comment: string; readonly note: ShownThread } | null;
  /** "Privacy (ICCPR, article 17; UDHR, article 12)". */
  readonly standards: readonly string[];
  readonly proposals: readonly ProposedHere[];
}

interface ProposedHere {
  /** The States and groups that propose it; "" where none may be named. */
  readonly by: string;
  readonly old: string;
  readonly new: string;
  readonly comment: string;
}

/** The longest passage that is passed on, in UTF-16 units, and how many instruments of a right are named. */
const LONGEST = 1200;
const INSTRUMENTS = 2;

/** The label that has to be asked about before something is passed on; null where it is public, as the text is. */
export function labelToConfirm(passed: ChatSubject): Exclude<Confidentiality, "public"> | null {
  const labels = confidentialitiesOf(versionsOf(passed));
  return (["informals", "team", "chatham"] as const).find((label) => labels.has(label)) ?? null;
}

/** The audience that somebody means who passes on what has this label. Of what was heard behind closed doors, the content. */
export function audienceForLabel(label: Confidentiality | null): Audience {
  const audience = label === "team" || label === "informals" ? "team" : "public";
  return { audience, informals: label === "informals", authors: "none" };
}

/**
 * A passage for an audience, through the one gate of confidentiality. Refused where the audience may not see it. It is
 * cited from the draft that is `read`, and where it does not stand there or none is, from the newest text that has it.
 */
export function composeChatPassage(
  ledger: Ledger,
  passed: ChatSubject,
  asked: Audience,
  read?: Hash,
): Outcome<ChatPassage> {
  const there = placed(ledger, "annotation" in passed ? passed : anchorOf(passed), read);
  if (!there) return refusal("copy.gone");
  const notes = "annotation" in passed ? gateThreads([passed], asked, ledger.members).shown : [];
  const own = "body" in passed ? gateProposals([passed], asked, ledger.members).shown : [];
  if (("annotation" in passed && !notes[0]) || ("body" in passed && !own[0])) return refusal("copy.withheld");
  const [note] = notes;
  const rival = own.length > 0 ? own : note ? proposedAt(ledger, there, asked) : [];
  return {
    ...whereOf(ledger, there),
    quote: there.anchor.gap ? "" : clipped(there.anchor.quote?.exact ?? textOf(there)),
    concern: note ? { label: labelOf(note), comment: note.comment, note } : null,
    standards: (note?.rights ?? []).map(standardOf),
    proposals: rival.map(proposedHere),
  };
}

/** A chat's message in plain text. */
export function formatChatPassage({ citation, source, quote, concern, standards, proposals }: ChatPassage): string {
  const head = [message("chat.head", { citation, source }), ...(quote ? [message("chat.quote", { quote })] : [])];
  const said = concern ? [concernLine(concern.label, concern.comment.trim())] : [];
  const what = [
    ...said,
    ...(standards.length > 0 ? [message("chat.standard", { list: standards.join(message("list.semicolon")) })] : []),
    ...proposals.map(proposalLine),
  ];
  return [head.join("\n"), what.join("\n")].filter((part) => part !== "").join("\n\n");
}

function concernLine(label: string, comment: string): string {
  return comment ? message("chat.concern", { label, comment }) : label;
}

/** How proposed wording is headed: by whom, and whether words come or go. */
export function formatProposalHead({ by, new: fresh }: ProposedHere): string {
  if (fresh === "") return by ? message("chat.delete-by", { by }) : message("chat.delete");
  return by ? message("chat.proposed-by", { by }) : message("chat.proposed");
}

function proposalLine(proposed: ProposedHere): string {
  const line = message("chat.wording", { head: formatProposalHead(proposed), wording: proposed.new || proposed.old });
  return proposed.comment ? `${line}\n${proposed.comment}` : line;
}

/** An address as a sentence begins with it; where it cannot be read, as it stands. */
export function formatCitation(address: string): string {
  const parts = citeAddress(parseAddress(address) ?? []);
  const text = parts.reduce(joined, "") || address;
  return text[0]!.toUpperCase() + text.slice(1);
}

function joined(before: string, { code, num, attached, nth }: CitationPart): string {
  const plain = message(code, { num, place: Number(num) || 0 });
  const next = nth > 1 ? message("cite.again", { what: plain, nth }) : plain;
  return before === "" ? next : message(attached ? "cite.attached" : "cite.then", { before, next });
}

/** An anchor with the draft and the place in which it stands there. */
interface There {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: ResolvedRange;
}

function placed(ledger: Ledger, said: Placeable, read: Hash | undefined): There | null {
  const there = read === undefined ? null : asIn(ledger, findAnchor(ledger, read, said));
  return there ?? findCurrentPlacement(ledger, said) ?? asIn(ledger, originalAnchorOf(said));
}

function asIn(ledger: Ledger, anchor: Anchor | null): There | null {
  const draft = anchor && ledger.draft(anchor.draft);
  const place = draft && resolveAnchor(draft, anchor);
  return place ? { draft, anchor, place } : null;
}

function whereOf(ledger: Ledger, { draft, anchor, place }: There) {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const shown = text && ([text, ...text.editions].find(({ revision }) => revision.draftId === anchor.draft) ?? text);
  const { name = draft.title, date = "" } = shown ? citationOfText(shown) : {};
  const where = formatCitation(draft.provisions[place.provision]!.address);
  return {
    citation: anchor.gap ? message("chat.after", { citation: where }) : where,
    source: [name, date].filter(Boolean).join(message("list.comma")),
    language: draft.language,
    direction: draft.direction,
  };
}

function anchorOf(passed: Exclude<ChatSubject, Thread>): Anchor {
  return "body" in passed ? passed.body.anchor : passed.anchor;
}

function versionsOf(passed: ChatSubject): readonly { readonly confidentiality: Confidentiality }[] {
  if ("annotation" in passed) return [passed.annotation, ...passed.rivals];
  return "body" in passed ? [passed.body, ...passed.rivals] : [];
}

function textOf({ draft, place }: There): string {
  return buildReadingText(draft, place.provision).text;
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, "")} […]` : text;
}

/** What is proposed for these very words, is on the table, and may be seen. */
function proposedAt(ledger: Ledger, there: There, asked: Audience): readonly ShownProposal[] {
  const here = ledger.all(proposals).filter((proposal) => {
    const applied = applyToText(ledger, there.anchor.draft, proposal);
    return !proposal.body.fate && applied !== null && isValid(applied) && isSame(ledger, proposal.body.anchor, there);
  });
  return gateProposals(here, asked, ledger.members).shown;
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

function proposedHere({ wording, proposers, comment }: ShownProposal): ProposedHere {
  const named = proposers.filter(({ kind }) => kind === "state" || kind === "group").map(({ name }) => name);
  return { by: named.join(message("list.comma")), old: wording.old, new: wording.new, comment };
}

function labelOf({ kind, severity }: ShownThread): string {
  const word = say(`kind.${kind}`);
  if (kind !== "risk" && kind !== "omission") return word;
  const grade = say(severityCode(severity));
  return kind === "risk" ? grade : message("note.label", { kind: word, grade });
}

/** A right with the articles that it is read from; a team's own word stands as it is. */
function standardOf(id: string): string {
  const code = `right.${id}`;
  const name = isMessageCode(code) ? message(code) : id;
  const articles = findRight(id)?.articles ?? [];
  const instruments = [...new Set(articles.map(({ instrument }) => instrument))].slice(0, INSTRUMENTS);
  if (instruments.length === 0) return name;
  const list = instruments.map((instrument) => {
    const own = articles.filter((each) => each.instrument === instrument).map(({ article }) => article);
    const params = {
      instrument: say(`instrument.${instrument}`),
      articles: own.join(message("list.comma")),
      count: own.length,
    };
    return message("chat.article", params);
  });
  return message("chat.right", { name, list: list.join(message("list.semicolon")) });
}

function say(code: string): string {
  return message(code as MessageCode);
}
