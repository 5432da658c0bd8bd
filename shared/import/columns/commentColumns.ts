import { indexAfterTable, withoutTableCell } from "./sourceTables.ts";
import type { SourceLine, ImportExclusion, ImportWarning, SourceComment } from "../sourceLines.ts";

/** Names of comment columns, and of columns with the text that the comments refer to, in the UN languages. */
const COMMENTS =
  /\b(?:comments?|commentar(?:y|ies)|remarks?|observations?|rationale|reasons?|justifications?|explanat\w+|explanations?|notes?|propos\w+|suggest\w+|amendments?|recommend\w+|concerns?|analysis|commentaires?|remarques?|motifs?|comentarios?|observaci[oó]n(?:es)?|propuestas?|justificaci[oó]n)\b|комментари|замечани|предложен|поправк|تعليق|ملاحظات|ملاحظة|مقترح|تعديل|评论|意见|说明|备注|建议|修正/iu;
const TEXT =
  /\b(?:texts?|drafts?|articles?|provisions?|current|original|paragraphs?|clauses?|textes?|projet|textos?|proyecto|art[ií]culos?)\b|текст|проект|стать|النص|المادة|مشروع|文本|条文|案文|原文|草案/iu;
const LONGEST_NAME = 80;

/** Says what the head of a column may name: comments, or the text that they are about. */
export function classifyColumnHead(head: string): { readonly comments: boolean; readonly text: boolean } {
  return { comments: COMMENTS.test(head), text: TEXT.test(head) };
}

/**
 * Turns tables of two to four columns, with text on one side and comments on the other, into lines of text, with the
 * comments as remarks on their row. A warning (`reading.columns`) says so. Other tables stay as they are.
 */
export function extractCommentColumns(lines: readonly SourceLine[]): {
  lines: readonly SourceLine[];
  warnings: readonly ImportWarning[];
  /** The column names, which are not part of the text. */
  exclusions: readonly ImportExclusion[];
} {
  const warnings: ImportWarning[] = [];
  const exclusions: ImportExclusion[] = [];
  const kept: SourceLine[] = [];
  for (let i = 0; i < lines.length;) {
    const end = indexAfterTable(lines, i);
    const table = lines.slice(i, end);
    const form = lines[i]!.hints.cell ? formOf(table) : null;
    if (form) {
      const aside = separateComments(table, form.columns);
      for (const line of aside.lines) kept.push(line);
      for (const { text, where } of table.filter(({ hints }) => hints.cell!.row === 1))
        exclusions.push({ reason: "column-name", text, where });
      warnings.push({
        code: "reading.columns",
        params: { comments: form.comments, text: form.text, count: aside.count },
        where: table[0]!.where,
      });
    } else for (const line of table) kept.push(line);
    i = end;
  }
  return warnings.length > 0 ? { lines: kept, warnings, exclusions } : { lines, warnings, exclusions };
}

interface Form {
  readonly columns: ReadonlySet<number>;
  readonly comments: string;
  readonly text: string;
}

/** Finds the comment columns by the names in the first row; null if the table is not of this form. */
function formOf(table: readonly SourceLine[]): Form | null {
  const head = table.filter(({ hints }) => hints.cell!.row === 1);
  const isNamed = head.every(({ text }) => text.length <= LONGEST_NAME);
  const widest = table.reduce((most, { hints }) => Math.max(most, hints.cell!.column), 0);
  const columns = new Set(head.map(({ hints }) => hints.cell!.column));
  if (!isNamed || head.length !== columns.size || columns.size < 2 || widest > 4) return null;
  if (!table.some(({ hints }) => hints.cell!.row > 1)) return null;
  const comments = commentsIn(head);
  const text = head.filter((line) => !comments.includes(line));
  if (comments.length === 0 || !text.some((line) => TEXT.test(line.text))) return null;
  return {
    columns: new Set(comments.map(({ hints }) => hints.cell!.column)),
    comments: comments.map((line) => line.text).join(" | "),
    text: text.map((line) => line.text).join(" | "),
  };
}

/**
 * Returns the heads of comment columns. "Comments on the draft text" is one; if every name matches, only those that do
 * not name text.
 */
function commentsIn(head: readonly SourceLine[]): SourceLine[] {
  const named = head.filter(({ text }) => COMMENTS.test(text));
  return named.length < head.length ? named : named.filter(({ text }) => !TEXT.test(text));
}

/**
 * Separates the lines of text from the comments, which become remarks on their row. A comment without text beside it
 * belongs to the text above.
 */
function separateComments(
  table: readonly SourceLine[],
  columns: ReadonlySet<number>,
): { lines: SourceLine[]; count: number } {
  const kept: SourceLine[] = [];
  let count = 0;
  for (let i = 0; i < table.length;) {
    const { row } = table[i]!.hints.cell!;
    let end = i + 1;
    while (end < table.length && table[end]!.hints.cell!.row === row) end++;
    const cells = table.slice(i, end);
    i = end;
    if (row === 1) continue;
    const beside = cells.filter(({ hints }) => columns.has(hints.cell!.column));
    const text = cells.filter(({ hints }) => !columns.has(hints.cell!.column)).map(withoutTableCell);
    if (beside.length > 0) count++;
    const anchor = text.length > 0 ? text : kept.splice(kept.length - 1, 1);
    const merged = anchor.length === 0 ? beside.map(withoutTableCell) : withRemark(anchor, beside);
    for (const line of merged) kept.push(line);
  }
  return { lines: kept, count };
}

/** Returns all text of a comment's line, including its number and notes. */
function wordsOf({ text, hints: { number }, footnotes = [] }: SourceLine): string {
  return [number, text, ...footnotes.map((note) => `[${note.mark}] ${note.text}`)].filter(Boolean).join(" ");
}

/** Adds all comments of a row as remarks on the first line of its text. */
function withRemark([first, ...rest]: readonly SourceLine[], beside: readonly SourceLine[]): SourceLine[] {
  if (beside.length === 0) return [first!, ...rest];
  const text = beside.map(wordsOf).filter(Boolean).join("\n");
  const further = beside
    .flatMap((line) => line.remarks ?? [])
    .map((remark) => ({ ...remark, start: 0, end: first!.text.length }));
  const remark: SourceComment = { start: 0, end: first!.text.length, author: "", text };
  return [{ ...first!, remarks: [...(first!.remarks ?? []), remark, ...further] }, ...rest];
}
