import { describe, expect, it } from "vitest";
import {
  readTranslationSources,
  withTranslationsMarkedCurrent,
  findStaleTranslations,
  ENGLISH_SOURCES,
  TRANSLATED_LANGUAGES,
} from "#scripts/staleTranslations.ts";

describe("A translation", () => {
  it.each(TRANSLATED_LANGUAGES)(
    "is of the present English sentence (otherwise: npm run translated -- LANGUAGE CODE): %s",
    (language) => {
      expect(findStaleTranslations(readTranslationSources(language))).toEqual([]);
    },
  );

  it("is out of date once its English sentence has changed, until somebody confirms it", () => {
    const sources = readTranslationSources("fr");
    expect(findStaleTranslations(sources, { ...ENGLISH_SOURCES, "dialog.cancel": "Leave it" })).toEqual([
      "dialog.cancel",
    ]);
    expect(findStaleTranslations({ ...sources, "dialog.cancel": "00000000" })).toEqual(["dialog.cancel"]);
    expect(
      findStaleTranslations(
        withTranslationsMarkedCurrent({ ...sources, "dialog.cancel": "00000000" }, ["dialog.cancel"]),
      ),
    ).toEqual([]);
    expect(withTranslationsMarkedCurrent({ ...sources, "no.sentence": "00000000" }, [])).not.toHaveProperty(
      "no.sentence",
    );
  });
});
