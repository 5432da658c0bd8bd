import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { localeOf, type Language } from "#shared/base/language.ts";
import { OUT_FOLDER } from "./bundles.ts";

/** A picture of a view, and the words of what is visible in it, piece by piece. */
export interface PicturedView {
  readonly file: string;
  readonly sentences: readonly string[];
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The kind of a parsed message's element that has words of its own; a choice between several (select, plural) has options. */
const WORDS = 0;
/** A sentence with fewer letters of its own would be found in nearly any text. */
const LEAST_LETTERS = 2;

/** Where a translator's sheet and its pictures are written. */
export const translatorsFolder = (language: Language): string => path.join(OUT_FOLDER, `translators-${language}`);

/** Reads the views that were photographed for the translators of a language, in the order of their names. */
export function readPicturedViews(language: Language): readonly PicturedView[] {
  const folder = translatorsFolder(language);
  if (!existsSync(folder)) return [];
  const files = globSync("*.png.json", { cwd: folder }).sort();
  return files.map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")) as PicturedView);
}

/** Returns the first picture in which a sentence of the catalogue is seen; "" if it is in none. */
export function pictureOfMessage(sentence: string, language: Language, views: readonly PicturedView[]): string {
  const pattern = patternOfMessage(sentence, language);
  if (!pattern) return "";
  return views.find(({ sentences }) => sentences.some((each) => pattern.test(withoutIsolates(each))))?.file ?? "";
}

/**
 * Returns a pattern of all texts that a message can become, whatever is inserted; `null` if it has too few words of its
 * own to be recognised.
 */
export function patternOfMessage(sentence: string, language: Language): RegExp | null {
  const parts = new IntlMessageFormat(sentence, localeOf(language), undefined, { ignoreTag: true }).getAst();
  if (lettersOf(parts) < LEAST_LETTERS) return null;
  return new RegExp(`^${withoutIsolates(sourceOf(parts)).trim()}$`, "su");
}

function sourceOf(parts: readonly Element[]): string {
  return parts
    .map((part) => {
      if (isOwnWords(part)) return escaped(part.value).replace(/\s+/g, "\\s+");
      const choices = choicesOf(part);
      return choices ? `(?:${choices.map(sourceOf).join("|")})` : ".*?";
    })
    .join("");
}

/** Counts the letters that a message has in any case: of a choice, those of its shortest. */
function lettersOf(parts: readonly Element[]): number {
  return parts.reduce((sum, part) => {
    if (isOwnWords(part)) return sum + (part.value.match(/\p{L}/gu)?.length ?? 0);
    return sum + Math.min(...(choicesOf(part)?.map(lettersOf) ?? [0]));
  }, 0);
}

function choicesOf(part: Element): readonly (readonly Element[])[] | null {
  return !("options" in part) ? null : Object.values(part.options).map(({ value }) => value);
}

function isOwnWords(part: Element): part is Element & { readonly value: string } {
  const kind: number = part.type;
  return kind === WORDS;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const withoutIsolates = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");
