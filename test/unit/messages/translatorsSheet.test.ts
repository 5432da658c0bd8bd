import { describe, expect, it } from "vitest";
import { findMessageLiterals, placesOfMessage } from "#scripts/messagePlaces.ts";
import { pictureOfMessage } from "#scripts/picturesOfMessages.ts";
import { translatorsSheet } from "#scripts/translatorsSheet.ts";
import { ENGLISH_ONLY_CODES } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";

describe("A sheet for translators", () => {
  it("has every sentence that is translated, with a file that uses it and its translation", async () => {
    const [, ...rows] = await translatorsSheet("fr", [{ file: "start.png", sentences: ["Essayer l’exemple"] }]);
    expect(rows).toHaveLength(Object.keys(en).length - ENGLISH_ONLY_CODES.length);
    expect(rows.filter(([, places]) => places === "").map(([code]) => code)).toEqual([]);
    expect(rows.find(([code]) => code === "start.sample")).toEqual([
      "start.sample",
      "renderer/features/start/StartScreen.tsx",
      "Try the sample",
      "Essayer l’exemple",
      "",
      "start.png",
    ]);
    const pictured = rows.filter((row) => row.at(-1) !== "").map((row) => row[3]);
    expect(new Set(pictured)).toEqual(new Set(["Essayer l’exemple"]));
  });

  it("names a picture for a sentence whatever is inserted, and none for a sentence without words of its own", () => {
    const views = [
      { file: "text.png", sentences: ["K", "2 notes by Ada"] },
      { file: "team.png", sentences: ["Closed: \u2068Ada\u2069 (today)"] },
    ];
    const pictureOf = (sentence: string) => pictureOfMessage(sentence, "en", views);
    expect(pictureOf("{count, plural, one {# note} other {# notes}} by {who}")).toBe("text.png");
    expect(pictureOf("Closed: {who} ({when})")).toBe("team.png");
    expect(pictureOf("{count, plural, one {# reply} other {# replies}} by {who}")).toBe("");
    expect(pictureOf("{a} {b}")).toBe("");
    expect(pictureOf("Closed")).toBe("");
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
