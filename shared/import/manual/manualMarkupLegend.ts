import type { SourceLine } from "../sourceLines.ts";
import { ADDITION_LOOKS, type AdditionLook } from "./additionLook.ts";

/** The sentence of a text that says what its marks mean. */
export interface ManualMarkupLegend {
  readonly line: SourceLine;
  /** The look of additions; null if it only speaks of deletions. */
  readonly look: AdditionLook | null;
}

const ADDED = wholeWords(
  "additions?|insertions?|inserted|added|new (?:text|wording|language)|ajouts?|nouveaux? (?:texte|libellé)s?|adiciones|inserciones|nuevo texto|texto nuevo|добавлен\\p{L}*|новый текст|الإضافات|النص الجديد",
  "新增|增加|添加",
);
const DELETED = wholeWords(
  "deletions?|deleted|suppressions?|textes? supprimés?|supresiones|texto suprimido|исключен\\p{L}*|удален\\p{L}*|المحذوف\\p{L}*",
  "删除",
);
const LOOK_WORDS: Readonly<Record<AdditionLook, string>> = {
  // Not "Underlining", with which recitals begin.
  underlined: wholeWords(
    "underlined?|(?:by|with|using) underlining|soulign(?:é|age)\\p{L}*|subrayad\\p{L}*|подч[её]ркнут\\p{L}*|تحته خط|تحتها خط",
    "下划线",
  ),
  coloured: wholeWords(
    "colou?r(?:ed)?|red|blue|green|couleur|rouge|bleu|vert|color|rojo|azul|verde|цвет\\p{L}*|красн\\p{L}*|син(?:им|ий)|لون|باللون|أحمر|الأحمر",
    "颜色|红色|蓝色",
  ),
  bold: wholeWords("bold|gras|negritas?|жирн\\p{L}*|полужирн\\p{L}*|غامق|الغامق|بخط عريض", "粗体|黑体"),
};
const STRUCK = wholeWords(
  "struck|strike(?:through)?|strikethrough|crossed out|barrée?s?|biffée?s?|rayée?s?|tachad[oa]s?|зач[её]ркнут\\p{L}*|مشطوب\\p{L}*|يشطب",
  "删除线|划线删除",
);

/** Words that stand alone, and others of a script that has no blanks. */
function wholeWords(words: string, unspaced: string): string {
  return `(?:(?<!\\p{L})(?:${words})(?!\\p{L})|${unspaced})`;
}

/** Longer lines are text. */
const LONGEST_LEGEND = 300;
const SAID = new Map<string, RegExp>();
/** A sentence without any of these words says nothing of marks. */
const ANY_LOOK = new RegExp([...Object.values(LOOK_WORDS), STRUCK].join("|"), "iu");

/** Finds the sentence that says what the marks mean, in the six languages. */
export function findManualMarkupLegend(lines: readonly SourceLine[]): ManualMarkupLegend | null {
  for (const line of lines) {
    const { text } = line;
    if (text.length > LONGEST_LEGEND || !ANY_LOOK.test(text)) continue;
    const look = ADDITION_LOOKS.find((name) => isSaid(text, ADDED, LOOK_WORDS[name])) ?? null;
    if (look !== null || isSaid(text, DELETED, STRUCK)) return { line, look };
  }
  return null;
}

/** Returns whether a sentence speaks of both within one of its parts. */
function isSaid(text: string, what: string, how: string): boolean {
  const key = `${what} ${how}`;
  const said = SAID.get(key) ?? new RegExp(`${what}[^.;。；]{0,60}${how}|${how}[^.;。；]{0,30}${what}`, "iu");
  SAID.set(key, said);
  return said.test(text);
}
