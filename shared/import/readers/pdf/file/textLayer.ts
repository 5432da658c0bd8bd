import type { PdfPageContent, PdfTextRun } from "./pdfPageContent.ts";

/** The number of letters of a text layer, and how many of them are doubtful. */
export interface TextLayerQuality {
  readonly letters: number;
  /** How many letters do not occur in drafts, or belong to words that mix scripts, whichever are more. */
  readonly strange: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const NUMERAL = /\p{N}/u;
/** The first letter of a script other than Latin. */
const FIRST_OTHER = 0x370;

/**
 * Private and unassigned characters, phonetic letters, radicals, parts of letters: signs of a text layer without a
 * proper encoding.
 */
const STRANGE =
  /[\p{Co}\p{Cn}\ufffd\u0180-\u0191\u0193-\u01cc\u01dd-\u01f7\u01fa-\u0217\u021c-\u02af\u0370-\u0373\u2e80-\u2fdf\ua000-\ua4cf\u1950-\u1c7f\u0780-\u07ff\u0f00-\u0fff]/u;

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Bengali}/u,
  /\p{Script=Tamil}/u,
  /\p{Script=Thai}/u,
  /\p{Script=Georgian}/u,
  /\p{Script=Armenian}/u,
];

/** What a character may be at once. */
const [KNOWN, IS_LETTER, IS_NUMERAL, IS_STRANGE] = [1, 2, 4, 8];
/** What each UTF-16 unit is; 0 if it was not looked up yet. */
const signs = new Uint8Array(0x10000);

function signsOf(code: number): number {
  const known = code < signs.length ? signs[code]! : 0;
  if (known !== 0) return known;
  const sign = String.fromCodePoint(code);
  const found =
    KNOWN |
    (LETTER.test(sign) ? IS_LETTER : 0) |
    (NUMERAL.test(sign) ? IS_NUMERAL : 0) |
    (STRANGE.test(sign) ? IS_STRANGE : 0);
  if (code < signs.length) signs[code] = found;
  return found;
}

/** Assesses the letters of a text layer. */
export function measureTextLayerQuality(text: string): TextLayerQuality {
  let [letters, alone, mixed, start] = [0, 0, 0, -1];
  const endWord = (end: number) => {
    if (start >= 0 && isMixed(text.slice(start, end))) mixed += end - start;
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    const is = signsOf(code);
    if ((is & (IS_LETTER | IS_NUMERAL)) !== 0) letters++;
    if ((is & IS_STRANGE) !== 0) alone++;
    if ((is & IS_LETTER) === 0) endWord(at);
    else if (start < 0) start = at;
    if (code > 0xffff) at++;
  }
  endWord(text.length);
  return { letters, strange: Math.min(letters, Math.max(alone, mixed)) };
}

function isMixed(word: string): boolean {
  return word.length > 2 && !isPlainLatin(word) && SCRIPTS.filter((script) => script.test(word)).length > 1;
}

function isPlainLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= FIRST_OTHER) return false;
  return true;
}

/**
 * Many font subsets encode the glyph number instead of the letter. Glyphs are in the order of Apple's standard glyphs,
 * which is that of ASCII from the blank on.
 */
const FIRST_FORM = 3;
const ASCII_FORMS = 95;
const ACCENTED = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü";
const QUOTED = "“”‘’";
const FIRST_QUOTE = 179;
/** The no-break space, in fonts where this was observed. */
const FIXED_BLANK = 3031;
/** With so many letters restored inside words, the font is taken to have a shifted encoding. */
const LEAST_WITNESSES = 3;

/**
 * Restores the text of fonts with a shifted encoding ("PRÉAM%ULE"). A font is one if its signs are inside words of
 * capitals and all its characters would be letters or punctuation. Also returns how many characters were restored.
 */
export function restorePdfFontEncodings(pages: readonly PdfPageContent[]): {
  pages: readonly PdfPageContent[];
  restored: number;
} {
  const shifted = shiftedFonts(pages.flatMap(({ runs }) => runs));
  if (shifted.size === 0) return { pages, restored: 0 };
  let restored = 0;
  const restoreRun = (run: PdfTextRun): PdfTextRun => {
    if (!shifted.has(run.font)) return run;
    const text = [...run.text].map((sign) => letterOf(sign) ?? sign).join("");
    restored += text.trim().length;
    return { ...run, text };
  };
  return { pages: pages.map((page) => ({ ...page, runs: page.runs.map(restoreRun) })), restored };
}

function shiftedFonts(runs: readonly PdfTextRun[]): ReadonlySet<string> {
  const counts = [...countWitnesses(runs)];
  const shifted = new Set(counts.flatMap(([font, count]) => (count >= LEAST_WITNESSES ? [font] : [])));
  if (shifted.size === 0) return shifted;
  for (const { font, text } of runs) if ([...text].some((sign) => letterOf(sign) === null)) shifted.delete(font);
  return shifted;
}

/**
 * Counts, for each font, how often one of its signs is directly between two letters of another font although the sign
 * would be a letter in the shifted encoding.
 */
function countWitnesses(runs: readonly PdfTextRun[]): Map<string, number> {
  const counts = new Map<string, number>();
  runs.forEach((run, i) => {
    const [before, after] = [runs[i - 1], runs[i + 1]];
    if (!before || !after || !/^[$-=]$/u.test(run.text) || before.font === run.font || after.font === run.font) return;
    if (!touches(before, run) || !touches(run, after)) return;
    if (/\p{Lu}$/u.test(before.text) && /^\p{Lu}/u.test(after.text))
      counts.set(run.font, (counts.get(run.font) ?? 0) + 1);
  });
  return counts;
}

function touches(a: PdfTextRun, b: PdfTextRun): boolean {
  return Math.abs(a.y - b.y) < 1 && Math.abs(b.x - a.x - a.width) < 0.1 * a.size;
}

/** Returns the letter or punctuation mark whose glyph number is a sign's code, or null. */
function letterOf(sign: string): string | null {
  const form = sign.charCodeAt(0);
  if (sign === " ") return sign;
  if (form === FIXED_BLANK) return "\u00a0";
  const after = form - FIRST_FORM - ASCII_FORMS;
  if (after >= 0) return ACCENTED[after] ?? QUOTED[form - FIRST_QUOTE] ?? null;
  const letter = String.fromCharCode(form + 32 - FIRST_FORM);
  return /^[A-Za-z .,'()-]$/.test(letter) ? letter : null;
}
