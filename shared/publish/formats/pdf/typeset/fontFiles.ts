import { hasArabicScript, needsChineseFont } from "#shared/publish/layouts/content/writingScript.ts";

/** A font file of a briefing, by its name in every edition. */
export type FontFile =
  | "NotoSerif_400Regular"
  | "NotoSerif_400Regular_Italic"
  | "NotoSerif_700Bold"
  | "NotoSans_400Regular"
  | "NotoSans_600SemiBold"
  | "Amiri_400Regular"
  | "Amiri_700Bold"
  | "NotoSansSC_400Regular";

const LATIN: readonly FontFile[] = [
  "NotoSerif_400Regular",
  "NotoSerif_400Regular_Italic",
  "NotoSerif_700Bold",
  "NotoSans_400Regular",
  "NotoSans_600SemiBold",
];
const ARABIC: readonly FontFile[] = ["Amiri_400Regular", "Amiri_700Bold"];
const HAN: readonly FontFile[] = ["NotoSansSC_400Regular"];

/** Every face, for code that copies the files. */
export const FONT_FILES: readonly FontFile[] = [...LATIN, ...ARABIC, ...HAN];

/** Selects the faces that a text needs. The Chinese one has 10 MB and is included only if needed. */
export function selectFontFilesForText(text: string): readonly FontFile[] {
  // Most letters are ASCII, which is skipped faster than a script is looked up.
  const others = text.replace(/\p{ASCII}+/gu, "");
  return [...LATIN, ...(hasArabicScript(others) ? ARABIC : []), ...(needsChineseFont(others) ? HAN : [])];
}
