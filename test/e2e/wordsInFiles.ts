import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { decompressProfileFile } from "../support/window/decompressProfileFile.ts";

/**
 * Returns the words that occur unencrypted in a file under a folder, with the files: as UTF-8 or UTF-16, plain, in
 * base64 or in hexadecimal; a hexadecimal word also as the bytes it encodes. Data packed by LevelDB and IndexedDB is
 * unpacked first. A file that disappears during the search counts as empty.
 */
export function findUnencryptedWords(folder: string, words: readonly string[]): readonly string[] {
  const forms = words.map((word) => [word, formsOf(word)] as const);
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const parts = [bytes, ...decompressProfileFile(bytes)].map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.length),
    );
    const has = (looks: readonly Buffer[]) => looks.some((look) => parts.some((part) => part.includes(look)));
    return forms.filter(([, looks]) => has(looks)).map(([word]) => `${word} in ${path.relative(folder, file)}`);
  });
}

/** Returns the words that occur in a file's raw bytes in UTF-8, with the files. Nothing is unpacked. */
export function findRawWords(folder: string, words: readonly string[]): readonly string[] {
  return words.flatMap((word) => filesUnder(folder).filter((file) => readFileSync(file).includes(word)));
}

/** The encodings of a word. */
function formsOf(word: string): readonly Buffer[] {
  const isHex = /^(?:[0-9a-f]{2})+$/.test(word);
  const said = [Buffer.from(word), Buffer.from(word, "utf16le"), ...(isHex ? [Buffer.from(word, "hex")] : [])];
  const written = said.flatMap((bytes) => [...base64Of(bytes), ...hexOf(bytes)]);
  return [...said, ...written.flatMap((text) => [Buffer.from(text), Buffer.from(text, "utf16le")])];
}

/** The base64 characters that any text containing these bytes has, at each of the three alignments. */
function base64Of(bytes: Buffer): readonly string[] {
  const texts = [0, 1, 2].map((before) => {
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    return text.slice(Math.ceil((before * 8) / 6), whole);
  });
  return [...texts, ...texts.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"))];
}

function hexOf(bytes: Buffer): readonly string[] {
  const hex = bytes.toString("hex");
  return [hex, hex.toUpperCase()];
}

/**
 * Returns the files under a folder with these bytes. Only their middle is searched, because block storage may cut the
 * ends.
 */
export function findFilesWithBytes(folder: string, bytes: Uint8Array): readonly string[] {
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
