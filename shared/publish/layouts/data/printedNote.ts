import type { Draft } from "#shared/draft/draft.ts";
import type {
  DisclosedProposal,
  DisclosedRating,
  DisclosedStandard,
  DisclosedThread,
} from "#shared/ledger/disclosedEntries.ts";
import { printOriginalTextAndAddress, type PassageReference } from "#shared/ledger/placement/passageReference.ts";
import { getMessageLanguage, isMessageCode, message, type MessageCode } from "#shared/messages/messages.ts";
import {
  RATING_DIMENSIONS,
  dimensionMessageCodes,
  ratingLevelMessageCode,
  severityMessageCode,
} from "#shared/rights/ratingLevels.ts";
import { findStandardWords } from "#shared/rights/standards.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import type { Assessment } from "#shared/rights/severity.ts";
import type { NumberedNote } from "../content/numberedNotes.ts";
import { hasSeverity, printedNoteToneOf, type PrintedNoteTone } from "../content/tone.ts";
import { formatAgreedLevels } from "./agreedLevels.ts";
import { formatAuthorName } from "./authorName.ts";
import { printAddress, printProvisionPlace } from "./printedPlace.ts";
import {
  primarySubtagOrUnd,
  toAuthoredParagraphs,
  shortenAtSentenceEnd,
  toInterfaceTemplateText,
  toAuthoredTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** A note as the template prints it. Every line is ready to be typeset. */
export interface PrintedNote {
  readonly n: number;
  /** A resolved note looks like an unrated one: it asks for nothing. */
  readonly tone: PrintedNoteTone;
  readonly settled: boolean;
  /** "High", "Omission · At least high", "Resolved · Safeguard". */
  readonly label: string;
  /** "Article 24(2)"; for a note without a place in this text its former place, or "". */
  readonly place: TemplateTextWithLanguage;
  /** The rights and tags it names, in one line. */
  readonly rights: TemplateTextWithLanguage;
  readonly comment: readonly TemplateTextWithLanguage[];
  /** The comment in a line or two, for the first page. */
  readonly short: TemplateTextWithLanguage;
  /** The words that the note is about, shortened like the comment. Null for a whole provision or a gap. */
  readonly quote: TemplateTextWithLanguage | null;
  /** The standards it refers to: where each is found, and its words. */
  readonly standards: readonly { readonly where: TemplateTextWithLanguage; readonly words: TemplateTextWithLanguage }[];
  /** The level words of scale, scope, irremediability and likelihood; "" if not given. */
  readonly levels: readonly string[];
  /** Further facts: ratings, the limitation test, the source, the author. */
  readonly lines: readonly TemplateTextWithLanguage[];
  /**
   * The lines that show what the note was made on, if those words have changed. For layouts that print no other
   * `lines`.
   */
  readonly made: readonly TemplateTextWithLanguage[];
  readonly replies: readonly {
    readonly by: TemplateTextWithLanguage;
    readonly text: readonly TemplateTextWithLanguage[];
  }[];
  /** The author, for the PDF's own annotation; "" unless names were asked for. */
  readonly author: string;
}

const SHORT = 320;
const QUOTE = 180;

/** Builds the cards of a draft's notes, by number. */
export function buildPrintedNotes(draft: Draft, notes: readonly NumberedNote[]): readonly PrintedNote[] {
  return notes.map((each) => noteCard(draft, each, placeOf(draft, each)));
}

/** Returns a note's place in the draft's own words, "Article 24(2)", or else its former place. */
function placeOf(draft: Draft, { note, place }: NumberedNote): string {
  if (!place) return printFormerPlace(note);
  return named(note, printProvisionPlace(draft, place.provision, note.anchor.gap ? "inline" : "label"));
}

/** Returns the former place of something without a place in a text, with the text it was in; "" if unknown. */
export function printFormerPlace(entry: DisclosedThread | DisclosedProposal): string {
  const { stood } = entry;
  return stood ? joined([named(entry, stood.label), stood.text], message("list.comma")) : "";
}

function named({ anchor }: DisclosedThread | DisclosedProposal, label: string): string {
  return anchor.gap ? message("briefing.after", { place: label }) : label;
}

function noteCard(draft: Draft, { n, note, place: range }: NumberedNote, place: string): PrintedNote {
  return {
    n,
    tone: note.settled ? "bare" : printedNoteToneOf(note),
    settled: note.settled,
    label: note.settled ? `${message("briefing.settled")} · ${labelOf(note)}` : labelOf(note),
    place: toAuthoredTemplateText(place),
    rights: toAuthoredTemplateText(
      [...note.rights.map(rightName), ...note.tags.map((tag) => `#${tag}`)].join(message("list.comma")),
    ),
    comment: toAuthoredParagraphs(note.comment),
    short: toAuthoredTemplateText(shortenAtSentenceEnd(note.comment, SHORT)),
    quote: quoteOf(draft, note, range !== null),
    made: madeLines(note),
    levels: levelsOf(note),
    standards: (note.standards ?? []).map(standardLine),
    lines: [...madeLines(note), ...ratingLines(note), ...sourceLines(note), ...authorLines(note)],
    replies: note.replies.map(({ text, author }) => ({
      by: toAuthoredTemplateText(formatAuthorName(author)),
      text: toAuthoredParagraphs(text),
    })),
    author: note.author?.by === "name" ? note.author.name : "",
  };
}

/**
 * Quotes the text's own words at the note's place, in the language of the text. The words it was made on are printed
 * separately (`madeLines`). Of a note without a place the language is guessed: its text may have been another one.
 */
function quoteOf(draft: Draft, { anchor }: DisclosedThread, isPlaced: boolean): TemplateTextWithLanguage | null {
  if (!anchor.quote) return null;
  const words = shortenAtSentenceEnd(anchor.quote.exact, QUOTE);
  return isPlaced
    ? { t: words, lang: primarySubtagOrUnd(draft.language), dir: draft.direction }
    : toAuthoredTemplateText(words);
}

/** Returns the text and words that a note was made on, if these words or those around them have changed. */
function madeLines({ made }: DisclosedThread): readonly TemplateTextWithLanguage[] {
  return made ? [toInterfaceTemplateText(formatOriginalPassage(withAddressInWords(made), QUOTE))] : [];
}

/** Puts the address of a passage in words, for readers who do not know the addresses of Clausemark. */
export function withAddressInWords<T extends PassageReference>(passage: T): T {
  return { ...passage, address: printAddress(passage.address, "inline") };
}

/**
 * Formats a sentence such as "Made on 9 Dec 2015, 2(1): “…”. The words here are different; nobody has confirmed
 * the place."
 */
export function formatOriginalPassage(made: NonNullable<DisclosedThread["made"]>, length = Infinity): string {
  const quoted = made.words === undefined ? "none" : shortenAtSentenceEnd(made.words, length);
  return message("note.made-on", { place: printOriginalTextAndAddress(made), words: quoted, change: made.change });
}

/**
 * Formats a standard. Quotations have quotation marks; paraphrases (`told`) have none. A standard of the catalogue is
 * quoted in the briefing's language if its official text is known, else in English, which is said.
 */
function standardLine(standard: DisclosedStandard) {
  const { instrument, place, symbol, words: text, told } = standard;
  const known = findStandardWords(standard, getMessageLanguage());
  const named = joined([instrument, place], ", ") + (symbol ? ` (${symbol})` : "");
  const isForeign = known !== null && known.language !== getMessageLanguage() && !told;
  const quoted = (words: string) => (told ? words : message("briefing.quoted", { words }));
  return {
    where: toAuthoredTemplateText(isForeign ? message("briefing.standard.english", { where: named }) : named),
    words: known
      ? { t: quoted(known.words), lang: known.language, dir: textDirectionOf(known.language) }
      : toAuthoredTemplateText(quoted(text)),
  };
}

/** Returns the name of a right in the catalogue, or a team's own word as it is. */
export function rightName(id: string): string {
  const code = `right.${id}`;
  return isMessageCode(code) ? message(code) : id;
}

function labelOf(note: DisclosedThread): string {
  if (!hasSeverity(note)) return messageOf(`kind.${note.kind}`);
  const severity = messageOf(severityMessageCode(note.severity));
  return note.kind === "omission" ? `${messageOf("kind.omission")} · ${severity}` : severity;
}

/** Returns the levels behind the severity shown: those of the highest rating that has any. */
function levelsOf(note: DisclosedThread): readonly string[] {
  const given = note.ratings.find(({ assessment }) => hasLevels(assessment))?.assessment ?? {};
  return RATING_DIMENSIONS.map((dimension) => {
    const level = given[dimension];
    return level === undefined ? "" : messageOf(ratingLevelMessageCode(level));
  });
}

function hasLevels(given: Assessment): boolean {
  return RATING_DIMENSIONS.some((dimension) => given[dimension] !== undefined);
}

function ratingLines(note: DisclosedThread): readonly TemplateTextWithLanguage[] {
  if (!hasSeverity(note)) return [];
  const named = note.ratings.some(({ author }) => author);
  const several = note.ratings.length > 1 || named;
  return [...(several ? [ratersLine(note.ratings)] : []), ...agreedLine(note), ...note.ratings.flatMap(testLines)];
}

/** "Agreed on: High"; "Agreed level · Conflict: Critical / Low" if members recorded several. */
function agreedLine({ agreed = [] }: DisclosedThread): readonly TemplateTextWithLanguage[] {
  if (agreed.length === 0) return [];
  const level = formatAgreedLevels(agreed);
  return [
    toInterfaceTemplateText(
      agreed.length > 1 ? joined([message("table.agreed"), level]) : message("briefing.agreed", { level }),
    ),
  ];
}

/** "Rated Critical · High · High": everybody's rating, never an average. */
function ratersLine(ratings: readonly DisclosedRating[]): TemplateTextWithLanguage {
  const each = ratings.map(({ severity, author }) => {
    const level = messageOf(severityMessageCode(severity));
    return author ? message("briefing.rated-by", { level, name: formatAuthorName(author) }) : level;
  });
  return toInterfaceTemplateText(message("briefing.rated", { list: each.join(" · ") }));
}

function testLines({ assessment: { test } }: DisclosedRating): readonly TemplateTextWithLanguage[] {
  if (!test) return [];
  const parts = (["legality", "aim", "necessity", "proportionality"] as const).flatMap((part) => {
    const given = test[part];
    return given ? [`${messageOf(`limitation-test.${part}`)} ${messageOf(`limitation-test.${given.verdict}`)}`] : [];
  });
  if (parts.length === 0) return [];
  const reasons = Object.values(test).flatMap(({ because }) => (because ? toAuthoredParagraphs(because) : []));
  return [toInterfaceTemplateText(`${messageOf("limitation-test")}: ${parts.join(" · ")}`), ...reasons];
}

/** Returns what only a team sees: confidentiality, track, basis, source and reasons. */
function sourceLines({
  confidentiality,
  track,
  basis,
  source,
  reason,
  agreedReason,
}: DisclosedThread): readonly TemplateTextWithLanguage[] {
  const how = basis && [messageOf(`briefing.basis.${basis.how}`), ...(basis.clock ? [basis.clock] : [])].join(" ");
  const circumstances = [confidentiality && messageOf(`briefing.confidentiality.${confidentiality}`), track, how];
  const from = source && [source.source, source.affiliation, source.meeting, source.time];
  return [
    ...line(circumstances),
    ...(from ? [toAuthoredTemplateText(message("briefing.source", { source: joined(from) }))] : []),
    ...(agreedReason ? [toAuthoredTemplateText(message("briefing.agreed-because", { reason: agreedReason }))] : []),
    ...(reason ? [toAuthoredTemplateText(message("briefing.settled-because", { reason }))] : []),
  ];
}

function authorLines({ author }: DisclosedThread): readonly TemplateTextWithLanguage[] {
  return line([formatAuthorName(author)]);
}

function line(parts: readonly (string | undefined)[]): readonly TemplateTextWithLanguage[] {
  const text = joined(parts);
  return text ? [toAuthoredTemplateText(text)] : [];
}

function joined(parts: readonly (string | undefined)[], between = " · "): string {
  return parts.filter((part) => part).join(between);
}

function messageOf(code: string): string {
  return message(code as MessageCode);
}

/** Returns the name of a rating dimension, as the header of its column. */
export function ratingDimensionNameOf(dimension: (typeof RATING_DIMENSIONS)[number]): string {
  return messageOf(dimensionMessageCodes(dimension).name);
}
