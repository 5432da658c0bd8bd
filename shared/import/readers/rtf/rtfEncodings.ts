/** The encoding of each Windows code page, by its label for `TextDecoder`. */
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The code page of each character set that a font names (`\fcharset`). Source: RTF 1.9.1, Font Table. */
const BY_CHARACTER_SET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The character set of fonts of symbols, whose bytes are no letters. */
const SYMBOLS = 2;
const WESTERN = 1252;

const decoders = new Map<number, TextDecoder>();

/** Returns the code page of a character set, or null if it has none of its own. */
export function codePageOfRtfCharset(set: number): number | null {
  return BY_CHARACTER_SET[set] ?? null;
}

export function isRtfSymbolCharset(set: number): boolean {
  return set === SYMBOLS;
}

/** Decodes bytes in a code page; one that is not known is read as Western European. */
export function decodeCodePage(bytes: readonly number[], codePage: number): string {
  let decoder = decoders.get(codePage);
  if (!decoder) decoders.set(codePage, (decoder = decoderOf(codePage)));
  return decoder.decode(Uint8Array.from(bytes));
}

function decoderOf(codePage: number): TextDecoder {
  const isWindows = codePage >= 1250 && codePage <= 1258;
  return new TextDecoder(BY_CODE_PAGE[codePage] ?? `windows-${isWindows ? codePage : WESTERN}`);
}
