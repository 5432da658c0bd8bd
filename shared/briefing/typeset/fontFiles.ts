import { hasArabic, hasHan } from "../content/writingScript.ts";

/** A font file of the briefing, by the name under which every edition keeps it. */
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

/** Every face, for those who copy the files. */
export const FONT_FILES: readonly FontFile[] = [...LATIN, ...ARABIC, ...HAN];

/** The faces that a text needs. The Chinese one has 10 MB: it comes along only where it is wanted. */
export function selectFontFiles(text: string): readonly FontFile[] {
  return [...LATIN, ...(hasArabic(text) ? ARABIC : []), ...(hasHan(text) ? HAN : [])];
}
