import { hasArabic, hasHan } from "./script.ts";

/** A font file of the briefing, by the name under which every edition keeps it. */
export type Face =
  | "NotoSerif_400Regular"
  | "NotoSerif_400Regular_Italic"
  | "NotoSerif_700Bold"
  | "NotoSans_400Regular"
  | "NotoSans_600SemiBold"
  | "Amiri_400Regular"
  | "Amiri_700Bold"
  | "NotoSansSC_400Regular";

const LATIN: readonly Face[] = [
  "NotoSerif_400Regular",
  "NotoSerif_400Regular_Italic",
  "NotoSerif_700Bold",
  "NotoSans_400Regular",
  "NotoSans_600SemiBold",
];
const ARABIC: readonly Face[] = ["Amiri_400Regular", "Amiri_700Bold"];
const HAN: readonly Face[] = ["NotoSansSC_400Regular"];

/** Every face, for those who copy the files. */
export const FACES: readonly Face[] = [...LATIN, ...ARABIC, ...HAN];

/** The faces that a text needs. The Chinese one has 10 MB: it comes along only where it is wanted. */
export function facesFor(text: string): readonly Face[] {
  return [...LATIN, ...(hasArabic(text) ? ARABIC : []), ...(hasHan(text) ? HAN : [])];
}
