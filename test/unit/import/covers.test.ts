import { describe, expect, test } from "vitest";
import { guessRevisionCoverage, listArticleOrTopLevelEIds } from "#shared/import/revisionCoverage.ts";
import { isWarningAboutOneProvision, findWarningProvision } from "#shared/import/warningProvision.ts";
import { reading, sample } from "./samples.ts";

describe("The coverage of a text", () => {
  test("is the whole if its articles begin with the first", async () => {
    const { draft, masthead } = await reading("draft.txt", sample("draft-v1.txt"));
    expect(guessRevisionCoverage(draft, masthead)).toBe("whole");
    expect(guessRevisionCoverage(draft, { kind: "package" })).toEqual(listArticleOrTopLevelEIds(draft));
  });

  test("is its articles by name if they begin later", async () => {
    const { draft } = await reading("part.txt", "Article 16\nPurpose\n\n1. Lamps.\n\nArticle 17\nScope\n\n1. All.\n");
    expect(guessRevisionCoverage(draft, {})).toEqual(["art_16", "art_17"]);
  });

  test("is what it contains if it says at the beginning that other articles are elsewhere", async () => {
    const { draft, masthead } = await reading("draft.txt", sample("draft-v2.txt"));
    const covers = guessRevisionCoverage(draft, masthead);
    expect(covers).toContain("art_15");
    expect(covers).not.toContain("art_16");
    const said = (line: string) =>
      guessRevisionCoverage({ ...draft, provisions: [front(line), ...draft.provisions.slice(6)] }, {});
    const front = (text: string) => ({ ...draft.provisions[0]!, blocks: [{ text }] });
    expect(said("Los artículos 16 y 17 figuran en el paquete de la Presidencia")).not.toBe("whole");
    expect(said("第十六条和第十七条载于主席一揽子案文")).not.toBe("whole");
    expect(said("Text prepared by the Chair")).toBe("whole");
  });

  test("is everything at the top level if there are no articles", async () => {
    const { draft } = await reading("paper.txt", "1. Lamps are lit.\n\n2. They are put out.\n");
    expect(guessRevisionCoverage(draft, {})).toBe("whole");
    expect(listArticleOrTopLevelEIds(draft)).toEqual(["para_1", "para_2"]);
  });
});

describe("The place of a warning", () => {
  const line = (n: number) => ({ unit: "line" as const, n });
  const places = [line(1), line(3), line(3), null, line(9)];
  const draft = { title: "", language: "en", direction: "ltr", provisions: [] } as const;
  const at = (where: ReturnType<typeof line> | { unit: "page"; n: number } | null) =>
    findWarningProvision({ code: "reading.gap", params: {}, where }, { draft, places });

  test("is the first provision that begins on that page, else the last one before", () => {
    expect([1, 2, 3, 8, 9, 99].map((n) => at(line(n)))).toEqual([0, 0, 1, 2, 4, 4]);
  });

  test("is the provision that it names, wherever that is on the page", async () => {
    const read = await reading("twice.txt", "Article 1\n\n1. Lamps.\n\n1. Wicks.\n\n2. Oil.\n");
    const warning = read.warnings.find(({ code }) => code === "reading.repeated")!;
    const there = findWarningProvision({ ...warning, where: { unit: "page", n: 1 } }, read);
    expect(read.draft.provisions[there!]!.blocks[0]!.text).toBe("Wicks.");
    expect(isWarningAboutOneProvision({ ...warning, where: { unit: "page", n: 1 } }, read)).toBe(true);
    expect(isWarningAboutOneProvision({ code: "reading.gap", params: {}, where: { unit: "page", n: 1 } }, read)).toBe(
      false,
    );
  });

  test("is unknown if the source has no pages, or numbers them differently", () => {
    expect([at(null), at({ unit: "page", n: 1 })]).toEqual([null, null]);
  });
});
