import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { ownTextOfProvision, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { corpus, reading } from "./samples.ts";
import { lines, printed } from "./docxParts.ts";

/** Real texts, if available: otherwise each test is skipped by name. */
const has = (path: string) => corpus(path) !== null;
const read = (path: string) => reading(path, corpus(path)!);
const articles = (draft: Draft) =>
  draft.provisions.filter(({ kind }) => kind === "article").map(({ address }) => address);
const upTo = (last: number) => Array.from({ length: last }, (_, i) => String(i + 1));

const BUDAPEST = "treaties/budapest-convention.en.md";
const BBNJ = "bbnj/bbnj-en.txt";
const MADE = "made-here/un-style-draft-v1.docx";

test.skipIf(!has(BUDAPEST))(
  "The Budapest Convention is read as 48 articles in chapters, sections and titles",
  async () => {
    const { draft } = await read(BUDAPEST);
    expect(draft.title).toBe("Convention on Cybercrime");
    expect(articles(draft).slice(0, 48)).toEqual(upTo(48));
    const at = (typed: string) => {
      const found = findProvision(draft, typed);
      return isRefusal(found) ? found.code : draft.provisions[found]!;
    };
    expect(at("15")).toMatchObject({ heading: "Conditions and safeguards", eId: "art_15" });
    expect(at("chapter II section 2 title 4")).toMatchObject({ kind: "title" });
    expect(at("2.1.a")).toBe("address.none");
    expect(at("24(7)(b)")).toMatchObject({ kind: "point" });
  },
);

test.skipIf(!has(BBNJ))("The BBNJ Agreement is read as 76 articles, 12 parts, 2 annexes", async () => {
  const { draft, warnings } = await read(BBNJ);
  expect(articles(draft)).toEqual(upTo(76));
  expect(draft.provisions.filter(({ kind }) => kind === "part")).toHaveLength(12);
  expect(draft.provisions.filter(({ kind }) => kind === "annex").map(({ address }) => address)).toEqual([
    "annex I",
    "annex II",
  ]);
  expect(warnings).toEqual([]);
});

const bis =
  "1 2 3 4 4 bis 4 ter 4 quater 5 5 bis 5 ter 5 quater 5 quinquies 6 6 bis 6 ter 6 quater 6 quinquies 6 sexies 6 septies 7 7 bis 8";

test.skipIf(!has("treaties/paris-convention-1883.md"))(
  "The Paris Convention of 1883 is read as Article premier, 4 bis to 6 septies",
  async () => {
    const { draft } = await read("treaties/paris-convention-1883.md");
    expect(articles(draft).slice(0, 22).join(" ")).toBe(bis);
  },
);

test.skipIf(!has("paris-agreement/paris-agreement_23-oct-2015_index.md"))(
  "Two drafts of the Paris Agreement are read with their articles",
  async () => {
    const numbers = [1, 2, "2 bis", 3, "3 bis", "3 ter", 4, 5, 6, 7, 8, "8 bis", ...upTo(26).slice(8)].map(String);
    for (const day of ["23-oct", "4-dec"]) {
      const { draft } = await read(`paris-agreement/paris-agreement_${day}-2015_index.md`);
      expect(articles(draft)).toEqual(numbers);
      expect(draft.provisions.filter(({ kind }) => kind === "recital").length).toBeGreaterThan(10);
    }
  },
);

interface Answers {
  readonly articles: readonly { readonly content_zh: string; readonly content_en: string }[];
}

describe.each(["cedaw", "iccpr"])("%s as a web page", (name) => {
  test.skipIf(!has(`treaties/${name}.html`))("holds every article's text, in both languages", async () => {
    const { draft } = await read(`treaties/${name}.html`);
    const answers = JSON.parse(new TextDecoder().decode(corpus(`treaties/${name}.json`)!)) as Answers;
    const squeezed = (text: string) => text.replace(/\s+/gu, "");
    const indices = draft.provisions.flatMap(({ kind }, i) => (kind === "article" ? [i] : []));
    expect(articles(draft)).toEqual(upTo(answers.articles.length));
    answers.articles.forEach(({ content_zh, content_en }, i) => {
      const start = indices[i]!;
      const under = draft.provisions.slice(start, findSubtreeEnd(draft, start));
      const text = squeezed(
        under.map((unit, nth) => (nth > 0 ? unit.num : "") + unit.heading + ownTextOfProvision(unit)).join(""),
      );
      expect(text).toContain(squeezed(content_zh));
      expect(text).toContain(squeezed(content_en));
    });
  });
});

test.skipIf(!has(MADE))("An invented draft in UN layout is read from automatic numbers", async () => {
  const { draft } = await read(MADE);
  expect(draft.provisions.map(({ address }) => address)).toEqual(
    expect.arrayContaining(["preamble(2)", "chapter IV", "1(b)(ii)", "3(2)(c)", "3(2 bis)"]),
  );
  const tracked = await read("made-here/un-style-draft-v1-tracked-comments.docx");
  expect(tracked.warnings.map(({ code }) => code)).toEqual([
    "reading.running-heads",
    "reading.insertions",
    "reading.deletions",
  ]);
  expect(tracked.remarks).toMatchObject([
    { author: "Example NGO", text: "We propose a reference to independent judicial review." },
  ]);
});

describe.skipIf(!has("docx/simple-list.docx"))("A Word file with tracked changes", () => {
  const folder = fileURLToPath(new URL("../../../../shared/corpus/docx/", import.meta.url));
  const names = has("docx/simple-list.docx") ? readdirSync(folder) : [];
  const views = [
    ["accepted", "-Accepted.docx"],
    ["rejected", "-Rejected.docx"],
  ] as const;
  const pairs = views.flatMap(([view, ending]) =>
    names.flatMap((name) => {
      const copy = name.replace(".docx", ending);
      return copy !== name && names.includes(copy) ? [{ name, view, copy }] : [];
    }),
  );
  test("has its copy in nine pairs", () => expect(pairs).toHaveLength(9));
  test.each(pairs)("($name $view) reads as $copy", ({ name, view, copy }) => {
    expect(printed(corpus(`docx/${name}`)!, view)).toEqual(printed(corpus(`docx/${copy}`)!));
  });
});

describe.skipIf(!has("docx/simple-list.docx"))("A Word file", () => {
  const read = (name: string) => lines(corpus(`docx/${name}`)!);
  test("has its comments on their words", () => {
    const [first] = read("comments.docx").lines;
    expect(first!.remarks).toMatchObject([
      { start: 0, end: 4, text: "A tachyon walks into a bar." },
      { start: 5, end: 5, text: "Fin." },
    ]);
  });
  test("has its footnotes at their marks", () => {
    const notes = read("footnotes.docx").lines.flatMap(({ footnotes = [] }) => footnotes);
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.every(({ text }) => text !== "")).toBe(true);
  });
  test("has its cells in their places", () => {
    const cells = read("tables.docx").lines.flatMap(({ hints }) => hints.cell ?? []);
    expect(new Set(cells.map(({ row, column }) => `${row}.${column}`)).size).toBeGreaterThan(3);
  });
  test("is reported to have words struck through by hand", () => {
    expect(read("strikethrough.docx").warnings.map(({ code }) => code)).toEqual(["reading.struck-words"]);
  });
});

test.skipIf(!has("made-here/ngo-two-column.docx"))(
  "A submission in two columns is read as its text, with the proposals on it",
  async () => {
    const { draft, remarks, warnings } = await read("made-here/ngo-two-column.docx");
    expect(articles(draft)).toEqual(["5", "24"]);
    expect(remarks.map(({ spot }) => draft.provisions[spot.provision]!.address)).toEqual(["5", "24(1)"]);
    expect(warnings.map(({ code }) => code)).toContain("reading.columns");
  },
);
