import type { Direction } from "../../draft/draft.ts";
import { directionOf, hasHan } from "../script.ts";

/** A text as the template sets it: with its own language (BCP 47) and direction, whatever stands around it. */
export interface Said {
  readonly t: string;
  readonly lang: string;
  readonly dir: Direction;
}

/** The language of the catalogue's words. */
export const WORDS_LANGUAGE = "en";

/** Words of the catalogue. */
export function words(t: string): Said {
  return { t, lang: WORDS_LANGUAGE, dir: "ltr" };
}

/** The primary language of a tag ("zh-Hans": "zh"), which is all that the typesetter takes. */
export function primary(language: string): string {
  return /^[a-z]{2,3}(?=-|$)/.exec(language.toLowerCase())?.[0] ?? "und";
}

/** What a person wrote: the direction is that of its first letter, the language what its script tells. */
export function written(t: string): Said {
  const dir = directionOf(t);
  return { t, dir, lang: dir === "rtl" ? "ar" : hasHan(t) ? "zh" : WORDS_LANGUAGE };
}

/** What a person wrote, by paragraphs; empty lines say nothing. */
export function paragraphs(text: string): readonly Said[] {
  return text
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(written);
}

/** At most `limit` characters of a text, cut behind a sentence or else a word. Says by "…" that it was cut. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit).replace(/\p{Surrogate}$/u, "");
  const sentence = /^.*[.!?。！？؟](?=\s|$|\p{Script=Han})/u.exec(head)?.[0] ?? "";
  if (sentence.length > limit / 2) return `${sentence} …`;
  const word = head.replace(/\s+\S*$/u, "");
  return `${word.length > limit / 2 ? word : head} …`;
}
