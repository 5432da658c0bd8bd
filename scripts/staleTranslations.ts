import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLanguage, LANGUAGES, type Language } from "#shared/base/language.ts";
import { ENGLISH_ONLY_CODES } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";
import { ROOT } from "./bundles.ts";
import { readGuideSources } from "./guideSources.ts";

/**
 * `npm run translated -- LANGUAGE … CODE …` marks these messages of a language as matching the current English, and
 * `npm run translated` lists those that do not: their English has changed since they were translated. The source of
 * each translation is stored as the first 8 hexadecimal digits of the SHA-256 of the English pattern, in
 * `scripts/translated/LANGUAGE.json`. `all` means every language, or every message. Sections of the guide have codes,
 * too (`guide#open-the-draft`), and `guide` means all of them. Exit code 1 if some are stale, 2 for a word that is
 * neither a language nor a code.
 */
export type TranslationSources = Readonly<Record<string, string>>;

export const TRANSLATED_LANGUAGES: readonly Language[] = LANGUAGES.filter((each) => each !== "en");
const MESSAGES = Object.keys(en).filter((code) => !ENGLISH_ONLY_CODES.some((each) => each === code));
const GUIDE = readGuideSources(readFileSync(path.join(ROOT, "docs/guide.md"), "utf8"));
const CODES = [...MESSAGES, ...Object.keys(GUIDE)];

/** Everything that is translated, by its code: the messages, and the sections of the guide. */
export const ENGLISH_SOURCES: Readonly<Record<string, string>> = { ...en, ...GUIDE };

/**
 * Returns the codes of what was translated from another English pattern than the current one, or from none.
 */
export function findStaleTranslations(sources: TranslationSources, english = ENGLISH_SOURCES): readonly string[] {
  return CODES.filter((code) => sources[code] !== sourceOf(english[code]!));
}

export function readTranslationSources(language: Language): TranslationSources {
  const file = fileOf(language);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TranslationSources) : {};
}

/** Returns the sources after these codes were marked as current; codes that no longer exist are dropped. */
export function withTranslationsMarkedCurrent(
  before: TranslationSources,
  codes: readonly string[],
): TranslationSources {
  const now = CODES.map(
    (code) => [code, codes.includes(code) ? sourceOf(ENGLISH_SOURCES[code]!) : before[code]] as const,
  );
  return Object.fromEntries(now.filter(([, source]) => source !== undefined)) as TranslationSources;
}

function sourceOf(pattern: string): string {
  return createHash("sha256").update(pattern).digest("hex").slice(0, 8);
}

function fileOf(language: Language): string {
  return path.join(ROOT, "scripts/translated", `${language}.json`);
}

function run(words: readonly string[]): number {
  const isWord = (each: string) => ["all", "guide"].includes(each) || isLanguage(each) || CODES.includes(each);
  const unknown = words.filter((each) => !isWord(each));
  for (const word of unknown) console.error(`“${word}” is neither a language nor the code of a sentence.`);
  if (unknown.length > 0) return 2;
  const isNamed = words.some(isLanguage);
  const languages = isNamed ? words.filter(isLanguage) : TRANSLATED_LANGUAGES;
  const named = [...words, ...(words.includes("guide") ? Object.keys(GUIDE) : [])].filter((each) =>
    CODES.includes(each),
  );
  const codes = words.includes("all") && named.length === 0 ? MESSAGES : named;
  for (const language of languages) {
    const sources = withTranslationsMarkedCurrent(readTranslationSources(language), codes);
    writeFileSync(fileOf(language), `${JSON.stringify(sources, null, 2)}\n`);
    for (const code of findStaleTranslations(sources)) console.log(`stale in ${language}: ${code}`);
  }
  return languages.some((language) => findStaleTranslations(readTranslationSources(language)).length > 0) ? 1 : 0;
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2));
