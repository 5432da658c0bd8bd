import type { Anchor } from "../anchor/anchor.ts";
import { locate, type Place } from "../anchor/find.ts";
import { readingText } from "../anchor/reading.ts";
import type { Hash } from "../base/hash.ts";
import { refuse, type Outcome } from "../base/result.ts";
import { parseAddress } from "../draft/address.ts";
import { cite, type Cited } from "../draft/cite.ts";
import type { Direction, Draft } from "../draft/draft.ts";
import type { Proposal } from "../ledger/entries/proposal.ts";
import type { Thread } from "../ledger/entries/thread.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { madeOn, type Placeable } from "../ledger/placed.ts";
import { anchorOn, standing } from "../ledger/places.ts";
import { appliedOn, isValid } from "../ledger/positions.ts";
import { proposals } from "../ledger/projections.ts";
import type { ShownProposal, ShownThread } from "../ledger/shown.ts";
import { citedAs } from "../ledger/texts.ts";
import { isMessageCode, message, type MessageCode } from "../messages/messages.ts";
import type { Confidentiality } from "../records/kinds/annotation.ts";
import { rightOf } from "../rights/catalogue.ts";
import { severityCode } from "../rights/levels.ts";
import { forAudience, labelsOf, type Audience } from "./audience.ts";
import { proposalsFor } from "./proposed.ts";

/** What of a dossier is passed on: a note, rival wording, or bare words of the text. */
export type Passed = Thread | Proposal | { readonly anchor: Anchor };

/** One passage as it is passed on in a chat. Nothing in it says who noted it, where, when or from whom it comes. */
export interface Chat {
  /** "Article 40, paragraph 20 bis". */
  readonly citation: string;
  /** The text's symbol and date, or its title. */
  readonly source: string;
  readonly language: string;
  readonly direction: Direction;
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
export function askedLabel(passed: Passed): Exclude<Confidentiality, "public"> | null {
  const labels = labelsOf(versionsOf(passed));
  return (["informals", "team", "chatham"] as const).find((label) => labels.has(label)) ?? null;
}

/** The audience that somebody means who passes on what has this label. Of what was heard behind closed doors, the content. */
export function audienceOf(label: Confidentiality | null): Audience {
  const audience = label === "team" || label === "informals" ? "team" : "public";
  return { audience, informals: label === "informals", authors: "none" };
}

/**
 * A passage for an audience, through the one gate of confidentiality. Refused where the audience may not see it. It is
 * cited from the draft that is `read`, and where it does not stand there or none is, from the newest text that has it.
 */
export function chatOf(ledger: Ledger, passed: Passed, asked: Audience, read?: Hash): Outcome<Chat> {
  const there = placed(ledger, "annotation" in passed ? passed : anchorOf(passed), read);
  if (!there) return refuse("copy.gone");
  const notes = "annotation" in passed ? forAudience([passed], asked, ledger.members).shown : [];
  const own = "body" in passed ? proposalsFor([passed], asked, ledger.members).shown : [];
  if (("annotation" in passed && !notes[0]) || ("body" in passed && !own[0])) return refuse("copy.withheld");
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
export function chatText({ citation, source, quote, concern, standards, proposals }: Chat): string {
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
export function proposalHead({ by, new: fresh }: ProposedHere): string {
  if (fresh === "") return by ? message("chat.delete-by", { by }) : message("chat.delete");
  return by ? message("chat.proposed-by", { by }) : message("chat.proposed");
}

function proposalLine(proposed: ProposedHere): string {
  const line = message("chat.wording", { head: proposalHead(proposed), wording: proposed.new || proposed.old });
  return proposed.comment ? `${line}\n${proposed.comment}` : line;
}

/** An address as a sentence begins with it; where it cannot be read, as it stands. */
export function citation(address: string): string {
  const parts = cite(parseAddress(address) ?? []);
  const text = parts.reduce(joined, "") || address;
  return text[0]!.toUpperCase() + text.slice(1);
}

function joined(before: string, { code, num, attached, nth }: Cited): string {
  const plain = message(code, { num, place: Number(num) || 0 });
  const next = nth > 1 ? message("cite.again", { what: plain, nth }) : plain;
  return before === "" ? next : message(attached ? "cite.attached" : "cite.then", { before, next });
}

/** An anchor with the draft and the place in which it stands there. */
interface There {
  readonly draft: Draft;
  readonly anchor: Anchor;
  readonly place: Place;
}

function placed(ledger: Ledger, said: Placeable, read: Hash | undefined): There | null {
  const there = read === undefined ? null : asIn(ledger, anchorOn(ledger, read, said));
  return there ?? standing(ledger, said) ?? asIn(ledger, madeOn(said));
}

function asIn(ledger: Ledger, anchor: Anchor | null): There | null {
  const draft = anchor && ledger.draft(anchor.draft);
  const place = draft && locate(draft, anchor);
  return place ? { draft, anchor, place } : null;
}

function whereOf(ledger: Ledger, { draft, anchor, place }: There) {
  const [text] = ledger.drafts.get(anchor.draft)?.texts ?? [];
  const shown = text && ([text, ...text.editions].find(({ revision }) => revision.draftId === anchor.draft) ?? text);
  const { name = draft.title, date = "" } = shown ? citedAs(shown) : {};
  const where = citation(draft.provisions[place.provision]!.address);
  return {
    citation: anchor.gap ? message("chat.after", { citation: where }) : where,
    source: [name, date].filter(Boolean).join(message("list.comma")),
    language: draft.language,
    direction: draft.direction,
  };
}

function anchorOf(passed: Exclude<Passed, Thread>): Anchor {
  return "body" in passed ? passed.body.anchor : passed.anchor;
}

function versionsOf(passed: Passed): readonly { readonly confidentiality: Confidentiality }[] {
  if ("annotation" in passed) return [passed.annotation, ...passed.rivals];
  return "body" in passed ? [passed.body, ...passed.rivals] : [];
}

function textOf({ draft, place }: There): string {
  return readingText(draft, place.provision).text;
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/u, "")} […]` : text;
}

/** What is proposed for these very words, is on the table, and may be seen. */
function proposedAt(ledger: Ledger, there: There, asked: Audience): readonly ShownProposal[] {
  const here = ledger.all(proposals).filter((proposal) => {
    const applied = appliedOn(ledger, there.anchor.draft, proposal);
    return !proposal.body.fate && applied !== null && isValid(applied) && isSame(ledger, proposal.body.anchor, there);
  });
  return proposalsFor(here, asked, ledger.members).shown;
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
  const articles = rightOf(id)?.articles ?? [];
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
