import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLanguage, type Language } from "#shared/base/language.ts";
import { ENGLISH_ONLY_CODES, loadMessageCatalogue, type MessageCode } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";
import { writeCsv } from "#shared/publish/tables/csv.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { findMessageUses, placesOfMessage } from "./messagePlaces.ts";
import { findStaleTranslations, readTranslationSources, TRANSLATED_LANGUAGES } from "./staleTranslations.ts";

/**
 * `npm run translators -- LANGUAGE`: writes `out/translators-LANGUAGE.csv`, every sentence with the files that use it, its
 * English and its translation.
 */
const HEADINGS = ["Code", "Used in", "English", "Translation", "English has changed"];

/** Returns the rows of the sheet, the headings first. */
export async function translatorsSheet(language: Language): Promise<readonly (readonly string[])[]> {
  const catalogue = await loadMessageCatalogue(language);
  const stale = new Set(findStaleTranslations(readTranslationSources(language)));
  const uses = findMessageUses();
  const codes = (Object.keys(en) as MessageCode[]).filter((code) => !ENGLISH_ONLY_CODES.some((each) => each === code));
  return [
    HEADINGS,
    ...codes.map((code) => [
      code,
      placesOfMessage(code, uses).join(" "),
      en[code],
      catalogue[code],
      stale.has(code) ? "yes" : "",
    ]),
  ];
}

if (import.meta.main) {
  const [language] = process.argv.slice(2);
  if (!language || !isLanguage(language) || !TRANSLATED_LANGUAGES.includes(language)) {
    console.error(`Usage: npm run translators -- ${TRANSLATED_LANGUAGES.join("|")}`);
    process.exitCode = 2;
  } else {
    const rows = await translatorsSheet(language);
    const file = path.join(OUT_FOLDER, `translators-${language}.csv`);
    mkdirSync(OUT_FOLDER, { recursive: true });
    writeFileSync(file, writeCsv(rows));
    console.log(`translators: ${rows.length - 1} sentences, in ${path.relative(ROOT, file)}`);
  }
}
