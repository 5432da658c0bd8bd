import { describe, expect, it } from "vitest";
import { findAttributions } from "#shared/attributions/findAttributions.ts";
import { p, t, word } from "./docxParts.ts";
import { drawn } from "./drawnPdf.ts";
import { odt } from "./odtParts.ts";
import { outline, reading } from "./samples.ts";

type Rows = readonly (readonly string[])[];

/** Builds a file with paragraphs, and a table whose cells have a paragraph for each line, in each format. */
const FORMATS: Readonly<Record<string, (before: readonly string[], rows: Rows) => string | Uint8Array>> = {
  "a.docx": (before, rows) => {
    const cells = (row: readonly string[]) =>
      row.map((cell) => `<w:tc>${lines(cell, (line) => p(t(line)))}</w:tc>`).join("");
    const table = rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("");
    return word(`${before.map((line) => p(t(line))).join("")}<w:tbl>${table}</w:tbl>`);
  },
  "a.odt": (before, rows) => {
    const paragraph = (line: string) => `<text:p>${line}</text:p>`;
    const cells = (row: readonly string[]) =>
      row.map((cell) => `<table:table-cell>${lines(cell, paragraph)}</table:table-cell>`).join("");
    const table = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join("");
    return odt(`${before.map(paragraph).join("")}<table:table>${table}</table:table>`);
  },
  "a.rtf": (before, rows) => {
    const cell = (text: string) => `\\pard\\intbl ${escaped(text.replaceAll("\n", "\\par "))}\\cell`;
    const table = rows.map((row) => `\\trowd${row.map(cell).join(" ")}\\row`).join("\n");
    return `{\\rtf1\\ansi ${before.map((line) => `\\pard ${escaped(line)}\\par `).join("")}${table}\\pard\\par}`;
  },
  "a.html": (before, rows) => {
    const cells = (row: readonly string[]) =>
      row.map((cell) => `<td>${lines(cell, (line) => `<p>${line}</p>`)}</td>`).join("");
    const table = rows.map((row) => `<tr>${cells(row)}</tr>`).join("");
    return `<html><body>${before.map((line) => `<p>${line}</p>`).join("")}<table>${table}</table></body></html>`;
  },
};

function lines(cell: string, each: (line: string) => string): string {
  return cell.split("\n").map(each).join("");
}

/** RTF has characters beyond ASCII by their numbers. */
function escaped(text: string): string {
  return text.replace(/[^\x20-\x7f]/gu, (sign) => `\\u${sign.charCodeAt(0)}?`);
}

const GAUGES: Rows = [
  ["English", "Français"],
  ["Article 1\nGauges", "Article premier\nJauges"],
  [
    "1. Each State Party shall keep the gauges of its coast and publish the levels that they show.",
    "1. Chaque État Partie entretient les jauges de la côte et publie les niveaux relevés par les jauges.",
  ],
  [
    "2. The levels shall be published in the language of the State Party and in that of its neighbours.",
    "2. Les niveaux sont publiés dans la langue de l’État Partie et dans la langue des États voisins.",
  ],
];

describe.each(Object.entries(FORMATS))("A table in %s", (name, file) => {
  it("with the same text in two languages becomes two language versions", async () => {
    const read = await reading(name, file(["Draft protocol on the gauges of the coast"], GAUGES));
    expect(read.draft.language).toBe("en");
    expect(outline(read.draft, 29)).toBe(
      "1 «Gauges»\n  1(1) Each State Party shall keep t\n  1(2) The levels shall be published",
    );
    expect(read.languageVersions?.map(({ draft }) => draft.language)).toEqual(["fr"]);
    const [french] = read.languageVersions!;
    expect(french!.draft.provisions.map(({ address }) => address)).toEqual(["1", "1(1)", "1(2)"]);
    expect(french!.draft.provisions[1]!.blocks[0]!.text).toBe(
      "Chaque État Partie entretient les jauges de la côte et publie les niveaux relevés par les jauges.",
    );
    const left = read.exclusions.filter(({ reason }) => reason !== "metadata");
    expect(left.map(({ reason, text }) => `${reason}: ${text.slice(0, 15)}`)).toEqual([
      "column-name: English",
      "column-name: Français",
      "other-language: Article premier",
      "other-language: Jauges",
      "other-language: 1. Chaque État ",
      "other-language: 2. Les niveaux ",
    ]);
  });

  it("with a column of delegations becomes text that is attributed to them", async () => {
    const read = await reading(
      name,
      file(
        ["Draft protocol on the gauges of the coast"],
        [
          ["Text", "Delegation"],
          ["Article 1\n1. Each State Party shall keep the gauges of its coast.", "Norway, Mexico"],
          ["2. It shall publish the levels.", "African Group"],
          ["3. It shall tell its neighbours of a flood.", ""],
          ["4. It may ask for help.", "Utopia"],
        ],
      ),
    );
    expect(read.draft.provisions.map(({ address }) => address)).toEqual(["1", "1(1)", "1(2)", "1(3)", "1(4)"]);
    expect(read.draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(" ")).not.toMatch(
      /Norway|African|Delegation|Utopia/,
    );
    const said = findAttributions(read).map(({ parties, kind, words, form, doubts }) =>
      [parties.map(({ name: of }) => of).join("+"), kind, words, form, ...doubts].join(" | "),
    );
    expect(said).toEqual([
      "Norway+Mexico | add | Each State Party shall keep the gauges of its coast. | column",
      "African Group | add | It shall publish the levels. | column",
      "Utopia | add | It may ask for help. | column | unlisted",
    ]);
    expect(read.exclusions.filter(({ reason }) => reason === "delegation").map(({ text }) => text)).toEqual([
      "Norway, Mexico",
      "African Group",
      "Utopia",
    ]);
  });
});

describe("A column of delegations", () => {
  it("beside a column of proposals is read; beside comments and the text they are about it stays in the table", async () => {
    const rows = (text: string, names: string): Rows => [
      [names, text],
      ["Norway", "1. Each State Party shall keep the gauges of its coast."],
    ];
    const file = (...table: Rows) => FORMATS["a.docx"]!(["Article 1"], table);
    for (const head of ["Proposal", "Proposed text", "Article"])
      expect(findAttributions(await reading("a.docx", file(...rows(head, "Proponent")))), head).toHaveLength(1);
    const comments = await reading("a.docx", file(...rows("Comments", "Delegation")));
    expect(findAttributions(comments)).toEqual([]);
    expect(comments.draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join()).toContain(
      "Norway",
    );
  });
});

describe("A PDF with columns", () => {
  const [ENGLISH, FRENCH] = [0, 1].map((column) => GAUGES.slice(1).flatMap((row) => row[column]!.split("\n")));

  /** Sets lines as rows of about 45 letters, on two pages, each in its column; drawn column by column or row by row. */
  function twoColumns(left: readonly string[], right: readonly string[], isRowByRow: boolean): Promise<Uint8Array> {
    const set = (texts: readonly string[], x: number) =>
      texts.flatMap((text) => text.match(/.{1,45}(?:\s|$)/g)!).map((text) => ({ text: text.trim(), x }));
    const columns = [set(left, 60), set(right, 320)];
    const pages = [0, 1].map((page) =>
      columns.map((column) =>
        column.slice(page * 4, page === 0 ? 4 : undefined).map(({ text, x }, i) => ({ text, x, y: 760 - 13 * i })),
      ),
    );
    return drawn(
      pages.map(([one, other]) =>
        isRowByRow ? one!.flatMap((piece, i) => [piece, ...other!.slice(i, i + 1)]) : [...one!, ...other!],
      ),
    );
  }

  it.each([
    ["column by column", false],
    ["row by row", true],
  ])("in two languages, drawn %s, becomes two language versions", async (_how, isRowByRow) => {
    const read = await reading("a.pdf", await twoColumns(ENGLISH!, FRENCH!, isRowByRow));
    expect(read.draft.language).toBe("en");
    expect(read.languageVersions?.map(({ draft }) => draft.language)).toEqual(["fr"]);
    const words = (of: Pick<typeof read, "draft">) =>
      of.draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(words(read)).toEqual(ENGLISH!.slice(2).map((text) => text.slice(3)));
    expect(words(read.languageVersions![0]!)).toEqual(FRENCH!.slice(2).map((text) => text.slice(3)));
  });

  it("in one language is one text", async () => {
    const read = await reading("a.pdf", await twoColumns(ENGLISH!, ENGLISH!.slice(2), false));
    expect(read.languageVersions).toBeUndefined();
  });
});

describe("Tables that are neither in two languages nor of delegations", () => {
  const table = (rows: Rows) => reading("a.docx", FORMATS["a.docx"]!(["Article 1", "1. The shares are these."], rows));

  it.each<[what: string, rows: Rows]>([
    [
      "the shares of States",
      [
        ["State", "Share"],
        ["Norway", "seven parts"],
        ["Mexico", "twelve parts"],
      ],
    ],
    ["two texts in one language", GAUGES.map(([text]) => [text!, text!.replace("shall", "should")])],
    [
      "a glossary of a few words",
      [
        ["English", "Français"],
        ["gauge", "jauge"],
        ["level", "niveau"],
      ],
    ],
    [
      "the addresses of delegations",
      [
        ["Delegation", "Telephone"],
        ["Norway", "at the quay"],
        ["Mexico", "at the lock"],
      ],
    ],
  ])("stay as they are: %s", async (_what, rows) => {
    const read = await table(rows);
    expect(read.languageVersions).toBeUndefined();
    expect(findAttributions(read)).toEqual([]);
    const words = read.draft.provisions.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(" ");
    for (const cell of rows.flat())
      expect(words).toContain(
        cell
          .split("\n")
          .at(-1)!
          .replace(/^\d\. /, ""),
      );
  });

  it("leave a draft in one language that has a long table in two", async () => {
    const long = Array.from(
      { length: 20 },
      (_, i) => `${i + 2}. The levels of the gauges shall be kept by the Parties.`,
    );
    const read = await reading("a.docx", FORMATS["a.docx"]!(["Article 1", ...long], GAUGES));
    expect(read.languageVersions).toBeUndefined();
  });
});
