import type { SourceLine, SourceTrackedChange, WordsLook } from "./sourceLines.ts";

/** The look of words that were added by hand. */
export const ADDITION_LOOKS = ["underlined", "coloured", "bold"] as const;
export type AdditionLook = (typeof ADDITION_LOOKS)[number];

/** How a revision is marked by hand, without tracked changes. */
export interface ManualMarkup {
  /** How many passages are struck out, and how many look as additions do. */
  readonly deleted: number;
  readonly inserted: number;
  /** The look of additions; null if none is marked. */
  readonly look: AdditionLook | null;
  /** The sentence of the text that says so ("Additions are in bold"), or "". */
  readonly legend: string;
}

/** The looks of one line that mark a revision. */
interface MarkedLine {
  readonly deleted: readonly WordsLook[];
  readonly inserted: readonly WordsLook[];
}

/** Markup with the lines in which it was found. */
interface FoundMarkup {
  readonly markup: ManualMarkup;
  readonly marked: ReadonlyMap<SourceLine, MarkedLine>;
}

/**
 * Finds out whether lines are plainly marked as a revision by hand: words are struck out, and others beside them are
 * underlined, coloured or bold; or the text says what its marks mean. Bold headings, captions and defined terms,
 * underlined titles and links are no additions. Returns null for any other text, and for one with tracked changes.
 */
export function findManualMarkup(lines: readonly SourceLine[]): ManualMarkup | null {
  return find(lines)?.markup ?? null;
}

/** Turns the marks of a revision into tracked changes without an author; returns the lines as they are if there are none. */
export function toTrackedChanges(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found = find(lines);
  if (!found) return lines;
  return lines.map((line) => {
    const marked = found.marked.get(line);
    if (!marked) return line;
    const changes = [...changesOf(marked.deleted, "deleted"), ...changesOf(marked.inserted, "inserted")];
    return { ...line, changes: changes.sort((a, b) => a.start - b.start) };
  });
}

function changesOf(looks: readonly WordsLook[], type: SourceTrackedChange["type"]): readonly SourceTrackedChange[] {
  return looks.map(({ start, end }) => ({ type, start, end, author: "" }));
}

function find(lines: readonly SourceLine[]): FoundMarkup | null {
  if (lines.some(({ changes, mark }) => changes !== undefined || mark !== undefined)) return null;
  const legend = findLegend(lines);
  const hasStrikes = lines.some(({ looks = [] }) => looks.some(({ isStruck }) => isStruck));
  if (!hasStrikes && !legend) return null;
  const look = legend?.look ?? lookBesideStrikes(lines);
  const marked = new Map<SourceLine, MarkedLine>();
  let [deleted, inserted] = [0, 0];
  for (const line of lines) {
    if (line === legend?.line) continue;
    const strikes = joined(line, (line.looks ?? []).filter(isDeletion));
    const additions = look === null ? [] : joined(line, additionsIn(line, look, legend !== null));
    if (strikes.length === 0 && additions.length === 0) continue;
    marked.set(line, { deleted: strikes, inserted: additions });
    deleted += strikes.length;
    inserted += additions.length;
  }
  return marked.size === 0 ? null : { markup: { deleted, inserted, look, legend: legend?.line.text ?? "" }, marked };
}

function isDeletion({ isStruck }: WordsLook): boolean {
  return isStruck === true;
}

const LOOKS: Readonly<Record<AdditionLook, (look: WordsLook) => boolean>> = {
  underlined: ({ isUnderlined }) => isUnderlined === true,
  coloured: ({ colour, background }) => colour !== undefined || background !== undefined,
  bold: ({ isBold }) => isBold === true,
};

/** Returns the looks of additions in a line. */
function additionsIn(line: SourceLine, look: AdditionLook, isToldByLegend: boolean): readonly WordsLook[] {
  const found = (line.looks ?? []).filter((each) => !each.isStruck && LOOKS[look](each));
  if (isHeading(line)) return [];
  const isWhole = found.length === 1 && found[0]!.start === 0 && found[0]!.end === line.text.length;
  if (isWhole && !isToldByLegend && !(look !== "bold" && isSentence(line.text))) return [];
  return look === "bold" ? found.filter((each) => !isTermOrCaption(line, each)) : found;
}

function isHeading({ hints, text }: SourceLine): boolean {
  return hints.heading !== undefined || hints.unit?.heading === text || hints.align === "center";
}

function isSentence(text: string): boolean {
  return /[.;:,]$/u.test(text) && /\s/u.test(text);
}

/** Defined terms stand in quotation marks; captions begin a line. Beside struck words, they are additions all the same. */
function isTermOrCaption(line: SourceLine, look: WordsLook): boolean {
  if ((line.looks ?? []).some((each) => each.isStruck && areBeside(line.text, each, look))) return false;
  const before = line.text.slice(0, look.start).trimEnd();
  return before === "" || /["“«„‘]$/u.test(before) || /^["“«„‘]/u.test(line.text.slice(look.start));
}

/** Returns the look of words beside struck ones that most often stands there; null if none does. */
function lookBesideStrikes(lines: readonly SourceLine[]): AdditionLook | null {
  const counts = ADDITION_LOOKS.map((name) => {
    const count = lines.reduce((sum, { text, looks = [] }) => {
      const strikes = looks.filter(isDeletion);
      const others = looks.filter((each) => !each.isStruck && LOOKS[name](each));
      return sum + others.filter((other) => strikes.some((strike) => areBeside(text, strike, other))).length;
    }, 0);
    return { name, count };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? null : counts.find(({ count }) => count === most)!.name;
}

function areBeside(text: string, a: WordsLook, b: WordsLook): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return /^[\s,.;:]*$/u.test(text.slice(first.end, Math.max(first.end, second.start)));
}

/** Joins looks of one meaning between which only blanks stand. */
function joined(line: SourceLine, looks: readonly WordsLook[]): readonly WordsLook[] {
  const all: WordsLook[] = [];
  for (const look of [...looks].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && line.text.slice(last.end, look.start).trim() === "" && last.end <= look.start)
      all[all.length - 1] = { ...last, end: look.end };
    else all.push(look);
  }
  return all.filter(({ start, end }) => line.text.slice(start, end).trim() !== "");
}

const ADDED =
  "(?:additions?|insertions?|inserted|added|new (?:text|wording|language)|ajouts?|nouveaux? (?:texte|libellé)|adiciones|inserciones|nuevo texto|texto nuevo|добавлен\\p{L}*|новый текст|الإضافات|النص الجديد|新增|增加|添加)";
const DELETED =
  "(?:deletions?|deleted|suppressions?|texte supprimé|supresiones|texto suprimido|исключен\\p{L}*|удален\\p{L}*|المحذوف\\p{L}*|删除)";
const ADDITION_WORDS: Readonly<Record<AdditionLook, string>> = {
  underlined: "(?:underlin|soulign|subraya|подч[её]рк|تحته خط|下划线)",
  coloured:
    "(?:colou?r|\\bred\\b|\\bblue\\b|\\bgreen\\b|couleur|rouge|bleu|rojo|azul|цвет|красн|син(?:им|ий)|لون|أحمر|颜色|红色|蓝色)",
  bold: "(?:bold|\\bgras|negrita|жирн|غامق|粗体|黑体)",
};
const STRUCK = "(?:struck|strike|crossed out|barré|biffé|rayé|tachad|зачеркн|مشطوب|يشطب|删除线|划线删除)";
/** Longer lines are text. */
const LONGEST_LEGEND = 300;

interface Legend {
  readonly line: SourceLine;
  readonly look: AdditionLook | null;
}

/** Finds the sentence that says what the marks mean, in the six languages. */
function findLegend(lines: readonly SourceLine[]): Legend | null {
  for (const line of lines) {
    const { text } = line;
    if (text.length > LONGEST_LEGEND) continue;
    const look = ADDITION_LOOKS.find((name) => isSaid(text, ADDED, ADDITION_WORDS[name])) ?? null;
    if (look !== null || isSaid(text, DELETED, STRUCK)) return { line, look };
  }
  return null;
}

/** Returns whether a sentence speaks of both within one of its parts. */
function isSaid(text: string, what: string, how: string): boolean {
  return new RegExp(`${what}[^.;。；]{0,60}${how}|${how}[^.;。；]{0,30}${what}`, "iu").test(text);
}
