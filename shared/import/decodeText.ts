import { refusal, type Outcome } from "../base/result.ts";
import { fromUtf8 } from "../base/bytes.ts";

/** Control characters that no text holds; tabs, line ends, form feeds and escapes aside. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffe\uffff]/g;
/** So many of them, in a thousand characters, and it is no text. */
const CONTROLS_PER_THOUSAND = 5;

/**
 * The text of bytes in UTF-8 or UTF-16, or in the encoding that marked-up text declares, without its byte-order
 * mark. Refuses with `reading.binary` what is no text at all, and with `reading.encoding` what is a text in
 * another encoding.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  const text = utf16(bytes) ?? fromUtf8(bytes) ?? declared(bytes);
  if (text === null) return refusal(looksBinary(bytes) ? "reading.binary" : "reading.encoding");
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls * 1000 > text.length * CONTROLS_PER_THOUSAND) return refusal("reading.binary");
  return text.replace(/^\ufeff/, "");
}

/** UTF-16 by its byte-order mark, or without one where every other byte of the first is zero. */
function utf16(bytes: Uint8Array): string | null {
  const label = utf16Label(bytes);
  return label === null ? null : decodedAs(label, bytes);
}

/** What a page or an XML file says at its beginning; many a page that Word saved is in an old encoding. */
const DECLARATION =
  /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})|<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i;

function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const [, xml, html] = DECLARATION.exec(head) ?? [];
  const label = xml ?? html;
  return label === undefined ? null : decodedAs(label, bytes);
}

function decodedAs(label: string, bytes: Uint8Array): string | null {
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

/** More control bytes than a text in an old eight-bit encoding would hold. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127).length;
  return controls * 50 > sample.length;
}
