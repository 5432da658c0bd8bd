/** Adobe's Symbol font from 0x20 on, by Unicode; "" where a place is empty. */
const SYMBOL = [..." !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"];
const SYMBOL_HIGH = [..."€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"];

/** Signs of the Wingdings fonts that stand in texts. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "❑",
  0x76: "❖",
  0x9f: "•",
  0xa7: "▪",
  0xa8: "◻",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

/** What a `w:sym` shows: a sign of a symbol font by its code; null where that is not known. */
export function decodeSymbol(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return null;
  const place = value >= 0xf000 ? value - 0xf000 : value;
  if (/^symbol$/i.test(font)) return (place < 0xa0 ? SYMBOL[place - 0x20] : SYMBOL_HIGH[place - 0xa0]) ?? null;
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? null;
  if (value >= 0xe000 && value < 0xf900) return value >= 0xf020 && value < 0xf07f ? String.fromCharCode(place) : null;
  return value >= 0xd800 && value < 0xe000 ? null : String.fromCharCode(value);
}
