import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { formatAgreedLevels } from "#shared/publish/layouts/data/agreedLevels.ts";
import { formatOriginalPassage, rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import type { DisclosedAuthor, DisclosedStandard } from "#shared/ledger/disclosedEntries.ts";
import { RATING_DIMENSIONS, severityMessageCode, type RatingDimension } from "#shared/rights/ratingLevels.ts";
import { severityGradeOf } from "#shared/rights/severity.ts";
import {
  nameOfDisclosedAuthor,
  type Publication,
  type TextForExport,
} from "#shared/publish/publication/publication.ts";
import { codePointStartOfAnchor } from "#shared/publish/formats/codePoints.ts";
import { digestComment } from "#shared/publish/returned/commentDigest.ts";
import { toNumberCell, toTimeCell, type TableCell } from "../cells.ts";
import type { TableSheet } from "../xlsx.ts";
import {
  registerColumnTitleOf,
  REGISTER_REPLY_MARK,
  type REGISTER_PASSAGE_SCOPES,
  type REGISTER_STATES,
  type RegisterColumn,
} from "./columns.ts";

type Note = NumberedNote["note"];

interface Column {
  readonly id: RegisterColumn;
  readonly width: number;
  /** Only a team gets the column. */
  readonly team?: true;
  readonly cell: (note: Note, content: Publication, n: number) => TableCell;
}

const LISTED = "; ";

/** The columns in the order of `REGISTER_COLUMNS`. */
const COLUMNS: readonly Column[] = [
  { id: "n", width: 8, cell: (_note, _content, n) => n },
  { id: "address", width: 14, cell: addressOf },
  { id: "words", width: 36, cell: ({ anchor }) => anchor.quote?.exact ?? "" },
  { id: "kind", width: 12, cell: ({ kind }) => message(`kind.${kind}`) },
  {
    id: "severity",
    width: 16,
    cell: (note) => (hasSeverity(note) ? message(severityMessageCode(note.severity) as MessageCode) : ""),
  },
  { id: "rights", width: 24, cell: ({ rights }) => rights.map(rightName).join(LISTED) },
  { id: "comment", width: 60, cell: ({ comment }) => comment },
  { id: "settled", width: 10, cell: ({ settled }) => message(`register.${stateOf(settled)}`) },
  { id: "level", width: 8, cell: ({ severity }) => toNumberCell(severityGradeOf(severity)) },
  { id: "agreed", width: 14, cell: ({ agreed }) => formatAgreedLevels(agreed) },
  {
    id: "agreed-code",
    width: 8,
    cell: ({ agreed = [] }) => toNumberCell(agreed.length === 1 ? agreed[0]!.grade : null),
  },
  ...RATING_DIMENSIONS.map((dimension): Column => ({
    id: dimension,
    width: 10,
    team: true,
    cell: levelCell(dimension),
  })),
  { id: "standards", width: 26, cell: ({ standards = [] }) => standards.map(standardName).join(LISTED) },
  { id: "tags", width: 16, cell: ({ tags }) => tags.join(LISTED) },
  { id: "replies", width: 40, cell: ({ replies }) => replies.map(({ text }) => replyCell(text)).join("\n") },
  {
    id: "repliers",
    width: 20,
    cell: ({ replies }) => lines(replies.map(({ by, author }) => by ?? authorName(author))),
  },
  { id: "author", width: 20, cell: ({ author }) => authorName(author) },
  { id: "at", width: 20, team: true, cell: ({ at }) => toTimeCell(at) },
  { id: "track", width: 14, team: true, cell: ({ track }) => track ?? "" },
  {
    id: "basis",
    width: 14,
    team: true,
    cell: ({ basis }) => (basis ? joined([message(`basis.${basis.how}` as MessageCode), basis.clock]) : ""),
  },
  {
    id: "confidentiality",
    width: 14,
    team: true,
    cell: ({ confidentiality }) => message(`confidentiality.${confidentiality ?? "chatham"}`),
  },
  {
    id: "source",
    width: 24,
    team: true,
    cell: ({ source }) =>
      source ? [source.source, source.affiliation, source.meeting, source.time].filter(Boolean).join(LISTED) : "",
  },
  { id: "text", width: 24, cell: textOf },
  { id: "symbol", width: 18, cell: (note, { text }) => (isOnText(note, text) ? text.symbol : "") },
  { id: "date", width: 12, cell: (note, { text }) => toTimeCell(isOnText(note, text) ? text.date : undefined) },
  { id: "made", width: 30, cell: ({ made }) => (made ? formatOriginalPassage(made) : "") },
  { id: "part", width: 14, cell: ({ anchor }) => message(`register.${partOf(anchor)}`) },
  {
    id: "start",
    width: 8,
    cell: (note, { text }) =>
      toNumberCell(isOnText(note, text) ? codePointStartOfAnchor(text.draft, note.anchor) : null),
  },
  { id: "kind-code", width: 12, cell: ({ kind }) => kind },
  { id: "severity-code", width: 14, cell: (note) => (hasSeverity(note) ? severityCodeOf(note) : "") },
  { id: "rights-code", width: 24, cell: ({ rights }) => rights.join(LISTED) },
  { id: "settled-code", width: 10, cell: ({ settled }) => stateOf(settled) },
  { id: "part-code", width: 10, cell: ({ anchor }) => partOf(anchor) },
  { id: "eid", width: 18, cell: ({ anchor }) => anchor.provision },
  { id: "id", width: 14, team: true, cell: ({ id }) => id ?? "" },
  { id: "key", width: 18, cell: ({ comment }) => digestComment(comment) },
];

const LAST_PRINTED: RegisterColumn = "settled";

/** Names what is known of a severity: "assessed", "at-least", "provisional", "not-assessed" or "hidden". */
function severityCodeOf({ severity }: Note): string {
  return severity.state === "assessed" && severity.atLeast ? "at-least" : severity.state;
}

function stateOf(settled: boolean): (typeof REGISTER_STATES)[number] {
  return settled ? "settled" : "open";
}

function partOf({ gap, quote }: Note["anchor"]): (typeof REGISTER_PASSAGE_SCOPES)[number] {
  return gap ? "gap" : quote ? "words" : "whole";
}

/** Whether a note has its place in the register's own text. */
function isOnText({ anchor }: Note, { id }: TextForExport): boolean {
  return anchor.draft === id;
}

/**
 * Builds the risk register: a row for each note, in the order of the text. Notes without a place in it give their
 * former one.
 */
export function buildRiskRegisterSheet(content: Publication): TableSheet {
  const { notes, audience } = content;
  const columns = COLUMNS.filter(({ team }) => !team || audience === "team");
  const rows = notes.map(({ n, note }) => columns.map(({ cell }) => cell(note, content, n)));
  return {
    name: message("register.title"),
    rows: [columns.map(({ id }) => registerColumnTitleOf(id)), ...rows],
    printed: columns.findIndex(({ id }) => id === LAST_PRINTED) + 1,
    widths: columns.map(({ width }) => width),
    isRightToLeft: textDirectionOf(getMessageLanguage()) === "rtl",
  };
}

/** Returns the levels of the rating that the severity comes from: the highest that has any. */
function levelCell(dimension: RatingDimension): Column["cell"] {
  return ({ ratings }) => {
    const rating = ratings.find(({ assessment }) => RATING_DIMENSIONS.some((each) => assessment[each] !== undefined));
    const level = rating?.assessment[dimension];
    return toNumberCell(level === "unclear" ? null : level);
  };
}

/** Returns the address in the draft of the note's anchor: another draft may have another provision of that name. */
function addressOf(note: Note, { text: { id, draft } }: Publication): string {
  const { provision: eId } = note.anchor;
  if (note.stood) return note.stood.address;
  return note.anchor.draft === id ? (draft.provisions[indexOfProvision(draft, eId)]?.address ?? eId) : eId;
}

/** Names the text of the note's anchor: the register's own or, if the note has no place in that, an earlier one. */
function textOf(note: Note, { text: { id, title, symbol, date } }: Publication): string {
  if (note.anchor.draft !== id) return note.stood?.text ?? "";
  return symbol || [title, date].filter(Boolean).join(message("list.comma"));
}

function standardName({ instrument, place, symbol }: DisclosedStandard): string {
  return [instrument, place].filter(Boolean).join(", ") + (symbol ? ` (${symbol})` : "");
}

/** Writes a reply. A line of it that looks like the beginning of another reply is indented. */
function replyCell(text: string): string {
  return REGISTER_REPLY_MARK + text.replace(/\n(?=↳)/gu, "\n ");
}

function authorName(author: DisclosedAuthor | undefined): string {
  return author?.by === "role" ? message(`briefing.role.${author.role}`) : (nameOfDisclosedAuthor(author) ?? "");
}

/** Writes the names line by line, in the order of the replies; "" if nobody is named. */
function lines(names: readonly string[]): string {
  return names.some((name) => name !== "") ? names.join("\n") : "";
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join(" ");
}
