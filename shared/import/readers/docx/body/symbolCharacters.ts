/** Adobe's Symbol font from 0x20 on, in Unicode; "" for an unused code. */
const SYMBOL = [..." !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"];
const SYMBOL_HIGH = [..."€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊"];

/** Signs of the Wingdings fonts that occur in texts. */
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

/** Returns the character that a `w:sym` shows, by its code in a symbol font; null if it is not known. */
export function decodeSymbolCharacter(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return null;
  const place = value >= 0xf000 ? value - 0xf000 : value;
  if (/^symbol$/i.test(font)) return (place < 0xa0 ? SYMBOL[place - 0x20] : SYMBOL_HIGH[place - 0xa0]) ?? null;
  if (/^wingdings/i.test(font)) return WINGDINGS[place] ?? null;
  if (value >= 0xe000 && value < 0xf900) return value >= 0xf020 && value < 0xf07f ? String.fromCharCode(place) : null;
  return value >= 0xd800 && value < 0xe000 ? null : String.fromCharCode(value);
}
