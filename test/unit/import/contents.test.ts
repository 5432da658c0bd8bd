import { expect, test } from "vitest";
import { outline, reading } from "./samples.ts";

const read = async (text: string) => outline((await reading("draft.txt", text)).draft);
const codes = async (text: string) => (await reading("draft.txt", text)).warnings.map(({ code }) => code);

test("A list of contents makes no articles, with or without leaders", async () => {
  const body = ["Purpose", "Scope", "Terms", "Costs", "Fuel"].map(
    (title, i) => `Article ${i + 1}\n${title}\n\nText.\n`,
  );
  const entries = ["Purpose", "Scope", "Terms", "Costs", "Fuel"].map((title, i) => `Article ${i + 1} ${title}`);
  const plain = await read(body.join("\n"));
  expect(plain.split("\n")).toHaveLength(5);
  for (const contents of [
    `Contents\n${entries.join("\n")}`,
    entries.join("\n"),
    entries.map((entry, i) => `${entry} ........ ${i + 1}`).join("\n"),
  ]) {
    const text = `${contents}\n\n${body.join("\n")}`;
    expect(await read(text)).toBe(plain);
    expect(await codes(text)).toEqual(["reading.contents"]);
  }
});

test("A list of contents that lists no preamble, and names an annex differently, makes no articles", async () => {
  const titles = ["Purpose", "Scope", "Terms", "Costs", "Fuel"];
  const preamble = "The States Parties to this Convention,\n\nRecalling the dark,\n\nHave agreed as follows:\n";
  const body = titles.map((title, i) => `Article ${i + 1}\n${title}\n\nText.\n`).join("\n");
  const entries = titles.map((title, i) => `Article ${i + 1}\t${title}\t${i + 3}`).join("\n");
  for (const opening of [preamble, `Preamble\n\n${preamble}`]) {
    const text = `${opening}\n${body}\nAnnex I\nOils\n\n1. Olive.`;
    const plain = await read(text);
    expect(plain).toMatch(/^preamble/);
    for (const contents of [`Contents\n${entries}\nAnnex: Oils 9`, entries]) {
      expect(await read(`${contents}\n\n${text}`)).toBe(plain);
      expect(await codes(`${contents}\n\n${text}`)).toEqual(["reading.contents"]);
    }
  }
});

test("Leaders alone make no list of contents: they are also used for amounts and signatures", async () => {
  const text = `Article 1
Costs

Each Party pays:

1. Oil ........ 2

2. Wax ........ 3

3. Annual contribution ........ 5

Done at Lampton.

By: ______________

______________
`;
  expect(await read(text)).toBe(`1 «Costs» Each Party pays:
  1(1) Oil ........ 2
  1(2) Wax ........ 3
  1(3) Annual contribution ........ 5
text(1) Done at Lampton.
text(2) By: ______________
text(3) ______________`);
  expect(await codes(text)).toEqual([]);
});

test("A list with leaders is one of contents if it is called so, or if most of it occurs again", async () => {
  const body = "Introduction\n\nLamps are dear.\n\nArticle 1\nOil\n\nText.\n\nArticle 2\nWax\n\nText.\n";
  const plain = await read(body);
  const entries = [
    "Introduction ........ 1",
    "Article 1 Oil ........ 2",
    "Article 2 On wax, and ",
    "other fuels ........ 3",
  ];
  expect(await read(`${entries.join("\n")}\n\n${body}`)).toBe(plain);
  const called = "Contents\nWhy lamps ........ 1\nWhat they cost ........ 2\n";
  expect(await read(`${called}\n${body}`)).toBe(plain);
  expect(await codes(`${called}\n${body}`)).toEqual(["reading.contents"]);
});

test("Entries with spaced-out letters, on several lines or without leaders are part of the list", async () => {
  const titles = ["Purpose", "Scope", "Terms used in the present Convention and its annexes", "Costs", "Final"];
  const body = titles.map((title, i) => `Article ${i + 1}\n${title}\n\nText.\n`).join("\n");
  const spaced = (text: string) => [...text].join(" ").replace(/ {3}/g, "  ");
  const contents = [
    spaced("CONTENTS"),
    "",
    `${spaced("Article")} 1  ${spaced("Purpose")} ..... 1`,
    `Article 2 ${spaced("Scope")} ..... 2`,
    "Article 3 Terms used in the",
    "present Convention and",
    "its annexes ..... 3",
    `${spaced("Article")} 4  ${spaced("Costs")} ..... 4`,
    "Article 5 Final 5",
  ];
  const text = `${contents.join("\n")}\n\n${body}`;
  expect(await read(text)).toBe(await read(body));
  expect(await codes(text)).toEqual(["reading.contents"]);
  expect(
    await read(`${contents.filter((line) => !/^(?:Article [23]|present|its)/.test(line)).join("\n")}\n\n${body}`),
  ).toBe(await read(body));
});
