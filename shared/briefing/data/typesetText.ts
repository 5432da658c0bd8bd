import type { TextDirection } from "#shared/draft/draft.ts";
import { textDirectionOf as directionIn } from "#shared/base/language.ts";
import { spoken } from "#shared/messages/messages.ts";
import { directionOfText, hasHan } from "../content/writingScript.ts";

/** A text as the template sets it: with its own language (BCP 47) and direction, whatever stands around it. */
export interface TypesetText {
  readonly t: string;
  readonly lang: string;
  readonly dir: TextDirection;
}

/** Words of the catalogue. */
export function toInterfaceText(t: string): TypesetText {
  return { t, lang: spoken(), dir: directionIn(spoken()) };
}

/** The primary language of a tag ("zh-Hans": "zh"), which is all that the typesetter takes. */
export function primaryLanguageOf(language: string): string {
  return /^[a-z]{2,3}(?=-|$)/.exec(language.toLowerCase())?.[0] ?? "und";
}

/** What a person wrote: the direction is that of its first letter, the language what its script tells. */
export function toAuthoredText(t: string): TypesetText {
  const dir = directionOfText(t);
  return { t, dir, lang: dir === "rtl" ? "ar" : hasHan(t) ? "zh" : ALPHABETIC.has(spoken()) ? spoken() : "en" };
}

/** The languages whose words may be in any of the other scripts. */
const ALPHABETIC: ReadonlySet<string> = new Set(["en", "fr", "es", "ru"]);

/** What a person wrote, by paragraphs; empty lines say nothing. */
export function toParagraphs(text: string): readonly TypesetText[] {
  return text
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(toAuthoredText);
}

/** At most `limit` characters of a text, cut behind a sentence or else a word. Says by "…" that it was cut. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit).replace(/\p{Surrogate}$/u, "");
  const sentence = /^.*[.!?。！？؟](?=\s|$|\p{Script=Han})/u.exec(head)?.[0] ?? "";
  if (sentence.length > limit / 2) return `${sentence} …`;
  const word = head.replace(/\s+\S*$/u, "");
  return `${word.length > limit / 2 ? word : head} …`;
}
