import arabic from "@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf?url";
import arabicBold from "@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf?url";
import sans from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import sansSemiBold from "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf?url";
import sansChinese from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import serif from "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?url";
import serifItalic from "@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf?url";
import serifBold from "@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf?url";
import type { FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";

/** The URLs of the briefing's font files; each is fetched when a briefing needs it. */
export const FONT_URLS: Readonly<Record<FontFile, string>> = {
  NotoSerif_400Regular: serif,
  NotoSerif_400Regular_Italic: serifItalic,
  NotoSerif_700Bold: serifBold,
  NotoSans_400Regular: sans,
  NotoSans_600SemiBold: sansSemiBold,
  Amiri_400Regular: arabic,
  Amiri_700Bold: arabicBold,
  NotoSansSC_400Regular: sansChinese,
};
