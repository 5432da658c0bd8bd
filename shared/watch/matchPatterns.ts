import { primarySubtagOf } from "../base/language.ts";
import type { LanguagePatterns } from "./rule.ts";

/** Where words stand in a text (UTF-16, the end exclusive). */
export interface PatternHit {
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<LanguagePatterns, Map<string, RegExp | null>>();

/** Every place of a text that has one of the words, in order; none in a language that they are not given for. */
export function matchPatterns(words: LanguagePatterns, language: string, text: string): readonly PatternHit[] {
  const pattern = patternOf(words, language);
  if (!pattern) return [];
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function patternOf(words: LanguagePatterns, language: string): RegExp | null {
  const subtag = primarySubtagOf(language);
  let patterns = known.get(words);
  if (!patterns) known.set(words, (patterns = new Map<string, RegExp | null>()));
  let pattern = patterns.get(subtag);
  if (pattern === undefined) patterns.set(subtag, (pattern = compile(words, subtag)));
  return pattern;
}

/** Arabic writes some words onto the next, and Chinese parts none. */
const UNPARTED = new Set(["ar", "zh"]);

function compile(words: LanguagePatterns, language: string): RegExp | null {
  const source = Object.hasOwn(words, language) ? words[language as keyof LanguagePatterns] : undefined;
  if (source === undefined) return null;
  const spaced = source.replaceAll(" ", "\\s+").replaceAll("\\s+?", "\\s*");
  const edged = UNPARTED.has(language) ? spaced : `(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`;
  return new RegExp(edged, "giu");
}
