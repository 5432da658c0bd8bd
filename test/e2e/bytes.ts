import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * The words that stand in clear in some file under a folder, in UTF-8 or UTF-16, with the files. A file that ends
 * meanwhile holds nothing. Rare words of one piece: what packs its blocks leaves them whole where it first meets them.
 */
export function wordsInClear(folder: string, words: readonly string[]): readonly string[] {
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const has = (word: string) => bytes.includes(word, 0, "utf8") || bytes.includes(word, 0, "utf16le");
    return words.filter(has).map((word) => `${word} in ${path.relative(folder, file)}`);
  });
}

/** The files under a folder with these bytes: their middle, since what is stored in blocks may be cut somewhere. */
export function filesWith(folder: string, bytes: Uint8Array): readonly string[] {
  const middle = Buffer.from(bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 24));
  const found = filesUnder(folder).filter((file) => readFileSync(file).includes(middle));
  return found.map((file) => path.relative(folder, file));
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory()) return filesUnder(file);
    return found?.isFile() ? [file] : [];
  });
}
