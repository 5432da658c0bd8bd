/** Whether a font has a glyph for a code point. */
export type GlyphPredicate = (codePoint: number) => boolean;

const known = new WeakMap<Uint8Array, GlyphPredicate>();

/**
 * Reads which code points a TrueType or OpenType font maps to a glyph, from its `cmap` (formats 4 and 12), once per
 * font.
 */
export function readGlyphCoverage(font: Uint8Array): GlyphPredicate {
  const covers = known.get(font) ?? read(font);
  known.set(font, covers);
  return covers;
}

function read(font: Uint8Array): GlyphPredicate {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = subtables(view)
    .flatMap((at) =>
      view.getUint16(at) === 12 ? groups(view, at) : view.getUint16(at) === 4 ? segments(view, at) : [],
    )
    .sort(([a], [b]) => a - b);
  return (codePoint) => inRanges(ranges, codePoint);
}

type Range = readonly [first: number, last: number];

function subtables(view: DataView): readonly number[] {
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + i * 16;
    if (view.getUint32(entry) !== CMAP) continue;
    const table = view.getUint32(entry + 8);
    return Array.from({ length: view.getUint16(table + 2) }, (_, n) => table + view.getUint32(table + 8 + n * 8));
  }
  return [];
}

const CMAP = 0x636d6170;

function groups(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });
}

/** Reads a subtable of format 4 by code point: a segment may map some of its code points to no glyph. */
function segments(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  const found: Range[] = [];
  for (let i = 0; i < count; i++) {
    const [first, last] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const delta = view.getUint16(deltas + i * 2);
    const offset = view.getUint16(offsets + i * 2);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - first) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.push([code, code]);
    }
  }
  return found;
}

function inRanges(ranges: readonly Range[], codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
