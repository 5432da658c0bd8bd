import type { GuideSection } from "#shared/host/guideContent.ts";
import type { Language } from "#shared/base/language.ts";

/** Fetches the guide in a language. Each is a file of its own, included at build time, so that it needs no network. */
export const GUIDES: Readonly<Record<Language, () => Promise<{ readonly guide: readonly GuideSection[] }>>> = {
  en: () => import("../../../docs/guide.md"),
  fr: () => import("../../../docs/guide/fr.md"),
  es: () => import("../../../docs/guide/es.md"),
  ru: () => import("../../../docs/guide/ru.md"),
  ar: () => import("../../../docs/guide/ar.md"),
  zh: () => import("../../../docs/guide/zh.md"),
};
