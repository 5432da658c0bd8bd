import { describe, expect, test } from "vitest";
import { readListMarker } from "#shared/import/recognise/lists/listMarker.ts";
import { outline, reading } from "./samples.ts";

const read = async (text: string) => outline((await reading("draft.txt", text)).draft);

describe("In a draft under negotiation,", () => {
  test("options are units of their own: around paragraphs, within one, nested, in a preamble", async () => {
    expect(
      await read(`Preamble
The Parties,
Recalling lamps,
Option 1: Noting oil,
Option 2: Noting wax,
Welcoming both,
Article 1. Fuel
Option I:
1. Oil.
2. More oil.
Option II: No text
Article 2. Light
1. Option 1: Bright light.
Option 2:
[Dim light.
Even dimmer.]
2. Colours.
Option 1: (paragraphs 3 and 3bis)
3. Red.
3bis. Option (a): Pink.
Option (b): Rose.
[Option 2: (paragraph 3)
3. Blue.
4. Green.`),
    ).toBe(`preamble «Preamble» The Parties,
  preamble(1) Recalling lamps,
  preamble(option 1) Noting oil,
  preamble(option 2) Noting wax,
  preamble(2) Welcoming both,
1 «Fuel»
  1(option I)
    1(option I)(1) Oil.
    1(option I)(2) More oil.
  1(option II) No text
2 «Light»
  2(1)
    2(1)(option 1) Bright light.
    2(1)(option 2) [Dim light.
      2(1)(option 2)(¶2) Even dimmer.]
  2(2) Colours.
  2(option 1) (paragraphs 3 and 3bis)
    2(option 1)(3) Red.
    2(option 1)(3 bis)
      2(option 1)(3 bis)(option a) Pink.
      2(option 1)(3 bis)(option b) Rose.
  2(option 2) [(paragraph 3)
    2(option 2)(3) Blue.
  2(4) Green.`);
  });

  test("numbers may have a bracket, an alternative, or a footnote's mark before them", async () => {
    const { draft } = await reading(
      "x.txt",
      "Article 1\n(ALL)1. All.\n(FC)2. Finance.\n(FC)2.1. Money.\n(LC)2. Law.\n3. Three.\n3 alt. Other.\n3ter.4 Last.",
    );
    expect(outline(draft)).toBe(`1
  1(ALL-1) All.
  1(FC-2) Finance.
    1(FC-2)(FC-2.1) Money.
  1(LC-2) Law.
  1(3) Three.
  1(3 alt) Other.
  1(3 ter) Last.`);
    expect(draft.provisions.at(-1)!.blocks).toEqual([{ text: "Last.", footnotes: [{ at: 0, mark: "4", text: "" }] }]);
  });

  test("endless brackets before a number do no harm", () => {
    expect(readListMarker(`${"[".repeat(12_000_000)}1. Text`)?.printed).toBe("1.");
  });

  test("brackets around articles and paragraphs stay in the text, as do braces and placeholders", async () => {
    expect(
      await read("[Article 1. Fuel\n[1. Oil.\n{Individual efforts}\n(a) [Placeholder for wax]\n]\nArticle [X]\nText.]"),
    ).toBe(`1 «Fuel»
  1(1) [Oil.
    1(1)(¶2) {Individual efforts}
    1(1)(a) [Placeholder for wax] / ]
article X Text.]`);
  });

  test("a list below unnumbered text is placed below that text", async () => {
    expect(await read("Article 1\nParties shall:\n(a) shine;\n(b) burn.\nOthers may:\n(a) glow;\n(b) rest.")).toBe(
      `1 Parties shall:
  1(a) shine;
  1(b) burn.
  1(¶2) Others may:
    1(¶2)(a) glow;
    1(¶2)(b) rest.`,
    );
  });

  test("a list in brackets ends once they are closed and the surrounding paragraphs continue", async () => {
    expect(
      await read(`Article 1
1. Parties shall cooperate
[inter alia:
1. [Improve lamps];
2. Address [soot][smoke];
3. Foster wicks].
Option 1: Oil is a goal.
Option 2: No text
3. Option 1: A framework.
Option 2: No framework.
4. Lamps are kept.
Article 2
1. Lamps burn.
2. [The keeper shall:
1. Trim;
2. Fill].
3. Lamps shine.
Article 3
1. The keeper shall [at least:
1. Trim;
2. Fill];
3. Rest.`),
    ).toBe(`1
  1(1) Parties shall cooperate
    1(1)(¶2) [inter alia:
      1(1)(¶2)(1) [Improve lamps];
      1(1)(¶2)(2) Address [soot][smoke];
      1(1)(¶2)(3) Foster wicks].
    1(1)(option 1) Oil is a goal.
    1(1)(option 2) No text
  1(3)
    1(3)(option 1) A framework.
    1(3)(option 2) No framework.
  1(4) Lamps are kept.
2
  2(1) Lamps burn.
  2(2) [The keeper shall:
    2(2)(1) Trim;
    2(2)(2) Fill].
  2(3) Lamps shine.
3
  3(1) The keeper shall [at least:
    3(1)(1) Trim;
    3(1)(2) Fill];
    3(1)(3) Rest.`);
  });

  test("such a list continues after its brackets if its own next number comes, and ends if the paragraphs' next number comes", async () => {
    expect(
      await read(`Article 1
1. The keeper shall [, inter alia:
1. Trim;]
2. Fill;
3. Rest.
2. Lamps burn.
Article 2
1. The keeper shall [, inter alia:
1. Trim;]
2. Parties shall:
1. Fill;
2. Rest.
Article 3
1. The keeper shall [do these:
(a) Trim [now]];
Option 1
Option 2
(b) Fill.
2. Lamps burn.`),
    ).toBe(`1
  1(1) The keeper shall [, inter alia:
    1(1)(1) Trim;]
    1(1)(2) Fill;
    1(1)(3) Rest.
  1(2) Lamps burn.
2
  2(1) The keeper shall [, inter alia:
    2(1)(1) Trim;]
  2(2) Parties shall:
    2(2)(1) Fill;
    2(2)(2) Rest.
3
  3(1) The keeper shall [do these:
    3(1)(a) Trim [now]];
      3(1)(a)(option 1)
      3(1)(a)(option 2)
    3(1)(b) Fill.
  3(2) Lamps burn.`);
  });

  test("a decision's annexes have preambles of their own, and paragraphs numbered consecutively", async () => {
    const { draft } = await reading(
      "x.md",
      `# I. Lamps

1. Decides to shine.

# II. Torches

# A. Light

70. Is no number here.

2. Decides to burn.

# B. Fuel

3. Decides on oil.

# Annex I

The Conference of the Parties,

Recalling lamps,

1. Adopts them.

# Annex II

Preamble

PP1 Noting,

OP1. Resolves.
`,
    );
    expect(outline(draft)).toBe(`chapter I «Lamps»
  chapter I(1) Decides to shine.
chapter II «Torches»
  section A «Light» 70. Is no number here.
    section A(2) Decides to burn.
  section B «Fuel»
    section B(3) Decides on oil.
annex I
  annex I preamble The Conference of the Parties,
    annex I preamble(1) Recalling lamps,
  annex I(1) Adopts them.
annex II
  annex II preamble «Preamble»
    annex II preamble(1) Noting,
  annex II(1) Resolves.`);
  });
});
