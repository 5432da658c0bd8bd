import { describe, expect, test } from "vitest";
import { outline, reading } from "./samples.ts";

const read = async (text: string, name = "draft.txt") => outline((await reading(name, text)).draft);
const doubted = async (text: string) =>
  (await reading("draft.txt", text)).warnings
    .filter(({ code }) => code === "reading.option")
    .map(({ params }) => params.address);

describe("In relation to the other options of its sequence,", () => {
  test("an option is on their level, whatever was deeper, even if it is counted in other figures", async () => {
    const text = `Article 1. Keepers
Option 1: (paragraphs 1 to 3)
1. A keeper is named.
2. The keeper:
Option 1: lights the lamp.
Option 2: puts it out.
3. The keeper reports.
Option II: No keeper.
Option III: No article.`;
    expect(await read(text)).toBe(`1 «Keepers»
  1(option 1) (paragraphs 1 to 3)
    1(option 1)(1) A keeper is named.
    1(option 1)(2) The keeper:
      1(option 1)(2)(option 1) lights the lamp.
      1(option 1)(2)(option 2) puts it out.
    1(option 1)(3) The keeper reports.
  1(option II) No keeper.
  1(option III) No article.`);
    expect(await doubted(text)).toEqual(["1(option 1)", "1(option II)"]);
  });

  test("a paragraph between two options is part of the first, with or without a full stop", async () => {
    const text = `Article 1
2. Oil.
3. Wax
Option 1: Yellow wax.
3bis. White wax.
3ter. Old wax.
Option 2:
Option (a): Any wax.
Option (b): No wax.
3bis [Wax from bees.]
4. Wicks.`;
    expect(await read(text)).toBe(`1
  1(2) Oil.
  1(3) Wax
    1(3)(option 1) Yellow wax.
      1(3)(option 1)(3 bis) White wax.
      1(3)(option 1)(3 ter) Old wax.
    1(3)(option 2)
      1(3)(option 2)(option a) Any wax.
      1(3)(option 2)(option b) No wax.
      1(3)(option 2)(3 bis) [Wax from bees.]
  1(4) Wicks.`);
    expect(await doubted(text)).toEqual([]);
  });

  test("a list below a paragraph continues after text in between, though another option has that number", async () => {
    const text = `# Article 1

**Option 1:**

1. Oil.

2. Wax.

3. Wicks.

**Option 2:**

1. Bells.

2. Lamps:

    1. small ones;

      {as in option 1}
    2. great ones;
    3. red ones.

3. Buoys.
`;
    expect(await read(text, "draft.md")).toBe(`1
  1(option 1)
    1(option 1)(1) Oil.
    1(option 1)(2) Wax.
    1(option 1)(3) Wicks.
  1(option 2)
    1(option 2)(1) Bells.
    1(option 2)(2) Lamps:
      1(option 2)(2)(1) small ones;
      1(option 2)(2)(¶2) {as in option 1}
      1(option 2)(2)(2) great ones;
      1(option 2)(2)(3) red ones.
    1(option 2)(3) Buoys.`);
  });

  test("a paragraph after the last option is not part of it", async () => {
    expect(await read("Article 1\n3. Option 1: Wax.\nOption 2: Oil.\n3bis. Wicks.\n4. Option 1: Red.\nOption 2: Blue."))
      .toBe(`1
  1(3)
    1(3)(option 1) Wax.
    1(3)(option 2) Oil.
  1(3 bis) Wicks.
  1(4)
    1(4)(option 1) Red.
    1(4)(option 2) Blue.`);
  });

  test("numbers that continue from an unnumbered first paragraph stay in the option", async () => {
    expect(await read("Article 1\nOption 1: Wax is sold.\n2. Wax is weighed.\n3. Wax is taxed.\nOption 2: No text."))
      .toBe(`1
  1(option 1) Wax is sold.
    1(option 1)(2) Wax is weighed.
    1(option 1)(3) Wax is taxed.
  1(option 2) No text.`);
  });

  test("options are found within a paragraph of an option, although nothing announces them", async () => {
    expect(
      await read("Article 1\nOption 1:\n1. Wax.\n2. Oil\nOption 1: Red.\nOption 2: Blue.\n3. Tar.\nOption 2: No text."),
    ).toBe(`1
  1(option 1)
    1(option 1)(1) Wax.
    1(option 1)(2) Oil
      1(option 1)(2)(option 1) Red.
      1(option 1)(2)(option 2) Blue.
    1(option 1)(3) Tar.
  1(option 2) No text.`);
  });

  test.each([
    ["Вариант 1:", "Вариант 2:"],
    ["الخيار 1:", "الخيار 2:"],
    ["备选案文1：", "备选案文2："],
    ["Opción 1:", "Opción 2:"],
    ["Alternativa A:", "Alternativa B:"],
    ["Alternative A:", "Alternative B:"],
    ["Alt 1:", "Alt 2:"],
    ["Alt. I.", "Alt. II."],
    ["Option I:", "Option II:"],
    ["Option (i):", "Option (ii):"],
  ])("options are named %s and %s", async (first, second) => {
    const { draft } = await reading(
      "x.txt",
      `Article 1\n1. Wax\n2. Oil\n${first} Red.\n2bis. Blue.\n${second} Green.\n3. Tar.`,
    );
    expect(draft.provisions.map(({ level }) => level)).toEqual([1, 2, 2, 3, 4, 3, 2]);
  });
});

describe("An option that contains paragraphs", () => {
  test("is on its own line above a number that continues the previous paragraphs", async () => {
    const text = `Article 1
1. Oil.
2. Wax.
[Placeholder for wicks]
Option I:
3. Keepers are paid.
3bis. Keepers are fed.
Option II:
3.
Option (a): Keepers may be paid.
Option (b): Keepers may be fed.
4. Keepers sleep.`;
    expect(await read(text)).toBe(`1
  1(1) Oil.
  1(2) Wax.
    1(2)(¶2) [Placeholder for wicks]
  1(option I)
    1(option I)(3) Keepers are paid.
    1(option I)(3 bis) Keepers are fed.
  1(option II)
    1(option II)(3)
      1(option II)(3)(option a) Keepers may be paid.
      1(option II)(3)(option b) Keepers may be fed.
  1(4) Keepers sleep.`);
    expect(await doubted(text)).toEqual([]);
  });

  test("has a name without a colon, up to one whose number is misspelt", async () => {
    expect(
      await read(
        `Article 1
5. Oil.
Option I (paragraphs 6-6quinqiues):
6. Wax.
6bis. White wax.
Option II (paragraph 6):
6. No wax.
7. Tar.`,
      ),
    ).toBe(`1
  1(5) Oil.
  1(option I) (paragraphs 6-6quinqiues):
    1(option I)(6) Wax.
    1(option I)(6 bis) White wax.
  1(option II) (paragraph 6):
    1(option II)(6) No wax.
  1(7) Tar.`);
  });

  test("can repeat a high number", async () => {
    expect(
      await read(
        "Article 1\n60. Oil.\nOption 1: (paragraphs 70-70bis)\n70. Wax.\n70bis. Tar.\nOption 2: (paragraph 70)\n70. Rope.\n71. Sail.",
      ),
    ).toBe(`1
  1(60) Oil.
  1(option 1) (paragraphs 70-70bis)
    1(option 1)(70) Wax.
    1(option 1)(70 bis) Tar.
  1(option 2) (paragraph 70)
    1(option 2)(70) Rope.
  1(71) Sail.`);
  });
});

describe("Within an option,", () => {
  test("text is below a name that follows a number", async () => {
    expect(await read("Article 1\n1. Oil.\n2. Option 1:\n[Wax is sold.]\nOption 2: No text\n3. [Option 1 :\nTar.]"))
      .toBe(`1
  1(1) Oil.
  1(2)
    1(2)(option 1) [Wax is sold.]
    1(2)(option 2) No text
  1(3)
    1(3)(option 1) [ / Tar.]`);
  });

  test("numbers start again below its name", async () => {
    expect(await read("Article 1\n1. Oil.\n2. Option 1: Wax.\nOption 2:\n1. Tar.\n2. Rope.")).toBe(`1
  1(1) Oil.
  1(2)
    1(2)(option 1) Wax.
    1(2)(option 2)
      1(2)(option 2)(1) Tar.
      1(2)(option 2)(2) Rope.`);
  });

  test("a list continues that unnumbered text has interrupted", async () => {
    expect(
      await read(
        "Article 1\n1. Oil:\n(a) Sale.\nOption 1: Yearly\n(i) First year\nOil is sold.\n(ii) Second year\nIt is bought.\nOption 2: Never.\n(b) Storage.",
      ),
    ).toBe(`1
  1(1) Oil:
    1(1)(a) Sale.
      1(1)(a)(option 1) Yearly
        1(1)(a)(option 1)(i) First year
        1(1)(a)(option 1)(¶2) Oil is sold.
        1(1)(a)(option 1)(ii) Second year
        1(1)(a)(option 1)(¶3) It is bought.
      1(1)(a)(option 2) Never.
    1(1)(b) Storage.`);
  });

  test("a later point of a list that the option does not have is not part of it, unless an earlier option has the same", async () => {
    expect(
      await read(
        "Article 1\n8. Timing\nOption 1: Soon.\nOption 2: Late.\n(b) Place\nOption 1: Here.\nOption 2: There.",
      ),
    ).toBe(`1
  1(8) Timing
    1(8)(option 1) Soon.
    1(8)(option 2) Late.
    1(8)(b) Place
      1(8)(b)(option 1) Here.
      1(8)(b)(option 2) There.`);
    expect(
      await read("Article 1\n8. Times\nOption 1: All:\n(a) noon;\n(b) dusk.\nOption 2: As in option 1.\n(b) dawn."),
    ).toBe(`1
  1(8) Times
    1(8)(option 1) All:
      1(8)(option 1)(a) noon;
      1(8)(option 1)(b) dusk.
    1(8)(option 2) As in option 1.
      1(8)(option 2)(b) dawn.`);
  });

  test("a list of points is in a paragraph below a point", async () => {
    expect(await read("Chapter I\n(a) Oil\n1. Sale.\n2. Option 1: Sold are\n(a) oil;\n(b) wax.\nOption 2: None.")).toBe(
      `chapter I
  chapter I(a) Oil
    chapter I(a)(1) Sale.
    chapter I(a)(2)
      chapter I(a)(2)(option 1) Sold are
        chapter I(a)(2)(option 1)(a) oil;
        chapter I(a)(2)(option 1)(b) wax.
      chapter I(a)(2)(option 2) None.`,
    );
  });

  test("bold may end directly before the text in Markdown", async () => {
    expect(await read("# Article 1\n\n1. **Option 1:** Oil.\n\n    **Option 2:**Wax.\n", "x.md")).toBe(`1
  1(1)
    1(1)(option 1) Oil.
    1(1)(option 2) Wax.`);
  });
});

describe("In doubt,", () => {
  test("an option is reported that has no other, or that lacks the one before it", async () => {
    expect(
      await doubted("Article 1\n1. Option 1: Oil.\n2. Wax.\nOption 3: Tar.\nArticle 2\nOption A: One.\nOption B: Two."),
    ).toEqual(["1(1)(option 1)", "1(2)(option 3)"]);
  });

  test("an option that belongs nowhere is not made part of another option", async () => {
    const text = "Article 1\n1. Option 1: Oil.\nOption 2: Wax.\nOption (c): Tar.";
    expect(await read(text)).toBe(`1
  1(1)
    1(1)(option 1) Oil.
    1(1)(option 2) Wax.
    1(1)(option c) Tar.`);
    expect(await doubted(text)).toEqual(["1(1)(option c)"]);
  });
});
