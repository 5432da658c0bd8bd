import { describe, expect, it } from "vitest";
import { sourcesOf, sourcesWith, staleIn, TRANSLATED } from "#scripts/translated.ts";
import { en } from "#shared/messages/en/index.ts";

describe("A translation", () => {
  it.each(TRANSLATED)(
    "is of the English sentence that is there now (else: npm run translated -- LANGUAGE CODE): %s",
    (language) => {
      expect(staleIn(sourcesOf(language))).toEqual([]);
    },
  );

  it("is stale once its English sentence has changed, until somebody says that it says the same again", () => {
    const sources = sourcesOf("fr");
    expect(staleIn(sources, { ...en, "dialog.cancel": "Leave it" })).toEqual(["dialog.cancel"]);
    expect(staleIn({ ...sources, "dialog.cancel": "00000000" })).toEqual(["dialog.cancel"]);
    expect(staleIn(sourcesWith({ ...sources, "dialog.cancel": "00000000" }, ["dialog.cancel"]))).toEqual([]);
    expect(sourcesWith({ ...sources, "no.sentence": "00000000" }, [])).not.toHaveProperty("no.sentence");
  });
});
