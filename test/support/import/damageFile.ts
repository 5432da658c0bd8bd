import { inflateSync, unzipSync, zipSync, type Zippable } from "fflate";
import type { SourceFormat } from "#shared/import/sourceLines.ts";
import type { Random } from "../random.ts";
import type { SeedFile } from "./seedFiles.ts";

/** Tokens that the readers of a format look for, inserted where they do not belong. */
const TOKENS: Readonly<Record<SourceFormat, readonly string[]>> = {
  akn: [
    "<num>",
    "</p>",
    "<list>",
    "<del>",
    "<authorialNote>",
    "&a;",
    "&#0;",
    "]]>",
    "<!--",
    "<quotedStructure>",
    "\ufeff",
  ],
  docx: [
    "<w:p>",
    "</w:p>",
    "<w:ins w:id='1'>",
    '<w:numId w:val="9"/>',
    "<w:tbl>",
    "&a;",
    "<w:fldChar/>",
    "<!DOCTYPE a>",
  ],
  eml: [
    "--lamp\r\n",
    "--lamp--",
    "Content-Type: message/rfc822\r\n\r\n",
    "Content-Transfer-Encoding: base64\r\n\r\n",
    "Content-Type: multipart/mixed; boundary=lamp\r\n\r\n",
    "=?utf-8?Q?=FF?=",
    "=\r\n",
    "\r\n\r\n",
  ],
  html: [
    "<table>",
    "<td colspan=9999>",
    "</p>",
    "<ol start=-9>",
    "<a href='#a' id=a>",
    "<b>",
    "<!--",
    "<svg>",
    "<template>",
  ],
  markdown: ["|", "[", "](", "[^1]", "**", "> ", "```\n", "    ", "\n# ", "1. ", "<", "\\"],
  odt: [
    "<text:p>",
    "</text:p>",
    "<text:list>",
    "<text:list-item>",
    '<text:change text:change-id="ct1"/>',
    "<table:table>",
    "<office:annotation>",
    "&a;",
    "<!DOCTYPE a>",
  ],
  pdf: [
    "endobj",
    "stream\n",
    "<<",
    ">>",
    "/Length 99999999",
    "/Kids [1 0 R]",
    "BT",
    "Tj",
    "xref",
    "%%EOF",
    "0 0 0 RG",
    "1 0 R",
  ],
  rtf: [
    "{",
    "}",
    "\\par ",
    "\\u-10179",
    "\\'ff",
    "\\bin99999999 ",
    "{\\*\\annotation a}",
    "{\\footnote ",
    "\\cell\\row ",
    "\\fcharset128",
    "\\uc9 ",
  ],
  picture: ["IHDR", "\x89PNG", "IDAT", "Exif", "JFIF", "\0\0\0\r"],
  text: ["\nArticle 1\n", "[", "(a) ", "\f", "________\n", "\u202e", "Annex\n", "1. ", "\u0300".repeat(50)],
  udhr: ["<para>", "</article>", "<orderedlist>", "<listitem tag='1'>", "&a;", "]]>", "number='x'"],
};

const LONGEST = 4_000_000;

/** Returns one damaged file of a format: a seed changed in a few places. The same random numbers give the same file. */
export function damageFile(format: SourceFormat, seeds: readonly SeedFile[], random: Random): SeedFile {
  const { name, bytes } = random.pick(seeds);
  const other = random.pick(seeds).bytes;
  const isPacked = format === "docx" || format === "odt";
  if (isPacked && random.below(4) > 0) return { name, bytes: inParts(bytes, format, random) };
  if (format === "pdf" && random.below(2) > 0) return { name, bytes: several(unpacked(bytes), other, format, random) };
  const marked = format === "akn" || format === "udhr" || format === "html";
  if (marked && random.below(2) === 0) return { name, bytes: reshaped(bytes, random) };
  const changed = several(bytes, other, format, random);
  const isBinary = format === "pdf" || format === "rtf" || format === "eml";
  return { name, bytes: isBinary || random.below(4) === 0 ? changed : readable(changed) };
}

/** Replaces invalid UTF-8 by replacement characters, so that most damage passes the first check. */
function readable(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes));
}

/** Damages the parts of a zipped document and keeps its directory consistent. */
function inParts(bytes: Uint8Array, format: SourceFormat, random: Random): Uint8Array {
  const parts: Zippable = unzipSync(bytes);
  const names = Object.keys(parts);
  for (let n = 1 + random.below(2); n > 0; n--) {
    const name = random.pick(names);
    const part = parts[name] as Uint8Array;
    if (random.below(20) === 0) delete parts[name];
    else if (part && random.below(2) === 0) parts[name] = reshaped(part, random);
    else if (part) parts[name] = readable(several(part, parts[random.pick(names)] as Uint8Array, format, random));
  }
  return zipSync(parts, { level: 1 });
}

/** Removes, doubles, nests and moves whole elements. The result is well-formed. */
function reshaped(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  for (let n = 1 + random.below(6); n > 0; n--) {
    const found = elementIn(changed, random);
    if (!found) continue;
    const { from, inside, to } = found;
    const element = changed.subarray(from, to);
    const rest = joined(changed.subarray(0, from), changed.subarray(to));
    const kind = random.below(4);
    if (kind === 0) changed = rest;
    else if (kind === 1) changed = elementAgain(changed, random);
    else if (kind === 2) changed = joined(changed.subarray(0, to), element, changed.subarray(to));
    else changed = joined(changed.subarray(0, inside), element, changed.subarray(inside));
  }
  return changed.length > LONGEST ? bytes : changed;
}

function several(bytes: Uint8Array, other: Uint8Array | undefined, format: SourceFormat, random: Random): Uint8Array {
  let changed = bytes;
  for (let n = 1 + random.below(4); n > 0; n--) changed = once(changed, other ?? bytes, format, random);
  return changed.length > LONGEST ? changed.subarray(0, LONGEST) : changed;
}

function once(bytes: Uint8Array, other: Uint8Array, format: SourceFormat, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(random.below(4) === 0 ? 4000 : 16);
  const cut = bytes.subarray(at, at + length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random.below(11)) {
    case 0:
    case 1:
      return flipped(bytes, random);
    case 2:
      return joined(before, bytes.subarray(at + length));
    case 3:
      return joined(before, cut, after);
    case 4:
      return joined(
        before,
        Uint8Array.from({ length }, () => random.below(256)),
        after,
      );
    case 5:
      return random.below(3) === 0 ? before : bytes;
    case 6:
      return joined(before, splinter(other, random), after);
    case 7:
      return joined(
        before,
        ...Array.from({ length: 1 + random.below(random.below(9) === 0 ? 5000 : 50) }, () => cut.subarray(0, 200)),
        after,
      );
    case 8:
      return elementAgain(bytes, random);
    default:
      return joined(before, new TextEncoder().encode(random.pick(TOKENS[format])), after);
  }
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let n = 1 + random.below(20); n > 0 && changed.length > 0; n--) {
    changed[random.below(changed.length)]! ^= 1 << random.below(8);
  }
  return changed;
}

function splinter(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  return bytes.subarray(start, start + random.below(3000));
}

/** Takes a whole element of marked-up text and nests it in itself several times. */
function elementAgain(bytes: Uint8Array, random: Random): Uint8Array {
  const found = elementIn(bytes, random);
  if (!found) return bytes;
  const { from, inside, to } = found;
  const times = 1 + random.below(random.below(9) === 0 ? 300 : 3);
  const copies = Array.from({ length: to - from > 20_000 ? 1 : times }, () => bytes.subarray(from, to));
  return joined(bytes.subarray(0, inside), ...copies, bytes.subarray(inside));
}

/** Returns where an element begins, where its content begins, and where it ends; null if there is no element here. */
function elementIn(bytes: Uint8Array, random: Random): { from: number; inside: number; to: number } | null {
  const text = binary(bytes);
  const from = text.indexOf("<", random.below(text.length + 1));
  const name = /^<([\w:]+)(?=[\s>])/.exec(text.slice(from, from + 40))?.[1];
  const inside = text.indexOf(">", from) + 1;
  if (from < 0 || name === undefined || inside <= 0 || text[inside - 2] === "/") return null;
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*?(/?)>`, "g");
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(text); tag; tag = tags.exec(text)) {
    if (tag[2] === "/") continue;
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return { from, inside, to: tags.lastIndex };
  }
  return null;
}

/** Inflates the streams of a PDF, so that damage affects the drawing. Its table of offsets no longer fits. */
function unpacked(bytes: Uint8Array): Uint8Array {
  const text = binary(bytes);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const match of text.matchAll(/\/FlateDecode([^>]{0,200}>>\s*)stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    const stream = end < 0 ? null : inflated(bytes.subarray(start, end));
    if (!stream || match.index < at || /Predictor/.test(match[1]!)) continue;
    pieces.push(bytes.subarray(at, match.index), encoded(`/None${match[1]!}stream\n`), stream, encoded("\n"));
    at = end;
  }
  return withoutFilters(joined(...pieces, bytes.subarray(at)));
}

function withoutFilters(bytes: Uint8Array): Uint8Array {
  const text = binary(bytes).replace(/\/Filter\s*\[?\s*\/None\s*\]?/g, "");
  return new Uint8Array(Buffer.from(text, "latin1"));
}

function inflated(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes.subarray(2));
  } catch {
    return null;
  }
}

/** Decodes each byte as one character. */
function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
