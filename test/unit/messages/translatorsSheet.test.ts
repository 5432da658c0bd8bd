import { describe, expect, it } from "vitest";
import { findMessageLiterals, placesOfMessage } from "#scripts/messagePlaces.ts";
import { translatorsSheet } from "#scripts/translatorsSheet.ts";
import { ENGLISH_ONLY_CODES } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";

describe("A sheet for translators", () => {
  it("has every sentence that is translated, with a file that uses it and its translation", async () => {
    const [, ...rows] = await translatorsSheet("fr");
    expect(rows).toHaveLength(Object.keys(en).length - ENGLISH_ONLY_CODES.length);
    expect(rows.filter(([, places]) => places === "").map(([code]) => code)).toEqual([]);
    expect(rows.find(([code]) => code === "start.sample")).toEqual([
      "start.sample",
      "renderer/features/start/StartScreen.tsx",
      "Try the sample",
      "Essayer l’exemple",
      "",
    ]);
  });

  it("finds codes that are named, and the beginnings of those that are put together", () => {
    const code = 'message("start.open") + message(`command.${id}`) + message(`role.${role}.what`) + `${x}`';
    expect(findMessageLiterals(code)).toEqual({ whole: ["start.open"], begun: ["command.", "role."] });
  });

  it("prefers a file that names the code, and else the longest beginning", () => {
    const uses = {
      whole: new Map([["a.b.c", ["named.ts"]]]),
      beginnings: new Map([
        ["a.", ["short.ts"]],
        ["a.b.", ["long.ts"]],
      ]),
    };
    expect(placesOfMessage("a.b.c", uses)).toEqual(["named.ts"]);
    expect(placesOfMessage("a.b.d", uses)).toEqual(["long.ts"]);
    expect(placesOfMessage("b", uses)).toEqual([]);
  });
});
