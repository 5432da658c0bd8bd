import { describe, expect, it } from "vitest";
import { STANCE_BY_SIGN } from "#shared/acts/capture/capturePhrases.ts";
import { parseCaptureLine } from "#shared/acts/capture/parseCaptureLine.ts";
import { STANCE_PHRASES } from "#shared/acts/capture/stanceWords.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { findDelegationsNamed } from "#shared/states/delegations.ts";
import { meaningOf } from "./meaning.ts";

const read = (typed: string) => meaningOf(parseCaptureLine(typed));

describe("A word for a sign", () => {
  it("exists for each position in each of the six languages", () => {
    for (const language of LANGUAGES)
      for (const stance of STANCES)
        expect(
          STANCE_PHRASES.some(({ languages, sign }) => languages.includes(language) && STANCE_BY_SIGN[sign] === stance),
          `${language} ${stance}`,
        ).toBe(true);
  });

  it("gives its position, in any case and without accents, and none is the name of a delegation", () => {
    for (const { words, sign } of STANCE_PHRASES) {
      const phrase = words.join(" ");
      for (const typed of [phrase, `${phrase}:`, phrase[0]!.toUpperCase() + phrase.slice(1)])
        expect(read(`40 CAN ${typed}`), typed).toBe(`at 40; Canada ${STANCE_BY_SIGN[sign]}`);
      expect(findDelegationsNamed(phrase), phrase).toEqual([]);
    }
  });

  it.each([
    ["40 Canada et la Norvège appuient", "at 40; Canada, Norway supports"],
    ["40 Brésil s’oppose à « shall »", "at 40; Brazil opposes on <shall>"],
    ["40 Brasil y Chile se oponen", "at 40; Brazil, Chile opposes"],
    ["40 México propone suprimir “shall”", "at 40; Mexico <shall> goes"],
    ["40 México propone sustituir “shall” por “may”", "at 40; Mexico <shall> becomes <may>"],
    ["40 MEX propose de remplacer « shall » par « may »", "at 40; Mexico <shall> becomes <may>"],
    ["40 Канада и Норвегия выступают против", "at 40; Canada, Norway opposes"],
    ["40 Китай предлагает заменить «shall» на «may»", "at 40; China <shall> becomes <may>"],
    ["40 كندا تؤيد / النرويج تحتفظ بموقفها", "at 40; Canada supports; Norway reserves"],
    ["40 كندا تويد", "at 40; Canada supports"],
    ["40 中国支持", "at 40; China supports"],
    ["40 中国、日本和巴西反对", "at 40; China, Japan, Brazil opposes"],
    ["40 77国集团和中国保留立场", "at 40; Group of 77 and China reserves"],
    ["40 日本建议删除“shall”", "at 40; Japan <shall> goes"],
    ["40 日本建议将“shall”改为“may”", "at 40; Japan <shall> becomes <may>"],
    ["40 MEX deletes “shall”", "at 40; Mexico <shall> goes"],
    ["40 ES flexible", "at 40; Spain flexible"],
    ["40 CAN IS flexible", "at 40; Canada, Iceland flexible"],
    ["40 CAN ES flexible", "at 40; Canada, Spain flexible"],
    ["40 la France et le Canada +", "at 40; France, Canada supports; !delegation; !delegation; !delegation"],
  ])("is read together with the names and words around it: %s", (typed, meaning) => {
    expect(read(typed)).toBe(meaning);
  });
});

/** Each could mean another position, a negation, or no position. */
const NEVER_GUESSED = [
  "CAN does not support",
  "CAN cannot support",
  "CAN not opposed",
  "CAN agrees",
  "CAN accepts",
  "CAN keeps “shall”",
  "CAN notes",
  "CAN welcomes",
  "Canada n’appuie pas",
  "Canada ne soutient pas",
  "Canada soutient pas",
  "Canada pour",
  "Chile no apoya",
  "Chile No apoya",
  "CHILE NO APOYA",
  "Chile NO flexible",
  "Chile apoya a Francia",
  "Chile acepta",
  "Канада не поддерживает",
  "Канада за",
  "كندا لا تؤيد",
  "中国不支持",
  "中国不反对",
  "中国保留",
  "中国同意",
  "中国持保留意见",
  "Chile formula una reserva",
  "كندا تتحفظ",
  "MEX replaces “shall” por “may” of",
];

describe("Words that could mean another position", () => {
  it.each(NEVER_GUESSED)("are refused: %s", (typed) => {
    expect(parseCaptureLine(`40 ${typed}`).faults.length).toBeGreaterThan(0);
  });

  it("include the order of a replacement without a verb, which users mean either way", () => {
    expect(read("40 MEX “shall” por “may”")).toContain("!");
  });
});
