import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Language } from "#shared/base/language.ts";
import { MAX_LANGUAGE_DATA_BYTES, TESSERACT_LANGUAGES } from "#shared/import/pictures/languageData.ts";

/** Where Tesseract keeps its language data when it is installed as a program; `*` stands for a version. */
const FOLDERS: readonly string[] = [
  "/usr/share/tesseract-ocr/*/tessdata",
  "/usr/share/tessdata",
  "/usr/local/share/tessdata",
  "/opt/homebrew/share/tessdata",
  "C:\\Program Files\\Tesseract-OCR\\tessdata",
];

/**
 * Reads a language's data from an installed Tesseract: from the folder in `TESSDATA_PREFIX`, then from the usual
 * folders. Null if there are none.
 */
export async function readSystemLanguageData(
  language: Language,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const named = environment.TESSDATA_PREFIX;
  const folders = [...(named ? [named, path.join(named, "tessdata")] : []), ...(await expand(FOLDERS))];
  for (const folder of folders) {
    const file = path.join(folder, `${TESSERACT_LANGUAGES[language]}.traineddata`);
    const size = await stat(file).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    );
    if (size > 0 && size <= MAX_LANGUAGE_DATA_BYTES) return readFile(file);
  }
  return null;
}

/** Replaces the version in the names of folders by those that are there, newest first. */
async function expand(folders: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const [before, after] = folder.split("/*/");
      if (after === undefined) return [folder];
      const versions = await readdir(before!).catch(() => []);
      return versions
        .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
        .map((each) => path.join(before!, each, after));
    }),
  );
  return all.flat();
}
