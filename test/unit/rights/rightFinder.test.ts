import { afterEach, describe, expect, it } from "vitest";
import { LANGUAGES } from "#shared/base/language.ts";
import { getRightFinder, loadRightFinderOfAllLanguages } from "#shared/ledger/queries/rightFinders.ts";
import { message, setMessageLanguage, type MessageCode } from "#shared/messages/messages.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";

afterEach(() => setMessageLanguage("en"));

describe("A search for a right", () => {
  it.each([
    ["freedom of expression", ["expression"]],
    ["Freedom of Expr", ["expression"]],
    ["right to freedom of expression", ["expression"]],
    ["right to privacy", ["privacy"]],
    ["the right to privacy", ["privacy"]],
    ["freedom of movement", ["movement"]],
    ["right to life", ["life"]],
    ["peaceful assembly", ["assembly"]],
    ["right to protest", ["assembly"]],
    ["due process", ["fair-trial"]],
    ["right to housing", ["living-standard"]],
    ["data protection", ["privacy"]],
    ["privacy", ["privacy"]],
    ["ICCPR 17", ["privacy", "family"]],
    ["private and family life", ["privacy", "family"]],
    ["Family", ["family"]],
    ["family life", ["family"]],
    ["nothing of the kind", []],
  ])("finds “%s” in English", (typed, found) => {
    expect(getRightFinder().search(typed)).toEqual(found);
  });

  it.each([
    ["fr", "droit à la vie privée", "privacy"],
    ["fr", "liberté d’expression", "expression"],
    ["fr", "liberte d'expression", "expression"],
    ["fr", "droit au respect de la vie privée", "privacy"],
    ["es", "libertad de expresión", "expression"],
    ["es", "derecho a la intimidad", "privacy"],
    ["ru", "право на неприкосновенность частной жизни", "privacy"],
    ["ru", "свобода слова", "expression"],
    ["ru", "право на свободу передвижения", "movement"],
    ["ar", "الحق في الخصوصية", "privacy"],
    ["ar", "حرية التعبير", "expression"],
    ["ar", "حرية التنقل", "movement"],
    ["zh", "隐私权", "privacy"],
    ["zh", "言论自由", "expression"],
    ["zh", "表达", "expression"],
  ] as const)("finds, in %s, “%s”", async (language, typed, right) => {
    await setMessageLanguage(language);
    expect(getRightFinder().search(typed)).toEqual([right]);
  });

  it.each([
    ["fr", "article 17 du PIDCP"],
    ["es", "artículo 17 del PIDCP"],
    ["ru", "статья 17 МПГПП"],
  ] as const)("finds an article as it is written, in %s, “%s”", async (language, typed) => {
    await setMessageLanguage(language);
    expect(getRightFinder().search(typed)).toEqual(expect.arrayContaining(["privacy", "family"]));
    expect(getRightFinder().search(typed)).not.toContain("expression");
  });

  it.each(LANGUAGES)("finds each right by its own name alone, or with others of that name, in %s", async (language) => {
    await setMessageLanguage(language);
    for (const { id } of RIGHTS) {
      const [first] = getRightFinder().search(message(`right.${id}` as MessageCode));
      expect(first, id).toBe(id);
    }
  });

  it("finds an article as it is written in Chinese", async () => {
    await setMessageLanguage("zh");
    expect(getRightFinder().search("第17条")).toContain("privacy");
    expect(getRightFinder().search("第17条")).not.toContain("expression");
  });

  it("finds English names in every language", async () => {
    await setMessageLanguage("ar");
    expect(getRightFinder().search("freedom of expression")).toEqual(["expression"]);
  });

  it("does not match everything by the words with which names begin", () => {
    const matches = getRightFinder().search("freedom of");
    expect(matches).toContain("expression");
    expect(matches).not.toContain("privacy");
    expect(getRightFinder().search("")).toHaveLength(RIGHTS.length);
  });
});

describe("The name of a right", () => {
  it("is known in every language, and a name of several rights names them all", async () => {
    const finder = await loadRightFinderOfAllLanguages();
    for (const language of LANGUAGES) {
      await setMessageLanguage(language);
      for (const { id } of RIGHTS) {
        expect(finder.called(message(`right.${id}` as MessageCode)), `${language} ${id}`).toEqual([id]);
      }
    }
    expect(finder.called("vie privée et familiale")).toEqual(["privacy", "family"]);
  });

  it("may begin as the treaties begin it, but is not a part of another", () => {
    const finder = getRightFinder();
    expect(finder.called("the right of peaceful assembly")).toEqual(["assembly"]);
    expect(finder.called("Right to Education")).toEqual(["education"]);
    expect(finder.called("peaceful")).toEqual([]);
    expect(finder.called("freedom")).toEqual([]);
    expect(finder.called("")).toEqual([]);
  });

  it("of each right finds that right by every one of its usual names", async () => {
    for (const language of LANGUAGES) {
      await setMessageLanguage(language);
      for (const { id } of RIGHTS) {
        for (const name of message(`right.${id}.names` as MessageCode).split(/[;؛；] ?/u)) {
          expect(getRightFinder().search(name), `${language}: ${name}`).toContain(id);
          expect(getRightFinder().called(name), `${language}: ${name}`).toContain(id);
          expect(getRightFinder().called(name).length, `${language}: ${name}`).toBeLessThan(3);
        }
      }
    }
  });
});
