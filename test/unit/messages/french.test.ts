import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { fr } from "#shared/messages/fr/index.ts";
import { FRENCH_MARKS, FRENCH_WORDS } from "./frenchRules.ts";
import { printedSentences } from "./printedSentences.ts";

const sentences = printedSentences(fr);
const codesWhere = (wrong: (sentence: string) => boolean) =>
  sentences.filter(([, sentence]) => wrong(sentence)).map(([code]) => code);

/** Text that is typed or printed literally: the signs of the capture line, a key, a database command. */
const TYPED = /[-+~<>] \? (?=[<>])|, \? (?=souplesse)| \? (?=pour voir)|“…”|DATABASE … OWNER TO …/gu;

describe("The French catalogue", () => {
  it.each(FRENCH_MARKS)("has no %s", (_, wrong) => {
    expect(codesWhere((sentence) => wrong.test(sentence.replace(TYPED, "")))).toEqual([]);
  });

  it("shows the number in a singular, which is also the form for 0, unless 0 or 1 has its own words", () => {
    expect(
      codesWhere((sentence) => countless(new IntlMessageFormat(sentence, "fr", undefined, AS_TEXT).getAst())),
    ).toEqual([]);
  });

  it.each(FRENCH_WORDS)("does not say %s", (_, word) => {
    const said = sentences.filter(([code]) => code !== "rights.placeholder");
    expect(said.filter(([, sentence]) => word.test(sentence))).toEqual([]);
  });
});

const AS_TEXT = { ignoreTag: true };
type Ast = ReturnType<IntlMessageFormat["getAst"]>;

/** Returns true if a plural has a singular form without the number that the plural form shows. */
function countless(ast: Ast): boolean {
  return ast.some((element) => {
    if (!("options" in element)) return false;
    const { one, other, ...exact } = element.options;
    const isBare = one && other && !shows(one.value) && shows(other.value) && !("=0" in exact) && !("=1" in exact);
    return isBare || Object.values(element.options).some(({ value }) => countless(value));
  });
}

/** Returns true if the number itself is shown. 7 is the parser's type of a number. */
function shows(ast: Ast): boolean {
  return ast.some(({ type }) => Number(type) === 7);
}
