import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { findDateInLine } from "#shared/import/recognise/front/findDate.ts";
import { findDocumentSymbol } from "#shared/import/recognise/front/masthead.ts";
import { recogniseDraft } from "#shared/import/recognise/recogniseDraft.ts";
import { reading, sampleBytes } from "./samples.ts";

test.each([
  ["A/AC.291/22/Rev.3", "A/AC.291/22/Rev.3"],
  ["A/C.3/79/L.15", "A/C.3/79/L.15"],
  ["A/RES/78/1", "A/RES/78/1"],
  ["FCCC/CP/2015/L.9/Rev.1", "FCCC/CP/2015/L.9/Rev.1"],
  ["E/CN.4/2005/102/Add.1", "E/CN.4/2005/102/Add.1"],
  ["United Nations A/AC.999/CRP.4", "A/AC.999/CRP.4"],
  ["A/AC.999/22/Rev.2*", "A/AC.999/22/Rev.2"],
  ["ADP.2015.11.InformalNote", "ADP.2015.11.InformalNote"],
  ["COM(2013) 619", "COM(2013) 619"],
])("The symbol in “%s” is %s", (line, symbol) => expect(findDocumentSymbol(line)).toBe(symbol));

test.each([
  "Distr.: General",
  "26-06383",
  "2/81",
  "and/or",
  "NDMC/NDMCC",
  "Third session",
  "as requested in its resolution A/RES/78/1 of last year",
  "Text of 4/5 May",
])("The line “%s” has no symbol of the document", (line) => expect(findDocumentSymbol(line)).toBeUndefined());

test.each([
  ["4 May 2026", "2026-05-04"],
  ["Distr.: General 14 August 2024", "2024-08-14"],
  ["May 4, 2026", "2026-05-04"],
  ["1er février 2024", "2024-02-01"],
  ["le 23 août 2024", "2024-08-23"],
  ["8 de agosto de 2024", "2024-08-08"],
  ["8 de setiembre del 2024", "2024-09-08"],
  ["14 августа 2024 года", "2024-08-14"],
  ["4 мая 2026 года", "2026-05-04"],
  ["14 آب/أغسطس 2024", "2024-08-14"],
  ["٤ كانون الثاني/يناير ٢٠٢٦", "2026-01-04"],
  ["4 كانون الأول/ديسمبر 2026", "2026-12-04"],
  ["2024年8月14日", "2024-08-14"],
  ["2013-09-17", "2013-09-17"],
  ["31 February 2024", undefined],
  ["29 February 2024", "2024-02-29"],
  ["29 February 2023", undefined],
  ["12 lanterns 2024", undefined],
  ["May 2026", undefined],
  ["Version of 4 December 2015@10.00", "2015-12-04"],
  ["A/AC.999/22 – 4 March 2026", "2026-03-04"],
  ["Rev. 3 of 14 March 2026", "2026-03-14"],
  ["The 5 delegations - 4 March 2026", "2026-03-04"],
  ["4 March 2026 - 10:30", "2026-03-04"],
  ["Paris, 29 November-5 December 2015", undefined],
  ["Vienna, 2–13 December 2024", undefined],
  ["New York, 29 January to 9 February 2024", undefined],
  ["29 November 2015 – 5 December 2015", undefined],
  ["November 29-December 5, 2015", undefined],
  ["Genève, du 30 novembre au 11 décembre 2015", undefined],
  ["París, 30 de noviembre a 11 de diciembre de 2015", undefined],
  ["Париж, 30 ноября – 11 декабря 2015 года", undefined],
  ["باريس، 30 تشرين الثاني/نوفمبر - 11 كانون الأول/ديسمبر 2015", undefined],
  ["2015年11月30日至12月11日", undefined],
  ["Paris, 29 November-5 December 2015, version of 4 December 2015", "2015-12-04"],
])("The date in “%s” is %s", (line, date) => expect(findDateInLine(line)).toBe(date));

test.each([
  ["Draft agreement and draft decision on lamps", "convention"],
  ["Projet d’accord et projet de décision sur les lampes", "convention"],
  ["Проект соглашения и проект решения о лампах", "convention"],
  ["Draft decision on the adoption of the draft agreement on lamps", "resolution"],
  ["Framework Convention on Lamps: draft decision on wicks", "resolution"],
])("The title “%s” is called a %s", async (title, kind) => {
  const { masthead } = await reading("x.txt", `${title}\n\nArticle 1\n\nText.`);
  expect(masthead).toEqual({ kind });
});

describe("A masthead", () => {
  const masthead = async (text: string) => (await reading("x.txt", text)).masthead;

  test("gives symbol, date and kind from the first lines", async () => {
    expect(
      await masthead(
        "A/AC.999/22/Rev.1\nDistr.: Limited\n14 August 2026\nDraft convention on lamps\nArticle 1\nSee A/AC.999/1 of 1 May 2020.",
      ),
    ).toEqual({ symbol: "A/AC.999/22/Rev.1", date: "2026-08-14", kind: "convention" });
    expect(
      await masthead("Draft resolution on lamps\nThe General Assembly,\nRecalling lamps,\n1. Decides so."),
    ).toEqual({
      kind: "resolution",
    });
    expect(await masthead("Package of the Chair\nA/AC.999/CRP.4\nArticle 1\nText.")).toEqual({
      symbol: "A/AC.999/CRP.4",
      kind: "package",
    });
    expect(await masthead("Non-paper by the facilitator\nArticle 1\nText.")).toEqual({ kind: "non-paper" });
    expect(await masthead("Article 1\nThe symbol A/AC.999/1 of 1 May 2020.")).toEqual({});
  });

  test("has the date of the version, and none of the dates of the session", async () => {
    const session = "Paris, 29 November-5 December 2015";
    const dateOf = async (...lines: string[]) =>
      (await masthead([...lines, "Article 1", "Text as of 1 May 2020."].join("\n"))).date;
    expect(await dateOf("Re-issued 10 December 2015", session, "Version of 4 December 2015@10.00")).toBe("2015-12-04");
    expect(await dateOf(session, "Сессия 3 декабря 2015 года", "Версия от 4 декабря 2015 года")).toBe("2015-12-04");
    expect(await dateOf(session, "2015年12月3日，巴黎", "2015年12月4日案文")).toBe("2015-12-04");
    expect(await dateOf(session, "3 December 2015")).toBe("2015-12-03");
    expect(await dateOf(session)).toBeUndefined();
  });

  test("is read from running heads, which are not lines of the text", async () => {
    expect((await reading("draft-v1.docx", sampleBytes("draft-v1.docx"))).masthead).toEqual({
      symbol: "A/AC.999/12",
      kind: "convention",
    });
    const lines = [
      { text: "Article 1", hints: {}, where: null },
      { text: "Text.", hints: {}, where: null },
    ];
    const outcome = recogniseDraft({ lines, warnings: [], masthead: ["A/AC.999/7", "3 mars 2026"] }, "x");
    expect(isRefusal(outcome) ? outcome : outcome.masthead).toEqual({ symbol: "A/AC.999/7", date: "2026-03-03" });
  });
});

test("A title may continue on the next line", async () => {
  const title = async (text: string) => (await reading("x.txt", `${text}\nArticle 1\nText.`)).draft.title;
  expect(await title("DRAFT CONVENTION\nON LAMPS AND LANTERNS\n2026")).toBe("DRAFT CONVENTION ON LAMPS AND LANTERNS");
  expect(await title("Draft convention on\nlamps\nText prepared by the Chair")).toBe("Draft convention on lamps");
  expect(await title("A/AC.999/1\nProjet de convention sur les\nlampes")).toBe("Projet de convention sur les lampes");
  expect(await title("Draft convention on lamps\nSubmitted by the Chair")).toBe("Draft convention on lamps");
});
