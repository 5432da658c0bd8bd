import { describe, expect, test } from "vitest";
import { outline, reading } from "./samples.ts";

const read = async (text: string) => outline((await reading("x.txt", text)).draft, 60);

describe("Line numbers that were copied with a text", () => {
  const ROWS = [
    ...[
      "Article 1",
      "Scope",
      "",
      "1. This Convention applies to everything that the Parties",
      "have agreed to include.",
    ],
    ...["", "2. It does not apply to the sun.", "", "Article 2", "Terms", "", "1. Terms are terms."],
  ];
  const READ = `1 «Scope»
  1(1) This Convention applies to everything that the Parties have 
  1(2) It does not apply to the sun.
2 «Terms»
  2(1) Terms are terms.`;

  test("are left out, on every row or on every fifth", async () => {
    const every = ROWS.map((row, i) => `${String(i + 1).padStart(4)}  ${row}`.trimEnd());
    expect(await read(every.join("\n"))).toBe(READ);
    const { exclusions } = await reading("x.txt", every.join("\n"));
    expect(exclusions.map(({ reason, text }) => [reason, text])[4]).toEqual(["line-number", "5"]);
    const more = Array.from(
      { length: 60 },
      (_, i) => `${i % 5 === 4 ? String(i + 1).padStart(3) : "   "}  Every lamp that is lit by a`,
    );
    const fifth = await reading(
      "x.txt",
      [...more, "     member is on."].join("\n").replace("lit by a\n     member", "lit by a\n      member"),
    );
    expect(fifth.exclusions.filter(({ reason }) => reason === "line-number")).toHaveLength(12);
  });

  test("are not the numbers of a list", async () => {
    const states = Array.from({ length: 12 }, (_, i) => `${i + 1}  Country of lamp ${String.fromCharCode(65 + i)}`);
    expect((await reading("x.txt", states.join("\n"))).exclusions).toEqual([]);
  });
});

describe("A text without line breaks", () => {
  test("is divided before the headings and numbers that follow each other, and at no reference", async () => {
    expect(
      await read(
        "Article 1 Scope 1. This Convention applies to lamps, as set out in Article 3 of the Charter, and to: (a) oil lamps; (b) candles. " +
          "2. It does not apply to the sun or to Article 2 lamps. Article 2 Terms 1. Terms are terms in the sense of paragraph 1 of " +
          "Article 1. 2. Others are others. Article 3 This article has no title and ends the text. No more.",
      ),
    ).toBe(`1 «Scope»
  1(1) This Convention applies to lamps, as set out in Article 3 of
    1(1)(a) oil lamps;
    1(1)(b) candles.
  1(2) It does not apply to the sun or to Article 2 lamps.
2 «Terms»
  2(1) Terms are terms in the sense of paragraph 1 of Article 1.
  2(2) Others are others.
3 This article has no title and ends the text. No more.`);
  });

  test("keeps its title in the text if nothing tells where it ends", async () => {
    const text =
      "Article 1 Scope This Convention applies to lamps that burn oil, wax or other things, in the sense of Article 1. ";
    expect(await read(`${text}Article 2 Terms ${"Lamps are lights. ".repeat(20)}`)).toMatch(
      /^1 Scope This Convention applies.*\n2 Terms Lamps are lights/,
    );
  });

  test("is not a long sentence that refers to articles", async () => {
    const text = `1. ${"The Parties shall apply Article 1 and Article 2 of the Charter, as amended, to lamps. ".repeat(6)}`;
    expect(await read(text)).toMatch(/^paragraph 1 The Parties[^\n]*$/);
  });
});

test("A sentence goes on in the next row wherever it was broken, unless the rows are short", async () => {
  const ragged = `Article 1

1. This licence is granted to anybody who asks for it at a
lamp shop in the country, and to those who ask elsewhere for
it in writing, in which case
the shop
answers in writing to the address that was given in the
letter, or at the last known address.
It ends with the light that it was granted for.`;
  expect(await read(ragged)).toBe(
    "1\n  1(1) This licence is granted to anybody who asks for it at a lamp\n    1(1)(¶2) the shop\n    1(1)(¶3) answers in writing to the address that was given in the lett\n    1(1)(¶4) It ends with the light that it was granted for.",
  );
  expect(await read("Article 1\n\nLamps are:\nlanterns\ntorches\ncandles\nlights")).toBe(
    "1 Lamps are:\n  1(¶2) lanterns\n  1(¶3) torches\n  1(¶4) candles\n  1(¶5) lights",
  );
});
