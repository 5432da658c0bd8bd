import { describe, expect, it } from "vitest";
import {
  readTranslationSources,
  updateTranslationSources,
  findStale,
  TRANSLATED_LANGUAGES,
} from "#scripts/staleTranslations.ts";
import { en } from "#shared/messages/en/index.ts";

describe("A translation", () => {
  it.each(TRANSLATED_LANGUAGES)(
    "is of the English sentence that is there now (else: npm run translated -- LANGUAGE CODE): %s",
    (language) => {
      expect(findStale(readTranslationSources(language))).toEqual([]);
    },
  );

  it("is stale once its English sentence has changed, until somebody says that it says the same again", () => {
    const sources = readTranslationSources("fr");
    expect(findStale(sources, { ...en, "dialog.cancel": "Leave it" })).toEqual(["dialog.cancel"]);
    expect(findStale({ ...sources, "dialog.cancel": "00000000" })).toEqual(["dialog.cancel"]);
    expect(findStale(updateTranslationSources({ ...sources, "dialog.cancel": "00000000" }, ["dialog.cancel"]))).toEqual(
      [],
    );
    expect(updateTranslationSources({ ...sources, "no.sentence": "00000000" }, [])).not.toHaveProperty("no.sentence");
  });
});
