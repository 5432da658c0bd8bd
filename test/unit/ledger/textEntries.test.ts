import { describe, expect, it } from "vitest";
import { findDateInFileName } from "#shared/import/recognise/front/findDate.ts";
import { nameAndDateOfText, nameOfText, shortNameOfText, titleOfText } from "#shared/ledger/texts/textEntries.ts";
import { arrangeUnsignedTexts } from "#test/support/team/unsignedTexts.ts";
import { SMALL_DRAFT } from "#test/support/team/team.ts";

const titled = (title: string) => ({ ...SMALL_DRAFT, title });
const OLD = "Draft agreement and draft decision on workstreams 1 and 2";
const NEW = "Adoption of the agreement";

describe("The name of a document", () => {
  it("is its newest text's title, unless somebody named it: the title of its first text is not a name", () => {
    const taken = arrangeUnsignedTexts(["convention", OLD, { draft: titled(OLD) }, { draft: titled(NEW) }]);
    expect(taken.documents[0]!.title).toBe(NEW);
    const named = arrangeUnsignedTexts(["convention", "The agreement", { draft: titled(OLD) }, { draft: titled(NEW) }]);
    expect(named.documents[0]!.title).toBe("The agreement");
    expect(named.texts.map(({ document }) => document.title)).toEqual(["The agreement", "The agreement"]);
    expect(taken.documents[0]!.body.title).toBe(OLD);
  });

  it("is not the title in another language, and not the name of a file", () => {
    const french = { ...titled("Projet d’accord"), language: "fr" };
    const file = { draft: titled("draft 2"), file: "draft 2.txt" };
    const all = arrangeUnsignedTexts([
      "convention",
      OLD,
      { draft: titled(OLD) },
      { draft: titled(NEW) },
      { draft: french },
      file,
    ]);
    expect(all.documents[0]!.title).toBe(NEW);
  });
});

describe("The name of a text", () => {
  const names = (...texts: readonly Omit<Parameters<typeof one>[0], "draft">[]) =>
    arrangeUnsignedTexts(["convention", "The agreement", ...texts.map(one)]).texts;
  const one = (text: { symbol?: string; date?: string; file?: string }, i: number) => ({
    draft: titled(`Draft ${i}`),
    ...text,
  });

  it("is its symbol, else the date of the text or in its file's name, else its ordinal, and never its file", () => {
    const texts = names(
      { file: "first.pdf" },
      { file: "agreement_9-dec-2015_index.md" },
      { date: "2015-12-10", file: "x.pdf" },
      { symbol: "FCCC/CP/2015/L.9" },
    );
    expect(texts.map(shortNameOfText)).toEqual(["1st text", "9 Dec 2015", "10 Dec 2015", "FCCC/CP/2015/L.9"]);
    expect(texts.map(nameOfText)).toEqual([
      "The agreement, 1st text",
      "The agreement, 9 Dec 2015",
      "The agreement, 10 Dec 2015",
      "FCCC/CP/2015/L.9",
    ]);
    expect(texts.map(nameAndDateOfText)).toEqual([
      { name: "The agreement, 1st text" },
      { name: "The agreement", date: "2015-12-09" },
      { name: "The agreement", date: "2015-12-10" },
      { name: "FCCC/CP/2015/L.9" },
    ]);
  });

  it("differs from that of every other text of its document, even if symbols and dates are the same", () => {
    const texts = names(
      { symbol: "A/1", date: "2026-01-01" },
      { symbol: "A/1", date: "2026-01-02" },
      { symbol: "A/1", date: "2026-01-02" },
      {},
      {},
    );
    for (const name of [shortNameOfText, nameOfText]) expect(new Set(texts.map(name)).size).toBe(5);
    expect(new Set(texts.map((text) => JSON.stringify(nameAndDateOfText(text)))).size).toBe(5);
  });

  it("is the document's title alone if it is the only one", () => {
    const [only] = names({ file: "agreement_9-dec-2015.md" });
    expect([nameOfText(only!), titleOfText(only!), shortNameOfText(only!)]).toEqual([
      "The agreement",
      "The agreement",
      "9 Dec 2015",
    ]);
  });
});

describe("The date in a file's name", () => {
  it.each([
    ["paris-agreement_9-dec-2015_index.md", "2015-12-09"],
    ["2015-12-09 draft.pdf", "2015-12-09"],
    ["draft 20151209.docx", "2015-12-09"],
    ["Draft of 4 December 2015, 10am.pdf", "2015-12-04"],
    ["adp_compilation_4dec15_10am.pdf", undefined],
    ["A_AC.291_22_Rev.3.pdf", undefined],
    ["L.9-2015.pdf", undefined],
    ["20159999.txt", undefined],
    ["draft-v1.txt", undefined],
  ])("is read, in %s, as %s", (name, date) => {
    expect(findDateInFileName(name)).toBe(date);
  });
});
