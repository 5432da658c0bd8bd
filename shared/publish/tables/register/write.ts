import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { formatAgreedLevels } from "#shared/publish/layouts/data/agreedLevels.ts";
import { buildSeverityMethodNote } from "#shared/publish/layouts/data/severityMethodNote.ts";
import { formatOriginalPassage, rightName } from "#shared/publish/layouts/data/printedNote.ts";
import { hasSeverity } from "#shared/publish/layouts/content/tone.ts";
import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { textDirectionOf } from "#shared/base/language.ts";
import { message, getMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import type { DisclosedAuthor, DisclosedStandard } from "#shared/ledger/disclosedEntries.ts";
import { severityMessageCode } from "#shared/rights/ratingLevels.ts";
import { severityGradeOf } from "#shared/rights/severity.ts";
import {
  nameOfDisclosedAuthor,
  type Publication,
  type TextForExport,
} from "#shared/publish/publication/publication.ts";
import { codePointStartOfAnchor } from "#shared/publish/formats/codePoints.ts";
import type { TableSheet } from "../xlsx.ts";
import { registerColumnTitleOf, REGISTER_REPLY_MARK, type RegisterColumn } from "./columns.ts";

interface Column {
  readonly id: RegisterColumn;
  readonly width: number;
  /** Only a team gets the column. */
  readonly team?: true;
  readonly cell: (note: NumberedNote["note"], content: Publication) => string;
}

const LISTED = "; ";

const COLUMNS: readonly Column[] = [
  { id: "id", width: 14, team: true, cell: ({ id }) => id ?? "" },
  { id: "address", width: 16, cell: addressOf },
  { id: "eid", width: 18, cell: ({ anchor }) => anchor.provision },
  { id: "text", width: 24, cell: textOf },
  { id: "made", width: 30, cell: ({ made }) => (made ? formatOriginalPassage(made) : "") },
  {
    id: "part",
    width: 14,
    cell: ({ anchor }) => message(`register.${anchor.gap ? "gap" : anchor.quote ? "words" : "whole"}`),
  },
  { id: "words", width: 40, cell: ({ anchor }) => anchor.quote?.exact ?? "" },
  { id: "start", width: 8, cell: ({ anchor }, { text }) => (anchor.draft === text.id ? startCell(text, anchor) : "") },
  { id: "kind", width: 12, cell: ({ kind }) => message(`kind.${kind}`) },
  {
    id: "severity",
    width: 18,
    cell: (note) => (hasSeverity(note) ? message(severityMessageCode(note.severity) as MessageCode) : ""),
  },
  { id: "level", width: 8, cell: ({ severity }) => severityGradeOf(severity)?.toString() ?? "" },
  { id: "agreed", width: 14, cell: ({ agreed }) => formatAgreedLevels(agreed) },
  { id: "rights", width: 26, cell: ({ rights }) => rights.map(rightName).join(LISTED) },
  { id: "standards", width: 26, cell: ({ standards = [] }) => standards.map(standardName).join(LISTED) },
  { id: "tags", width: 16, cell: ({ tags }) => tags.join(LISTED) },
  { id: "comment", width: 60, cell: ({ comment }) => comment },
  { id: "replies", width: 40, cell: ({ replies }) => replies.map(({ text }) => replyCell(text)).join("\n") },
  {
    id: "repliers",
    width: 20,
    cell: ({ replies }) => lines(replies.map(({ by, author }) => by ?? authorName(author))),
  },
  { id: "settled", width: 10, cell: ({ settled }) => message(`register.${settled ? "settled" : "open"}`) },
  { id: "author", width: 20, cell: ({ author }) => authorName(author) },
  { id: "at", width: 20, team: true, cell: ({ at }) => at ?? "" },
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
];

/**
 * Builds the risk register: a row for each note, in the order of the text. Notes without a place in it give their
 * former one.
 */
export function buildRiskRegisterSheet(content: Publication): TableSheet {
  const { notes, audience } = content;
  const columns = COLUMNS.filter(({ team }) => !team || audience === "team");
  const rows = notes.map(({ note }) => columns.map(({ cell }) => cell(note, content)));
  return {
    name: message("register.title"),
    rows: [columns.map(({ id }) => registerColumnTitleOf(id)), ...rows],
    widths: columns.map(({ width }) => width),
    isRightToLeft: textDirectionOf(getMessageLanguage()) === "rtl",
  };
}

/** Builds the sheet that explains how severities are determined; null if nothing has one. */
export function buildSeverityMethodSheet({ notes }: Publication): TableSheet | null {
  if (!notes.some(({ note }) => hasSeverity(note))) return null;
  const { title, paragraphs } = buildSeverityMethodNote();
  const rows = [[title], ...paragraphs.map((each) => [each])];
  return { name: title, rows, widths: [100], isRightToLeft: textDirectionOf(getMessageLanguage()) === "rtl" };
}

/** Returns the address in the draft of the note's anchor: another draft may have another provision of that name. */
function addressOf(note: NumberedNote["note"], { text: { id, draft } }: Publication): string {
  const { provision: eId } = note.anchor;
  if (note.stood) return note.stood.address;
  return note.anchor.draft === id ? (draft.provisions[indexOfProvision(draft, eId)]?.address ?? eId) : eId;
}

/** Names the text of the note's anchor: the register's own or, if the note has no place in that, an earlier one. */
function textOf(note: NumberedNote["note"], { text: { id, title, symbol, date } }: Publication): string {
  if (note.anchor.draft !== id) return note.stood?.text ?? "";
  return symbol || [title, date].filter(Boolean).join(message("list.comma"));
}

function startCell({ draft }: TextForExport, anchor: NumberedNote["note"]["anchor"]): string {
  return codePointStartOfAnchor(draft, anchor)?.toString() ?? "";
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
