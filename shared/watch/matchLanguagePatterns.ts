import { primarySubtagOf } from "../base/language.ts";
import type { LanguagePatterns } from "./watchRule.ts";

/** The position of a match in a text (UTF-16, `end` exclusive). */
export interface PatternHit {
  readonly start: number;
  readonly end: number;
}

const compiled = new WeakMap<LanguagePatterns, Map<string, RegExp | null>>();

/** Square brackets, which in a draft mean that nobody has agreed; they are no part of the words. */
const BRACKETS = /[[\]]/gu;

/**
 * Finds all matches of a pattern in a text, in order; none in a language without a pattern. Square brackets count as
 * spaces: "[, as [appropriate],]" is "as appropriate".
 */
export function matchLanguagePatterns(words: LanguagePatterns, language: string, text: string): readonly PatternHit[] {
  const pattern = patternOf(words, language);
  if (!pattern) return [];
  return Array.from(text.replace(BRACKETS, " ").matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

function patternOf(words: LanguagePatterns, language: string): RegExp | null {
  const subtag = primarySubtagOf(language);
  let patterns = compiled.get(words);
  if (!patterns) compiled.set(words, (patterns = new Map<string, RegExp | null>()));
  let pattern = patterns.get(subtag);
  if (pattern === undefined) patterns.set(subtag, (pattern = compile(words, subtag)));
  return pattern;
}

/** Arabic attaches some words to the next, and Chinese does not separate words. */
const UNSPACED = new Set(["ar", "zh"]);

function compile(words: LanguagePatterns, language: string): RegExp | null {
  const source = Object.hasOwn(words, language) ? words[language as keyof LanguagePatterns] : undefined;
  if (source === undefined) return null;
  const spaced = source.replaceAll(" ", "\\s+").replaceAll("\\s+?", "\\s*");
  const edged = UNSPACED.has(language) ? spaced : `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`;
  return new RegExp(edged, "giu");
}
