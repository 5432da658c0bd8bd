import { en } from "./en/index.ts";
import type { Language } from "../base/language.ts";

/** A code of the English catalogue. Every code that can be shown has an entry there: its keys are the contract. */
export type MessageCode = keyof typeof en;

declare module "../base/result.ts" {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface RefusalCodeRegistry extends Readonly<Record<MessageCode, never>> {}
}

/** Sentences in ICU MessageFormat, by code. */
export type MessageCatalogue = Readonly<Record<MessageCode, string>>;

/** The syntax of commands, which is the same in every language: only the English catalogue has it. */
export const ENGLISH_ONLY_CODES = ["hub.usage", "keeper.usage"] as const satisfies readonly MessageCode[];
type Translation = Omit<MessageCatalogue, (typeof ENGLISH_ONLY_CODES)[number]>;

/** Catalogues are loaded on demand. One that lacks a sentence does not compile. */
const TRANSLATIONS: Readonly<Record<Exclude<Language, "en">, () => Promise<Translation>>> = {
  fr: async () => (await import("./fr/index.ts")).fr,
  es: async () => (await import("./es/index.ts")).es,
  ru: async () => (await import("./ru/index.ts")).ru,
  ar: async () => (await import("./ar/index.ts")).ar,
  zh: async () => (await import("./zh/index.ts")).zh,
};

export async function loadMessageCatalogue(language: Language): Promise<MessageCatalogue> {
  return language === "en" ? en : { ...en, ...(await TRANSLATIONS[language]()) };
}
