import { describe, expect, it } from "vitest";
import { es } from "#shared/messages/es/index.ts";
import { printedSentences } from "./printedSentences.ts";
import { SPANISH_MARKS, SPANISH_WORDS } from "./spanishRules.ts";

const sentences = printedSentences(es);
const codesWhere = (wrong: (sentence: string) => boolean) =>
  sentences.filter(([, sentence]) => wrong(sentence)).map(([code]) => code);

/** Text that is typed or printed literally: the signs of the capture line, a key, the contents of a line. */
const TYPED =
  /DATABASE … OWNER TO …|[-+~<>] \? (?=[<>])|, \? (?=flexibilidad)|\? (?=para ver)|\{sign\}\?|^\?|“[^”]*”/gu;
const prose = (sentence: string) => sentence.replace(TYPED, "");

describe("The Spanish catalogue", () => {
  it.each(SPANISH_MARKS)("has no %s", (_, wrong) => {
    expect(codesWhere((sentence) => wrong.test(prose(sentence)))).toEqual([]);
  });

  it("has an opening mark for every closing one", () => {
    const unequal = (sentence: string, pairs: readonly (readonly [string, string])[]) =>
      pairs.some(([opening, closing]) => sentence.split(opening).length !== sentence.split(closing).length);
    const PAIRS = [
      ["¿", "?"],
      ["¡", "!"],
      ["«", "»"],
    ] as const;
    expect(codesWhere((sentence) => unequal(prose(sentence), PAIRS))).toEqual([]);
  });

  it.each(SPANISH_WORDS)("does not say %s", (_, wrong) => {
    const kept = ["rights.placeholder", "passphrase.removed", "door.canonical"];
    const said = sentences.filter(([code]) => !kept.includes(code) && !/^watch\..*\.source$/u.test(code));
    expect(said.filter(([, sentence]) => wrong.test(sentence))).toEqual([]);
  });

  it("names no delegation by a verb that would have to agree with it", () => {
    const wrong = /\{(?:who|name|stance)\} (?:apoya|se opone|propone|se reserva|sostiene)|(?:propone|sostiene) \{/u;
    expect(codesWhere((sentence) => wrong.test(sentence))).toEqual([]);
  });

  it("calls the layout of a briefing formato, never by the word for a provision", () => {
    expect(
      sentences.filter(([code, said]) => /^briefing\.(?:layout|order)/u.test(code) && /esta disposición/iu.test(said)),
    ).toEqual([]);
    expect(es["briefing.layout"]).toBe("Formato");
  });
});
