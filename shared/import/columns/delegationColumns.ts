import type { ImportExclusion, SourceLine } from "../sourceLines.ts";
import { classifyColumnHead } from "./commentColumns.ts";
import { withoutTableCell, groupLinesByTable } from "./sourceTables.ts";

/** Names of columns that say whose text stands beside them, in the UN languages. A column of States may be anything. */
const DELEGATIONS =
  /^(?:names? of (?:the )?)?(?:delegations?|proponents?|proposed by|submitted by|proposals? (?:by|of|from)|attribution|délégations?|auteurs?|proposé par|présenté par|propositions? de|delegaci(?:ón|ones)|autor(?:es)?|proponentes?|propuest[ao]s? (?:por|de)|presentado por|делегаци[яи]|авторы?|предложено|внесено|الوفد|الوفود|مقدم من|الجهة المقترحة|مقدمو المقترح|代表团|提案方|提案国|提出方)(?:\s*\([^()]*\))?[\s:：]*$/iu;
/** Names of columns of proposed text. */
const PROPOSALS =
  /^(?:proposed text|texte proposé|texto propuesto|предлагаемый текст|(?:proposed |textual )?(?:proposals?|amendments?|wording|text proposals?|propositions?|amendements?|libellé|propuestas?|enmiendas?|redacción|предложени[ея]|поправк[аи]|формулировк[аи]|المقترحات?|التعديلات?|الصياغة|提案|修正案|拟议案文)(?: proposed| proposé| propuesta)?)[\s:：]*$/iu;
const TWO_TEXTS =
  /(?<!\p{L})(?:texts?|drafts?|textes?|projet|textos?|proyecto|текст|проект)(?!\p{L})|النص|مشروع|文本|案文|草案/iu;
const LONGEST_NAMES = 200;

/** Lines without columns of delegations, and what left the text with them. */
interface WithoutDelegationColumns {
  readonly lines: readonly SourceLine[];
  /** The names of the columns, and the delegations in them. */
  readonly exclusions: readonly ImportExclusion[];
}

/**
 * Turns tables that have a column of delegations beside a column of text into lines of text that say which delegations
 * are named beside them. Other tables stay as they are, also those of States and their shares or addresses.
 */
export function readDelegationColumn(lines: readonly SourceLine[]): WithoutDelegationColumns {
  const exclusions: ImportExclusion[] = [];
  const kept = groupLinesByTable(lines).flatMap((table) => {
    const column = table[0]!.hints.cell ? delegationColumnOf(table) : null;
    if (column === null) return table;
    const named = table.filter(({ hints: { cell } }) => cell!.row === 1 || cell!.column === column);
    for (const { text, where, hints } of named)
      exclusions.push({ reason: hints.cell!.row === 1 ? "column-name" : "delegation", text, where });
    return rowsOf(table).flatMap((row) => withDelegations(row, column));
  });
  return exclusions.length > 0 ? { lines: kept, exclusions } : { lines, exclusions };
}

/** Returns the column of delegations, or null if the table has none, several, or comments, too. */
function delegationColumnOf(table: readonly SourceLine[]): number | null {
  const head = table.filter(({ hints }) => hints.cell!.row === 1);
  const columns = new Set(head.map(({ hints }) => hints.cell!.column));
  const [named, another] = head.filter(({ text }) => DELEGATIONS.test(text.trim()));
  if (!named || another || head.length !== columns.size || columns.size < 2 || columns.size > 4) return null;
  if (!isOfText(head.filter((line) => line !== named).map(({ text }) => text))) return null;
  const { column } = named.hints.cell!;
  const names = table.filter(({ hints }) => hints.cell!.row > 1 && hints.cell!.column === column);
  const isBesideText = names.every(
    ({ text, hints: { cell } }) => text.length <= LONGEST_NAMES && hasText(table, cell!.row, column),
  );
  return names.length > 0 && isBesideText ? column : null;
}

/** Returns whether the other columns of a table are the text of a draft, or proposals for it, without comments. */
function isOfText(heads: readonly string[]): boolean {
  const proposals = heads.filter((head) => PROPOSALS.test(head));
  const others = heads.filter((head) => !PROPOSALS.test(head));
  const meanings = others.map(classifyColumnHead);
  if (meanings.some(({ comments }) => comments) || proposals.length > 1) return false;
  // "Article | Proposal | Delegation" is one text, "Current text | Proposal | Delegation" are two.
  return proposals.length === 1 ? !others.some((head) => TWO_TEXTS.test(head)) : meanings.some(({ text }) => text);
}

function hasText(table: readonly SourceLine[], row: number, column: number): boolean {
  return table.some(
    ({ text, hints: { cell } }) => cell!.row === row && cell!.column !== column && /\p{L}{2}/u.test(text),
  );
}

function rowsOf(table: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const rows = new Map<number, SourceLine[]>();
  for (const line of table) {
    const { row } = line.hints.cell!;
    rows.set(row, [...(rows.get(row) ?? []), line]);
  }
  rows.delete(1);
  return [...rows.values()];
}

/** Returns the lines of text in a row, each with the delegations that the row names. */
function withDelegations(row: readonly SourceLine[], column: number): readonly SourceLine[] {
  const delegations = row
    .filter(({ hints }) => hints.cell!.column === column)
    .map(({ text }) => text)
    .join(", ");
  return row
    .filter(({ hints }) => hints.cell!.column !== column)
    .map((line) => {
      const { looks = [], ...rest } = withoutTableCell(line);
      if (delegations === "") return { ...rest, ...(looks.length > 0 && { looks }) };
      return { ...rest, looks: [...looks, { start: 0, end: line.text.length, delegations }] };
    });
}
