import { detectLanguage } from "../detectLanguage.ts";
import type { ImportExclusion, SourceLine } from "../sourceLines.ts";
import { withoutTableCell, groupLinesByTable } from "./sourceTables.ts";

/** The lines of a text in one language. */
export interface LanguageColumn {
  /** BCP 47 */
  readonly language: string;
  readonly lines: readonly SourceLine[];
}

/** A text in columns of several languages, that of the first column first. */
export interface LanguageColumns {
  readonly columns: readonly LanguageColumn[];
  /** What is not in the first: the names of the columns, and the text in the other languages. */
  readonly exclusions: readonly ImportExclusion[];
}

/** Fewer words, or Chinese characters, tell no language for sure. */
const LEAST_WORDS = 12;
const LEAST_WORDS_OF_LINE = 4;
/** How many rows of a table have text in each language, and what share of all that have any. */
const LEAST_ROWS = 2;
const LEAST_SHARE = 0.6;
/** The share of a file's words in such tables: a glossary in a draft does not make it a draft in two languages. */
const LEAST_OF_FILE = 0.6;
/** Languages by their own names and in the languages of the UN, as heads of columns have them. */
const LANGUAGE_NAME =
  /^(?:english|french|spanish|russian|arabic|chinese|german|portuguese|anglais|français|espagnol|russe|arabe|chinois|inglés|francés|español|ruso|árabe|chino|английский|французский|испанский|русский|арабский|китайский|الإنجليزية|الفرنسية|الإسبانية|الروسية|العربية|الصينية|英文|法文|西班牙文|俄文|阿拉伯文|中文|deutsch|português)(?:\s*\/\s*\p{L}+|\s+(?:text|version))?$/iu;

/**
 * Finds the same text in several languages, in columns side by side: of tables, or of the pages of a PDF. Returns the
 * lines of each language, that of the first column first, or null for any other text. What is outside the columns
 * belongs to the first, unless it is plainly in another of the languages.
 */
export function splitLanguageColumns(lines: readonly SourceLine[]): LanguageColumns | null {
  const groups = isInPageColumns(lines) ? [lines] : groupLinesByTable(lines);
  const found = groups.map((group) => ({ group, languages: languagesOf(group) }));
  const languages = found.find((each) => each.languages)?.languages;
  if (!languages) return null;
  const names = [...languages.values()];
  const isOne = (other: ReadonlyMap<number, string> | null) => [...(other?.values() ?? [])].join() === names.join();
  const bilingual = found.filter((each) => isOne(each.languages));
  const inside = bilingual.reduce((sum, { group }) => sum + countWords(group), 0);
  if (inside < LEAST_OF_FILE * countWords(lines)) return null;
  const columns = names.map((language) => ({
    language,
    lines: found.flatMap(({ group, languages: of }) =>
      isOne(of) ? linesIn(group, of!, language) : group.filter((line) => languageOutside(line, names) === language),
    ),
  }));
  const heads = bilingual.flatMap(({ group }) => group.filter(isColumnName));
  const others = columns.slice(1).flatMap((column) => column.lines);
  return { columns, exclusions: [...exclude(heads, "column-name"), ...exclude(others, "other-language")] };
}

function exclude(lines: readonly SourceLine[], reason: ImportExclusion["reason"]): readonly ImportExclusion[] {
  return lines.map(({ text, where }) => ({ reason, text, where }));
}

function isColumnName({ text, hints }: SourceLine): boolean {
  return hints.cell?.row === 1 && LANGUAGE_NAME.test(text.trim());
}

function columnOf({ hints: { cell, pageColumn } }: SourceLine): number | undefined {
  return cell?.column ?? pageColumn;
}

function isInPageColumns(lines: readonly SourceLine[]): boolean {
  return lines.some(({ hints }) => hints.pageColumn !== undefined);
}

/** Returns the language of each column that is in one of several, in the order of the columns; null for any others. */
function languagesOf(group: readonly SourceLine[]): ReadonlyMap<number, string> | null {
  const columns = new Map<number, SourceLine[]>();
  for (const line of group) {
    const column = columnOf(line);
    if (column !== undefined) columns.set(column, [...(columns.get(column) ?? []), line]);
  }
  const languages = new Map<number, string>();
  for (const [column, lines] of [...columns].sort(([a], [b]) => a - b)) {
    if (countWords(lines) < LEAST_WORDS) continue;
    const language = detectLanguage(textOf(lines));
    if (language === "und") return null;
    languages.set(column, language);
  }
  if (languages.size < 2 || new Set(languages.values()).size < languages.size) return null;
  return group[0]!.hints.cell && !areParallel(group, [...languages.keys()]) ? null : languages;
}

/** Returns whether most rows of a table that have text in one of some columns have it in all. */
function areParallel(table: readonly SourceLine[], columns: readonly number[]): boolean {
  const rows = new Map<number, Set<number>>();
  for (const { hints } of table) {
    const { row, column } = hints.cell!;
    if (columns.includes(column)) rows.set(row, (rows.get(row) ?? new Set()).add(column));
  }
  const full = [...rows.values()].filter(({ size }) => size === columns.length).length;
  return full >= LEAST_ROWS && full >= LEAST_SHARE * rows.size;
}

/** Returns the lines of a group in one language; those of columns in none, such as numbers, belong to each. */
function linesIn(
  group: readonly SourceLine[],
  languages: ReadonlyMap<number, string>,
  language: string,
): readonly SourceLine[] {
  return group.flatMap((line) => {
    const of = languages.get(columnOf(line) ?? -1);
    return (of === undefined || of === language) && !isColumnName(line) ? [withoutColumn(line)] : [];
  });
}

function withoutColumn(line: SourceLine): SourceLine {
  const { hints, ...rest } = withoutTableCell(line);
  const { pageColumn: _, ...others } = hints;
  return { ...rest, hints: others };
}

function languageOutside({ text }: SourceLine, languages: readonly string[]): string {
  const detected = countWords([{ text }]) < LEAST_WORDS_OF_LINE ? "und" : detectLanguage(text);
  return languages.includes(detected) ? detected : languages[0]!;
}

function textOf(lines: readonly SourceLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

function countWords(lines: readonly Pick<SourceLine, "text">[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}|\p{L}+/gu)?.length ?? 0), 0);
}
