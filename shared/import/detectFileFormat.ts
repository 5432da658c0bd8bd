import { refusal, type Outcome, type Refusal, type RefusalCode } from "../base/result.ts";
import { detectZipFormat } from "./detectZipFormat.ts";
import { decodeText } from "./decodeText.ts";
import { MAX_IMPORT_FILE_BYTES, MAX_TEXT_FILE_LENGTH } from "./importLimits.ts";
import type { SourceFormat } from "./sourceLines.ts";
import type { FileToImport } from "./fileToImport.ts";

/** The format of a file, with its text unless the format is binary. */
export type DetectedFile =
  | { readonly format: Exclude<SourceFormat, Packed> | "odt"; readonly text: string }
  | { readonly format: Packed; readonly text?: undefined };

/** Formats that are read from bytes: they are packed, or their text is in encodings of its own. */
type Packed = "docx" | "odt" | "pdf" | "picture" | "rtf" | "eml";

/** The first bytes of files that are not drafts, with the refusal code for each. */
const SIGNATURES: readonly (readonly [code: RefusalCode, ...bytes: readonly number[]])[] = [
  ["reading.image", 0x47, 0x49, 0x46, 0x38],
  ["reading.image", 0x49, 0x49, 0x2a, 0x00],
  ["reading.image", 0x4d, 0x4d, 0x00, 0x2a],
  ["reading.image", 0x52, 0x49, 0x46, 0x46],
  ["reading.image", 0x42, 0x4d],
  ["reading.doc", 0xff, 0x57, 0x50, 0x43],
  ["reading.packed", 0x37, 0x7a, 0xbc, 0xaf],
  ["reading.packed", 0x52, 0x61, 0x72, 0x21],
  ["reading.packed", 0x1f, 0x8b],
];

/** The refusal code for an OLE compound file, by the name of a stream that only that kind of file has. */
const COMPOUND: readonly (readonly [code: RefusalCode, stream: string])[] = [
  ["reading.encrypted", "EncryptedPackage"],
  ["reading.doc", "WordDocument"],
  ["reading.spreadsheet", "Workbook"],
  ["reading.slides", "PowerPoint Document"],
  ["reading.mail", "__substg1.0_"],
];

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
];

/**
 * Decides the format of a file by its content first, then by its name if the content is inconclusive. Refuses files
 * that are not drafts with a `reading.…` code.
 */
export function detectFileFormat(file: FileToImport): Outcome<DetectedFile> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refusal("reading.empty");
  if (bytes.length > MAX_IMPORT_FILE_BYTES)
    return refusal("reading.too-large", { megabytes: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
  if (begins(bytes, ZIP) && (bytes[2]! < 9 || bytes.length < 4)) return detectZipFormat(file);
  if (begins(bytes, CFB)) return refuseCompound(bytes);
  if (begins(bytes, PDF)) return { format: "pdf" };
  if (begins(bytes, RTF)) return { format: "rtf" };
  if (isMessage(bytes)) return { format: "eml" };
  if (PICTURES.some((start) => begins(bytes, start))) return { format: "picture" };
  const signed = SIGNATURES.find(
    ([code, ...start]) => begins(bytes, start) && (code !== "reading.image" || !isText(bytes)),
  );
  if (signed) return refusal(signed[0]);
  const text = decodeText(bytes);
  if (typeof text !== "string") return refuseByName(name, text);
  if (text.trim() === "") return refusal("reading.empty");
  if (text.length > MAX_TEXT_FILE_LENGTH)
    return refusal("reading.too-large", { megabytes: MAX_TEXT_FILE_LENGTH / 1024 / 1024 });
  return detectTextFormat(name, text);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** Returns whether the bytes decode as text: "BM…", the signature of a bitmap, may also be the first word of a text. */
function isText(bytes: Uint8Array): boolean {
  return typeof decodeText(bytes) === "string";
}

/** Refuses an OLE compound file: an encrypted DOCX, a Word file from before 2007, or another Office file. */
function refuseCompound(bytes: Uint8Array): Refusal {
  return refusal(COMPOUND.find(([, stream]) => holdsUtf16(bytes, stream))?.[0] ?? "reading.binary");
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at++) {
    if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Refuses bytes that are not text by what the file name says they should be. */
function refuseByName(name: string, otherwise: Refusal): Refusal {
  const [, extension = ""] = /\.([a-z]+)$/i.exec(name) ?? [];
  if (/^pdf$/i.test(extension)) return refusal("reading.pdf-damaged");
  if (/^docx$/i.test(extension)) return refusal("reading.docx-broken");
  return otherwise;
}

function detectTextFormat(name: string, text: string): Outcome<DetectedFile> {
  const head = text.slice(0, HEAD);
  const root = rootOf(head);
  if (/^html$/i.test(root) || /^\s*<!doctype\s+html/i.test(head)) return { format: "html", text };
  if (root === "akomaNtoso") return { format: "akn", text };
  if (root === "udhr") return { format: "udhr", text };
  if (JSON_BEGINS.test(head)) return refusal("reading.json");
  const isXml = /^\s*<\?xml\b/.test(head);
  if (root === "document" && OPEN_DOCUMENT.test(head)) return { format: "odt", text };
  if (isXml || (root !== "" && /\.(?:xml|akn)$/i.test(name))) return refuseXml(root);
  if (/\.(?:md|markdown)$/i.test(name)) return { format: "markdown", text };
  if (/\.x?html?$/i.test(name) || FRAGMENT.test(root)) return { format: "html", text };
  const marked = text.match(/^#{1,6}\s*\S/gm)?.length ?? 0;
  return { format: marked > 1 ? "markdown" : "text", text };
}

/**
 * How many characters of the beginning are examined; comments, a DOCTYPE and processing instructions may come first.
 */
const HEAD = 20_000;
const PROLOG =
  /^(?:\s+|<\?(?:[^?]|\?(?!>)){0,2000}\?>|<!--(?:[^-]|-(?!->)){0,10000}-->|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>)/i;
/** A draft may begin with a bracket, too: "[Chapter I]". */
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*\{\s*["}])/;
const FRAGMENT = /^(?:head|meta|body|div|h[1-6]|p|article|section|main|table|ol|ul|blockquote|span)$/i;

/** Returns the local name of the first element of marked-up text, or "" if the text begins with anything else. */
function rootOf(head: string): string {
  let rest = head;
  for (let prolog = PROLOG.exec(rest); prolog; prolog = PROLOG.exec(rest)) rest = rest.slice(prolog[0].length);
  return /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]/.exec(rest)?.[1] ?? "";
}

/** Refuses XML of Word and OpenDocument with their own codes, and any other XML with the name of its root. */
function refuseXml(root: string): Refusal {
  if (root === "wordDocument" || root === "package") return refusal("reading.doc");
  if (root === "document-content") return refusal("reading.odt-part");
  return refusal("reading.xml", { root: root.slice(0, 40) || "none" });
}

/** A flat OpenDocument file. */
const OPEN_DOCUMENT = /urn:oasis:names:tc:opendocument:xmlns:office/;
/** The part of a message that is examined. Headers are ASCII in any encoding of the text. */
const HEADERS = 16_000;

/** Returns whether a file is a saved e-mail message, or a web page saved as one. */
function isMessage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEADERS));
  if (!/^(?:[A-Za-z-]+:|From \S+@)/.test(head)) return false;
  const [headers = ""] = head.split(/\r?\n\r?\n/, 1);
  const names = new Set(headers.match(/^[A-Za-z-]+(?=:)/gm)?.map((name) => name.toLowerCase()));
  return (names.has("mime-version") || names.has("received")) && (names.has("content-type") || names.has("from"));
}
