import type { Draft } from "#shared/draft/draft.ts";
import {
  primarySubtagOrUnd,
  toInterfaceTemplateText,
  type TemplateTextWithLanguage,
} from "./templateTextWithLanguage.ts";

/** A sentence of the briefing that quotes the draft. Its parts have the language that each is read aloud in. */
export interface SentenceWithQuotes extends TemplateTextWithLanguage {
  readonly parts: readonly TemplateTextWithLanguage[];
}

/** Signs around quoted words, from the private use area. They are removed when the sentence is divided. */
const [OPEN, CLOSE] = ["\ue000", "\ue001"];

/** Marks words of the draft for `toSentenceWithQuotes`. */
export function markQuoteInSentence(words: string): string {
  return OPEN + words.replace(/[\ue000\ue001]/gu, "") + CLOSE;
}

/** Divides a sentence into the briefing's own words and those that `markQuoteInSentence` marked, which are in the draft's language. */
export function toSentenceWithQuotes(marked: string, draft: Pick<Draft, "language" | "direction">): SentenceWithQuotes {
  const quoted = { lang: primarySubtagOrUnd(draft.language), dir: draft.direction };
  const parts = marked
    .split(/(\ue000[^\ue001]*\ue001)/u)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith(OPEN!) ? { t: part.slice(1, -1), ...quoted } : toInterfaceTemplateText(part)));
  const whole = toInterfaceTemplateText(parts.map(({ t }) => t).join(""));
  // In a draft of the briefing's own language, nothing has to be told apart.
  return { ...whole, parts: whole.lang === quoted.lang ? [whole] : parts };
}
