import type { TextDirection } from "#shared/draft/draft.ts";
import { textDirectionOf as directionIn } from "#shared/base/language.ts";
import { getMessageLanguage } from "#shared/messages/messages.ts";
import { directionOfText, needsChineseFont } from "../content/writingScript.ts";

/** A text for the template, with its own language (BCP 47) and direction, whatever surrounds it. */
export interface TemplateTextWithLanguage {
  readonly t: string;
  readonly lang: string;
  readonly dir: TextDirection;
}

/** Wraps words of the message catalogue. */
export function toInterfaceTemplateText(t: string): TemplateTextWithLanguage {
  return { t, lang: getMessageLanguage(), dir: directionIn(getMessageLanguage()) };
}

/**
 * Returns the primary language of a tag ("zh-Hans": "zh"), which is all that the typesetter takes; "und" if it has
 * none.
 */
export function primarySubtagOrUnd(language: string): string {
  return /^[a-z]{2,3}(?=-|$)/.exec(language.toLowerCase())?.[0] ?? "und";
}

/**
 * Wraps text written by a person. Its direction is that of its first letter; its language is guessed from its script.
 */
export function toAuthoredTemplateText(t: string): TemplateTextWithLanguage {
  const dir = directionOfText(t);
  return {
    t,
    dir,
    lang:
      dir === "rtl"
        ? "ar"
        : needsChineseFont(t)
          ? "zh"
          : ALPHABETIC.has(getMessageLanguage())
            ? getMessageLanguage()
            : "en",
  };
}

/** Alphabetic text is assumed to be in the message language if that is one of these, else in English. */
const ALPHABETIC: ReadonlySet<string> = new Set(["en", "fr", "es", "ru"]);

/** Splits text written by a person into paragraphs, without empty lines. */
export function toAuthoredParagraphs(text: string): readonly TemplateTextWithLanguage[] {
  return text
    .split(/[\n\r\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(toAuthoredTemplateText);
}

/** Cuts a text after at most `limit` characters, at the end of a sentence or else of a word. "…" marks the cut. */
export function shortenAtSentenceEnd(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit).replace(/\p{Surrogate}$/u, "");
  const sentence = /^.*[.!?。！？؟](?=\s|$|\p{Script=Han})/u.exec(head)?.[0] ?? "";
  if (sentence.length > limit / 2) return `${sentence} …`;
  const word = head.replace(/\s+\S*$/u, "");
  return `${word.length > limit / 2 ? word : head} …`;
}
