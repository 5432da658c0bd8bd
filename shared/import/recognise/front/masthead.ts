import type { SourceLine, FormatReaderOutput } from "#shared/import/sourceLines.ts";
import type { MastheadMetadata } from "#shared/import/importedDraft.ts";
import { findDateInLine } from "./findDate.ts";

/** The number of first lines that may belong to a masthead. */
const FRONT = 40;

/** Forms of symbols: "A/AC.291/22/Rev.3", "FCCC/CP/2015/L.9", "A/RES/78/1", "ADP.2015.11.InformalNote", "COM(2013) 619". */
const SYMBOLS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}/])(?:[A-Z]{1,8}(?:\([0-9]{4}\))?)(?:\/[A-Z0-9][A-Za-z0-9.\-()*]*){1,8}(?:\s?\([^)]{1,12}\))?(?![\p{L}\p{N}/])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2,8}\.[0-9]{4}\.[0-9]{1,3}(?:\.[A-Z][A-Za-z]+)?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:COM|JOIN|SWD|SEC)\([0-9]{4}\)\s?[0-9]{1,4}(?:\s?final)?(?![\p{L}\p{N}])/gu,
  /^[0-9]{5}[A-Z]{1,2}[0-9]{4}$/gu,
];

const RESOLUTION =
  /(?<!\p{L})(?:draft\s)?(?:resolution|decision)s?(?!\p{L})|(?:projet de|proyecto de)\s(?:résolution|resolución|décision|decisión)|проект (?:резолюции|решения)|مشروع (?:قرار|مقرر)|决议草案|决定草案|\/RES\//iu;
const DRAFT = /(?<!\p{L})(?:draft|projet|proyecto|проект|مشروع)(?!\p{L})/iu;

const KINDS: readonly (readonly [NonNullable<MastheadMetadata["kind"]>, RegExp])[] = [
  [
    "conference-room-paper",
    /conference room paper|document de séance|documento de sesión|документ зала заседаний|ورقة غرفة اجتماعات|会议室文件|\/CRP\.[0-9]/iu,
  ],
  [
    "non-paper",
    /(?<!\p{L})non-?paper|document officieux|documento oficioso|неофициальный документ|ورقة غير رسمية|非文件|非正式文件/iu,
  ],
  [
    "package",
    /(?<!\p{L})(?:chair['’]s|president['’]s|compromise)\s(?:\p{L}+\s)?package|package (?:proposal|deal)|proposed package|^\[*(?:compromise )?package(?!\p{L})/iu,
  ],
  ["resolution", RESOLUTION],
  [
    "convention",
    /(?<!\p{L})(?:convention|agreement|protocol|treaty|covenant|accord|protocole|traité|pacte|convenio|convención|acuerdo|tratado|protocolo|pacto|конвенци|соглашени|протокол|договор)|اتفاقية|اتفاق|معاهدة|بروتوكول|公约|协定|条约|议定书/iu,
  ],
];

/**
 * Returns what the running heads and the first lines say about the document. The symbol and the date come from the
 * earliest line with one; a date given as the version's takes precedence. The kind comes from a title that names a
 * package, otherwise from the symbol, the title or the other lines, in this order.
 */
export function readMasthead(read: FormatReaderOutput, front: readonly SourceLine[], title: string): MastheadMetadata {
  const lines = [...(read.masthead ?? []), ...front.slice(0, FRONT).map(({ text }) => text)];
  const symbol = first(lines, findDocumentSymbol);
  const date = first(lines, dateOfVersion) ?? first(lines, dateIn);
  const titleKind = kindInTitle(title);
  const kind = titleKind === "package" ? titleKind : (kindIn([symbol ?? ""]) ?? titleKind ?? kindIn(lines));
  return { ...(symbol ? { symbol } : {}), ...(date ? { date } : {}), ...(kind ? { kind } : {}) };
}

function first<T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Longer lines are text, which may name other documents. */
const LONGEST = 120;

/** Returns a document's symbol if it is most of the line, not if a sentence names another document. */
export function findDocumentSymbol(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const found = SYMBOLS.flatMap((form) => [...line.matchAll(form)].map(([symbol]) => symbol)).filter(isSymbol);
  const [symbol] = found;
  const rest = symbol === undefined ? line : line.replace(symbol, "");
  return /\p{Ll}{2,}\s+\p{Ll}{2,}/u.test(rest) ? undefined : symbol?.replace(/[*]+$/, "").slice(0, 100);
}

/** Returns whether a match is a symbol, which has a number: "AND/OR" and "NDMC/NDMCC" are words. */
function isSymbol(text: string): boolean {
  return /[0-9]/.test(text) && !/^(?:N|S|E|W)\/[0-9]/.test(text);
}

function dateIn(line: string): string | undefined {
  return line.length > LONGEST ? undefined : findDateInLine(line);
}

/**
 * Words that introduce the date of a version, in a short line of its own: "Version of 4 December 2015@10.00", "Texte en
 * date du 4 mars 2026", "Состояние на 4 мая".
 */
const VERSION =
  /(?<!\p{L})(?:versions? of|as (?:of|at)|dated|version du|version en date du|en date du|versión del?|con fecha|de fecha|версия от|по состоянию на|от(?= [0-9])|نسخة|صيغة|بتاريخ|截至)(?!\p{L})|日(?:的)?(?:版本|版|文本|案文|稿)/iu;
const LONGEST_OF_VERSION = 60;

function dateOfVersion(line: string): string | undefined {
  return line.length <= LONGEST_OF_VERSION && VERSION.test(line) ? findDateInLine(line) : undefined;
}

/**
 * Returns the kind of document that a title names: a "draft agreement and draft decision" is the agreement, which is
 * named first.
 */
function kindInTitle(title: string): MastheadMetadata["kind"] {
  const kind = kindIn([title]);
  if (kind !== "resolution") return kind;
  const named = title.slice(0, title.search(RESOLUTION));
  return DRAFT.test(named) && kindIn([named.slice(named.search(DRAFT))]) === "convention" ? "convention" : kind;
}

function kindIn(lines: readonly string[]): MastheadMetadata["kind"] {
  return KINDS.find(([, words]) => lines.some((line) => line.length <= 300 && words.test(line)))?.[0];
}
