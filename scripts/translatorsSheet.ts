import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isLanguage, languageNameOf, type Language } from "#shared/base/language.ts";
import { ENGLISH_ONLY_CODES, loadMessageCatalogue, type MessageCode } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";
import { writeCsv } from "#shared/publish/tables/csv.ts";
import { ROOT } from "./bundles.ts";
import { findMessageUses, placesOfMessage } from "./messagePlaces.ts";
import { pictureOfMessage, readPicturedViews, translatorsFolder, type PicturedView } from "./picturesOfMessages.ts";
import { runProcess } from "./runProcess.ts";
import { findStaleTranslations, readTranslationSources, TRANSLATED_LANGUAGES } from "./staleTranslations.ts";

/**
 * `npm run translators -- LANGUAGE`: writes `out/translators-LANGUAGE/sentences.csv`, every sentence with the files that use
 * it, its English and its translation. With `--pictures`, it first goes through the window in that language, photographs
 * every view, and names for each sentence a picture in which it is seen.
 */
const HEADINGS = ["Code", "Used in", "English", "Translation", "English has changed", "Picture"];

/** Returns the rows of the sheet, the headings first. */
export async function translatorsSheet(
  language: Language,
  views: readonly PicturedView[],
): Promise<readonly (readonly string[])[]> {
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
      pictureOfMessage(catalogue[code], language, views),
    ]),
  ];
}

/** Goes through the window in a language, and photographs its views. Throws if a view could not be visited. */
async function photographViews(language: Language): Promise<void> {
  rmSync(translatorsFolder(language), { recursive: true, force: true });
  const walk = ["e2e", "interface.spec", "--project=web", `--grep=In ${languageNameOf(language)},`];
  const code = await runProcess(process.execPath, [path.join(ROOT, "scripts/test.ts"), ...walk], {
    env: { ...process.env, CLAUSEMARK_PICTURES: language },
  });
  if (code !== 0)
    throw new Error("The walk through the window did not end: see above. Its pictures may be incomplete.");
}

async function main(language: Language, isPictured: boolean): Promise<void> {
  if (isPictured) await photographViews(language);
  const views = readPicturedViews(language);
  const rows = await translatorsSheet(language, views);
  const file = path.join(translatorsFolder(language), "sentences.csv");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeCsv(rows));
  const seen = rows.slice(1).filter((row) => row.at(-1) !== "").length;
  const pictures = views.length === 0 ? "" : `, ${seen} of them in one of ${views.length} pictures`;
  console.log(`translators: ${rows.length - 1} sentences${pictures}, in ${path.relative(ROOT, file)}`);
}

if (import.meta.main) {
  const [language, ...options] = process.argv.slice(2);
  const isPictured = options.includes("--pictures");
  if (!language || !isLanguage(language) || !TRANSLATED_LANGUAGES.includes(language)) {
    console.error(`Usage: npm run translators -- ${TRANSLATED_LANGUAGES.join("|")} [--pictures]`);
    process.exitCode = 2;
  } else {
    await main(language, isPictured);
  }
}
