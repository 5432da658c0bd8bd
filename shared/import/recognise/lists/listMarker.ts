import { nonLatinLetterPositions } from "#shared/draft/numbers/nonLatinLetters.ts";
import {
  listLetterPosition,
  normaliseProvisionNumber,
  parseRomanNumeral,
  splitLatinSuffix,
  LATIN_SUFFIX_REGEX_SOURCE,
} from "#shared/draft/numbers/provisionNumber.ts";

/** One reading of a marker: "(i)" is the ninth letter or the first roman numeral. */
export interface ListMarkerInterpretation {
  /** The style that markers of one list share: "1." and "(1)" differ, "a." and "a)" differ. */
  readonly style: string;
  readonly value: number;
  /** 0 for none, 1 for bis, 2 for ter. */
  readonly suffix: number;
}

/** The number at the beginning of a paragraph or a point. */
export interface ListMarker {
  /** As printed: "2 bis.", "(a)". */
  readonly printed: string;
  readonly readings: readonly ListMarkerInterpretation[];
  /** Brackets before it, which belong to the text. */
  readonly lead: string;
  /** The offset at which the text after it begins. */
  readonly end: number;
  /**
   * Whether the text follows without white space, or the marker has no punctuation: then it is a marker only if the
   * list expects it.
   */
  readonly glued: boolean;
  /** The mark of a footnote directly after it, or "". */
  readonly note: string;
}

const DIGITS = "[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{1,3}";
const HAN = "[一二三四五六七八九十百]{1,4}";
const LETTERS =
  "(?<low>[a-z])\\k<low>{0,2}|[ivxlc]{1,7}|(?<up>[A-Z])\\k<up>{0,2}|[IVXLC]{1,7}|[а-яА-Я]|[\u0621-\u064a]\u0640?";
const LATER = `[\\s-]?(?:${LATIN_SUFFIX_REGEX_SOURCE}|Alt)|\\s?مكررا?\u064b?(?: \\p{L}+)?`;
const SERIAL = `(?<number>(?:${DIGITS}|${HAN}|${LETTERS})(?:${LATER})?)`;

/** "3bis [Each Party …": a marker only if the list expects it. */
const UNPUNCTUATED = new RegExp(`^(?<number>[0-9]{1,3}(?:${LATIN_SUFFIX_REGEX_SOURCE}))(?=\\s[\\p{Lu}[])`, "u");

/** "§ 2 Each Party …": a marker only if the list expects it, since a sentence may begin with a reference. */
const SECTION_SIGN = /^(?<number>§\s?[0-9]{1,3}[a-z]?)(?:\.|\s?[°º]|er)?(?=\s+[[(“«"]*\p{Lu})/u;

/** "7.bis [Each Party …", "7. bis. Each Party …"; not "16. bis 22. Mai". */
const POINTED = new RegExp(
  `^(?<number>[0-9]{1,3}\\.\\s?(?:${LATIN_SUFFIX_REGEX_SOURCE}))[.)]?(?=\\s*(?:$|[\\p{Lu}[(“«"]))`,
  "u",
);

const FORMS: readonly RegExp[] = [
  /^(?<number>[PpOo][Pp]\s?[0-9]{1,3}(?:[\s.-]?(?:bis|ter|quater|quinquies|[Aa]lt))?)[.):]?(?=\s|$)/,
  new RegExp(
    "^(?<number>(?:Option|OPTION|Opción|OPCIÓN|Alternativ[ea]|ALTERNATIV[EA]|Alt\\.?|Вариант|ВАРИАНТ|الخيار|备选案文|備選案文)\\s?(?:[0-9]{1,2}|[IVX]{1,5}|\\((?:[a-z]|[0-9]{1,2}|[ivx]{1,4})\\)|[A-Za-z]|[一二三四五六七八九十])(?: [Aa]lt)?)\\s?(?:[:：.]|$|(?=\\[|\\((?:paragra|párra)))",
    "u",
  ),
  new RegExp(`^(?<number>(?:\\([A-Z]{2,8}\\)\\s?)?[0-9]{1,3}(?:\\.[0-9]{1,3})+(?:${LATER})?)[.:]?(?=\\s|$)`, "u"),
  new RegExp(`^(?<number>\\([A-Z]{2,8}\\)\\s?${DIGITS}(?:${LATER})?)\\.`, "u"),
  new RegExp(
    `^(?<number>${DIGITS}(?:[\\s-]?(?:${LATIN_SUFFIX_REGEX_SOURCE}))?)\\.?[°º]\\)?(?=\\s*\\p{L}[\\p{L}'’])`,
    "u",
  ),
  new RegExp(`^[(（]\\s?${SERIAL}\\s?[)）]`, "u"),
  /^(?<number>[㈠-㈩①-⑳])/u,
  POINTED,
  new RegExp(`^${SERIAL}(?:[.．]|[)）]\\.?)`, "u"),
  new RegExp(`^(?<number>${HAN})、`, "u"),
  new RegExp(
    `^(?<number>(?:${DIGITS}|[\u0621-\u064a]\u0640?)(?:${LATER})?)\\s?[-–—](?=\\s?[("«“”]?\\p{Script=Arabic})`,
    "u",
  ),
  UNPUNCTUATED,
  SECTION_SIGN,
];

/** A footnote's mark directly after the number: "3ter.4 Notwithstanding …". After "3." it would be a decimal. */
const NOTE_MARK = /^([0-9]{1,2})(?=\s)/;

/**
 * Reads the marker at the beginning of a text, after opening brackets. Returns null if there is none.
 * @example
 * readListMarker("(a) Each State")?.printed; // "(a)"
 */
export function readListMarker(text: string): ListMarker | null {
  const lead = /^\[[[\s]*/.exec(text)?.[0] ?? "";
  const body = text.slice(lead.length);
  const match = matchOf(body);
  if (!match) return null;
  const number = match.groups!.number!;
  const readings = readingsOf(number, styleOf(match[0]));
  const closing = lead === "" ? "" : (/^\s?\]+/.exec(body.slice(match[0].length))?.[0] ?? "");
  const behind = body.slice(match[0].length + closing.length);
  const note = readings[0] && readings[0].suffix > 0 ? (NOTE_MARK.exec(behind)?.[1] ?? "") : "";
  const rest = behind.slice(note.length);
  const isUnpunctuated = UNPUNCTUATED.test(body) || SECTION_SIGN.test(body);
  const glued = /^[\p{L}\p{N}]/u.test(rest);
  if (glued && !canBeGlued(match[0], rest)) return null;
  return {
    printed: ((closing === "" ? "" : lead) + match[0] + closing).trimEnd(),
    readings,
    lead: closing === "" ? lead.replace(/\s/g, "") : "",
    end: text.length - rest.trimStart().length,
    glued: glued || isUnpunctuated,
    note,
  };
}

function matchOf(body: string): RegExpExecArray | null {
  for (const form of FORMS) {
    const match = form.exec(body);
    if (match) return match;
  }
  return null;
}

/** Reads the marker of an automatic number, which the source keeps apart from the text. */
export function markerOfAutomaticNumber(number: string): ListMarker | null {
  const marker = readListMarker(number);
  return marker && marker.end === number.length ? marker : null;
}

/**
 * Returns whether a marker may be without space before the text: "1.締約" and "a)access" are markers, "1.5" and "e.g."
 * are not.
 */
function canBeGlued(marker: string, rest: string): boolean {
  if (/^[0-9]/.test(rest)) return false;
  return (
    /[)）、:：㈠-㈩①-⑳°º]$/u.test(marker) || (/^[\p{N}一二三四五六七八九十(]/u.test(marker) && !/^\p{Ll}/u.test(rest))
  );
}

function styleOf(printed: string): string {
  if (/^(?:[(（](?![A-Z]{2,8}\))|[㈠-㈩])/u.test(printed)) return "()";
  if (/^[①-⑳]/u.test(printed)) return "○";
  if (/^§/.test(printed)) return "§";
  if (/[°º]/.test(printed)) return "°";
  return /[)）]/u.exec(printed.replace(/^\([A-Z]{2,8}\)/, "")) ? ")" : /[-–—]$/.test(printed) ? "-" : ".";
}

function readingsOf(printed: string, style: string): ListMarkerInterpretation[] {
  const { base, suffix } = splitLatinSuffix(normaliseProvisionNumber(printed).replace(/^[A-Z]{2,8}-/, ""));
  const reading = (kind: string, value: number) => ({ style: `${kind}${style}`, value, suffix });
  if (/^pp/i.test(printed)) return [reading("pp", Number(base))];
  if (/^op[\s0-9]/i.test(printed)) return [reading("1op", Number(base))];
  if (base.startsWith("option "))
    return lettersOf(base.slice(7), (kind, value) => ({ style: `option ${kind}`, value, suffix }));
  if (base.includes(".")) {
    const cut = base.lastIndexOf(".") + 1;
    return [reading(`1.${base.slice(0, cut)}`, Number(base.slice(cut)))];
  }
  return lettersOf(base, (kind, value) =>
    reading(/^1/.test(kind) && /\p{Script=Han}|[㈠-㈩]/u.test(printed) ? "1han" : kind, value),
  );
}

type CreateReading = (kind: string, value: number) => ListMarkerInterpretation;

/** Returns all readings of a number without its suffix: digits, roman, a letter of an alphabet. */
function lettersOf(base: string, reading: CreateReading): ListMarkerInterpretation[] {
  if (/^[0-9]+$/.test(base)) return [reading("1", Number(base))];
  const size = base === base.toLowerCase() ? "" : "up";
  const letter = listLetterPosition(base);
  const roman = parseRomanNumeral(base);
  return [
    ...(roman === null ? [] : [reading(`i${size}`, roman)]),
    ...(letter === null ? [] : [reading(`a${size}`, letter)]),
    ...nonLatinLetterPositions(base).map((place) => reading(`x${size}`, place)),
  ];
}
