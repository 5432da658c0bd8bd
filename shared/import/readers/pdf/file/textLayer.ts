import type { PdfPageContent, PdfTextRun } from "./readPdfPage.ts";

/** What a text layer is made of, as far as it can be trusted. */
export interface TextLayerQuality {
  readonly letters: number;
  /** Of the letters, those that no draft is written in, and those of words that mix scripts. */
  readonly strange: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/gu;
const WORD = /[\p{L}\p{M}]+/gu;

/** Private and unassigned characters, phonetic letters, radicals, parts of letters: signs of a layer without a key. */
const STRANGE =
  /[\p{Co}\p{Cn}\ufffd\u0180-\u0191\u0193-\u01cc\u01dd-\u01f7\u01fa-\u0217\u021c-\u02af\u0370-\u0373\u2e80-\u2fdf\ua000-\ua4cf\u1950-\u1c7f\u0780-\u07ff\u0f00-\u0fff]/gu;

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

/** Looks at a text layer's letters. */
export function assessTextLayer(text: string): TextLayerQuality {
  const letters = text.match(LETTER)?.length ?? 0;
  const alone = text.match(STRANGE)?.length ?? 0;
  const mixed = (text.match(WORD) ?? []).reduce((sum, word) => (isMixed(word) ? sum + word.length : sum), 0);
  return { letters, strange: Math.min(letters, Math.max(alone, mixed)) };
}

function isMixed(word: string): boolean {
  return word.length > 2 && SCRIPTS.filter((script) => script.test(word)).length > 1;
}

/**
 * Many a subset of a font prints, instead of a letter, the number of its form; the forms stand in the order of
 * Apple's standard glyphs, which from the blank on is ASCII's.
 */
const FIRST_FORM = 3;
const ASCII_FORMS = 95;
const ACCENTED = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü";
const QUOTED = "“”‘’";
const FIRST_QUOTE = 179;
/** The blank that does not break, in the fonts where this was met. */
const FIXED_BLANK = 3031;
/** So many letters restored inside words, and the font is taken for one whose key is moved. */
const LEAST_WITNESSES = 3;

/**
 * Restores what fonts with a moved key print ("PRÉAM%ULE"): a font is one where its signs stand inside words of
 * capitals, and each of its characters would be a letter or a quotation mark. Says how many were restored.
 */
export function restoreFontEncodings(pages: readonly PdfPageContent[]): {
  pages: readonly PdfPageContent[];
  restored: number;
} {
  const moved = movedFonts(pages.flatMap(({ runs }) => runs));
  if (moved.size === 0) return { pages, restored: 0 };
  let restored = 0;
  const mended = (run: PdfTextRun): PdfTextRun => {
    if (!moved.has(run.font)) return run;
    const text = [...run.text].map((sign) => letterOf(sign) ?? sign).join("");
    restored += text.trim().length;
    return { ...run, text };
  };
  return { pages: pages.map((page) => ({ ...page, runs: page.runs.map(mended) })), restored };
}

function movedFonts(runs: readonly PdfTextRun[]): ReadonlySet<string> {
  const moved = new Set([...witnesses(runs)].flatMap(([font, count]) => (count >= LEAST_WITNESSES ? [font] : [])));
  if (moved.size === 0) return moved;
  for (const { font, text } of runs) if ([...text].some((sign) => letterOf(sign) === null)) moved.delete(font);
  return moved;
}

/** By font, how often a sign of it that would be a letter stands close between letters of another font. */
function witnesses(runs: readonly PdfTextRun[]): Map<string, number> {
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

/** The letter or quotation mark whose form bears a sign's number, or null. */
function letterOf(sign: string): string | null {
  const form = sign.charCodeAt(0);
  if (sign === " ") return sign;
  if (form === FIXED_BLANK) return "\u00a0";
  const after = form - FIRST_FORM - ASCII_FORMS;
  if (after >= 0) return ACCENTED[after] ?? QUOTED[form - FIRST_QUOTE] ?? null;
  const letter = String.fromCharCode(form + 32 - FIRST_FORM);
  return /^[A-Za-z .,'()-]$/.test(letter) ? letter : null;
}
