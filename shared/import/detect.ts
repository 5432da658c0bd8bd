import { refuse, type Outcome, type Refusal } from "../base/result.ts";
import { decode } from "./decode.ts";
import { MAX_FILE_BYTES, MAX_TEXT_LENGTH } from "./limits.ts";
import type { SourceFormat } from "./lines.ts";

/** What a file is: its format, and its text where it is one. */
export type Detected =
  | { readonly format: Extract<SourceFormat, "text" | "markdown" | "html">; readonly text: string }
  | { readonly format: "docx" };

/** The first bytes of what is no draft, and the code that says so. */
const SIGNATURES: readonly (readonly [code: string, ...bytes: readonly number[]])[] = [
  ["reading.image", 0xff, 0xd8, 0xff],
  ["reading.image", 0x89, 0x50, 0x4e, 0x47],
  ["reading.image", 0x47, 0x49, 0x46, 0x38],
  ["reading.image", 0x49, 0x49, 0x2a, 0x00],
  ["reading.image", 0x4d, 0x4d, 0x00, 0x2a],
  ["reading.image", 0x42, 0x4d],
  ["reading.pdf", 0x25, 0x50, 0x44, 0x46, 0x2d],
  ["reading.rtf", 0x7b, 0x5c, 0x72, 0x74, 0x66],
];

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Decides by content first and by name where the content leaves it open. */
export function detect(name: string, bytes: Uint8Array): Outcome<Detected> {
  if (bytes.length === 0) return refuse("reading.empty");
  if (bytes.length > MAX_FILE_BYTES) return refuse("reading.too-large", { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  if (begins(bytes, ZIP) && (bytes[2]! < 9 || bytes.length < 4)) return { format: "docx" };
  if (begins(bytes, CFB)) return compound(bytes);
  const signed = SIGNATURES.find(
    ([code, ...start]) => begins(bytes, start) && (code !== "reading.image" || !isText(bytes)),
  );
  if (signed) return refuse(signed[0]);
  const text = decode(bytes);
  if (typeof text !== "string") return named(name, text);
  if (text.trim() === "") return refuse("reading.empty");
  if (text.length > MAX_TEXT_LENGTH) return refuse("reading.too-large", { megabytes: MAX_TEXT_LENGTH / 1024 / 1024 });
  return textual(name, text);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** "BM…" may be the first word of a text. */
function isText(bytes: Uint8Array): boolean {
  return typeof decode(bytes) === "string";
}

/** An OLE compound file: an encrypted DOCX, or Word as it was before 2007. */
function compound(bytes: Uint8Array): Refusal {
  if (holdsUtf16(bytes, "EncryptedPackage")) return refuse("reading.encrypted");
  return refuse(holdsUtf16(bytes, "WordDocument") ? "reading.doc" : "reading.binary");
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Bytes that are no text: the name says what they were meant to be. */
function named(name: string, refusal: Refusal): Refusal {
  const [, extension = ""] = /\.([a-z]+)$/i.exec(name) ?? [];
  if (/^pdf$/i.test(extension)) return refuse("reading.pdf");
  if (/^docx$/i.test(extension)) return refuse("reading.docx-broken");
  return refusal;
}

function textual(name: string, text: string): Outcome<Detected> {
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head))
    return { format: "html", text };
  if (/^<\?xml\b/.test(head)) return refuse("reading.xml");
  if (/\.x?html?$/i.test(name) || /^<(?:head|body|div|h[1-6]|p|article|section|table)\b/i.test(head)) {
    return { format: "html", text };
  }
  if (/\.(?:xml|akn)$/i.test(name)) return refuse("reading.xml");
  const marked = text.match(/^#{1,6}\s*\S/gm)?.length ?? 0;
  return { format: /\.(?:md|markdown)$/i.test(name) || marked > 1 ? "markdown" : "text", text };
}
