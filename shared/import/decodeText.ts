import { refusal, type Outcome } from "../base/result.ts";
import { decodeUtf8 } from "../base/bytes.ts";

/** Control characters that do not occur in text; tabs, line ends, form feeds and escapes are allowed. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffe\uffff]/g;
/** With more of them than this per thousand characters, the file is not text. */
const CONTROLS_PER_THOUSAND = 5;

/**
 * Decodes bytes in UTF-8 or UTF-16, or in the encoding that marked-up text declares, without the byte-order mark.
 * Refuses bytes that are not text with `reading.binary`, and text in another encoding with `reading.encoding`.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  const text = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeDeclared(bytes);
  if (text === null) return refusal(looksBinary(bytes) ? "reading.binary" : "reading.encoding");
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls * 1000 > text.length * CONTROLS_PER_THOUSAND) return refusal("reading.binary");
  return text.replace(/^\ufeff/, "");
}

/** Decodes UTF-16, recognised by its byte-order mark or, without one, by zeros in every other byte of the beginning. */
function decodeUtf16(bytes: Uint8Array): string | null {
  const label = utf16Label(bytes);
  return label === null ? null : decodeAs(label, bytes);
}

/**
 * The encoding that a page or an XML file declares at its beginning; many pages saved by Word are in an old encoding.
 */
const DECLARATION =
  /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})|<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i;

function decodeDeclared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const [, xml, html] = DECLARATION.exec(head) ?? [];
  const label = xml ?? html;
  return label === undefined ? null : decodeAs(label, bytes);
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16Label(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 400);
  const zeros = (odd: 0 | 1) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (sample.length < 20) return null;
  if (zeros(1) * 5 > sample.length * 2 && zeros(0) === 0) return "utf-16le";
  return zeros(0) * 5 > sample.length * 2 && zeros(1) === 0 ? "utf-16be" : null;
}

/** Returns whether there are more control bytes than text in an old eight-bit encoding would have. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127).length;
  return controls * 50 > sample.length;
}
