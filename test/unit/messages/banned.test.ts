import { expect, test } from "vitest";
import { en } from "#shared/messages/en/index.ts";
import { ENGLISH_ONLY_CODES } from "#shared/messages/catalogues.ts";
import { printedSentences } from "./printedSentences.ts";

/** Words that the interface used instead of common terms, each with the term to use. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:un)?settle[ds]?\b/i, "resolve, open"],
  [/\bsee to\b|\bto see to\b/i, "assign"],
  [/\banew\b/i, "again"],
  [/\btray\b/i, "unplaced notes"],
  [/\bdesk\b|\bdrawer\b/i, "workspace"],
  [/\bgive to somebody\b|\bnobody any more\b/i, "assign to, unassigned"],
  [/\bother words\b/i, "edited"],
  [/\blook(?:ed)? at\b/i, "review"],
  [/\bthrow away\b/i, "delete"],
  [/\blets? .* go\b/i, "remove"],
  [/\bbring in\b/i, "import"],
  [/\bwho has what\b|\bin step with\b/i, "sync status, synced"],
  [/\bgoing about\b|\bforth\b/i, "navigate, forward"],
  [/\bwho holds what\b/i, "positions"],
  [/\bin doubt\b/i, "check"],
  [/\bthe gravest\b/i, "most severe"],
  [/\b(?:noted|said|written) apart\b/i, "conflict"],
  [/^as it was$/i, "reset"],
  [/\bthat which\b/i, "what"],
];

const sentences = printedSentences(en).filter(([code]) => !(ENGLISH_ONLY_CODES as readonly string[]).includes(code));

test("The screen uses none of the words that are banned for better ones", () => {
  const found = sentences.flatMap(([code, sentence]) =>
    BANNED.filter(([word]) => word.test(printed(sentence))).map(
      ([word, better]) => `${code}: ${word.source} (${better}): ${sentence}`,
    ),
  );
  expect(found).toEqual([]);
});

/** Removes the names of arguments and choices from a pattern, because users never see them. */
function printed(sentence: string): string {
  return sentence.replaceAll(/\{\w+, (?:select|plural),|[\w=]+ \{/g, " ").replaceAll(/\{\w+(?:, number)?\}/g, "…");
}

test("A banned word would be found", () => {
  expect(BANNED.every(([word]) => !word.test("Resolve"))).toBe(true);
  expect(BANNED.some(([word]) => word.test("Settle"))).toBe(true);
});
