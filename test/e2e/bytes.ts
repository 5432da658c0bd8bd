import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { unpackProfileFile } from "../support/window/unpackLevelDb.ts";

/**
 * The words that stand in some file under a folder, with the files: in clear, in base64 or in hexadecimal, of UTF-8 or UTF-16; a
 * word that is hexadecimal itself also as the bytes that it says. What LevelDB and IndexedDB have packed is unpacked first. A file
 * that ends meanwhile holds nothing.
 */
export function wordsInClear(folder: string, words: readonly string[]): readonly string[] {
  const forms = words.map((word) => [word, formsOf(word)] as const);
  return filesUnder(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    const parts = [bytes, ...unpackProfileFile(bytes)].map((part) =>
      Buffer.from(part.buffer, part.byteOffset, part.length),
    );
    const has = (looks: readonly Buffer[]) => looks.some((look) => parts.some((part) => part.includes(look)));
    return forms.filter(([, looks]) => has(looks)).map(([word]) => `${word} in ${path.relative(folder, file)}`);
  });
}

/** The words that stand in a file as it is, in UTF-8, with the files: nothing is unpacked. */
export function wordsAsTheyAre(folder: string, words: readonly string[]): readonly string[] {
  return words.flatMap((word) => filesUnder(folder).filter((file) => readFileSync(file).includes(word)));
}

/** How a word may be written down. */
function formsOf(word: string): readonly Buffer[] {
  const isHex = /^(?:[0-9a-f]{2})+$/.test(word);
  const said = [Buffer.from(word), Buffer.from(word, "utf16le"), ...(isHex ? [Buffer.from(word, "hex")] : [])];
  const written = said.flatMap((bytes) => [...base64Of(bytes), ...hexOf(bytes)]);
  return [...said, ...written.flatMap((text) => [Buffer.from(text), Buffer.from(text, "utf16le")])];
}

/** What is the same in every base64 of something with these bytes in it, wherever they stand there. */
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
