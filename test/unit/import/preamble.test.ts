import { expect, test } from "vitest";
import { outline, reading } from "./samples.ts";

/** Preambles whose recitals are a numbered list, and their outline as read, by language. */
const NUMBERED: Readonly<Record<string, readonly [text: string, outline: string]>> = {
  "English, as a treaty": [
    "The States Parties to this Convention,\n\nRecalling:\n\n(1) the Charter,\n\n(2) the Covenant,\n\nHave agreed as follows:\n\nArticle 1",
    `preamble The States Parties to this Convention,
  preamble(1) Recalling:
    preamble(1)(1) the Charter,
    preamble(1)(2) the Covenant,
  preamble(¶2) Have agreed as follows:
1`,
  ],
  "English, as a regulation": [
    "THE PARLIAMENT AND THE COUNCIL,\n\nWhereas:\n\n(1) Lamps go out.\n\nOil is dear.\n\n(2) Wax melts.\n\nHAVE ADOPTED THIS REGULATION:\n\nArticle 1",
    `preamble THE PARLIAMENT AND THE COUNCIL,
  preamble(1) Whereas:
    preamble(1)(1) Lamps go out.
      preamble(1)(1)(¶2) Oil is dear.
    preamble(1)(2) Wax melts.
  preamble(¶2) HAVE ADOPTED THIS REGULATION:
1`,
  ],
  "English, with numbers like those of paragraphs": [
    "The States Parties to this Convention,\n\nRecalling:\n\n1. the Charter,\n\n2. the Covenant,\n\nMindful of the dark,\n\nHave agreed as follows:\n\nArticle 1",
    `preamble The States Parties to this Convention,
  preamble(1) Recalling:
    preamble(1)(1) the Charter,
    preamble(1)(2) the Covenant,
  preamble(2) Mindful of the dark,
  preamble(¶2) Have agreed as follows:
1`,
  ],
  French: [
    "Les États parties à la présente Convention,\n\nRappelant :\n\n1) la Charte,\n\n2) le Pacte,\n\nSont convenus de ce qui suit :\n\nArticle premier",
    `preamble Les États parties à la présente Convention,
  preamble(1) Rappelant :
    preamble(1)(1) la Charte,
    preamble(1)(2) le Pacte,
  preamble(¶2) Sont convenus de ce qui suit :
1`,
  ],
  Spanish: [
    "Los Estados Partes en la presente Convención,\n\nRecordando:\n\n1) la Carta,\n\n2) el Pacto,\n\nHan convenido en lo siguiente:\n\nArtículo 1",
    `preamble Los Estados Partes en la presente Convención,
  preamble(1) Recordando:
    preamble(1)(1) la Carta,
    preamble(1)(2) el Pacto,
  preamble(¶2) Han convenido en lo siguiente:
1`,
  ],
  Russian: [
    "Государства – участники настоящей Конвенции,\n\nнапоминая:\n\n1) Устав,\n\n2) Пакт,\n\nсогласились о нижеследующем:\n\nСтатья 1",
    `preamble Государства – участники настоящей Конвенции,
  preamble(1) напоминая:
    preamble(1)(1) Устав,
    preamble(1)(2) Пакт,
  preamble(¶2) согласились о нижеследующем:
1`,
  ],
  Arabic: [
    "إن الدول الأطراف في هذه الاتفاقية،\n\nإذ تشير إلى ما يلي:\n\n(1) الميثاق،\n\n(2) العهد،\n\nقد اتفقت على ما يلي:\n\nالمادة 1",
    `preamble إن الدول الأطراف في هذه الاتفاقية،
  preamble(1) إذ تشير إلى ما يلي:
    preamble(1)(1) الميثاق،
    preamble(1)(2) العهد،
  preamble(¶2) قد اتفقت على ما يلي:
1`,
  ],
  Chinese: [
    "本公约缔约国，\n\n回顾：\n\n(一) 宪章，\n\n(二) 盟约，\n\n兹议定如下：\n\n第一条",
    `preamble 本公约缔约国，
  preamble(1) 回顾：
    preamble(1)(1) 宪章，
    preamble(1)(2) 盟约，
  preamble(¶2) 兹议定如下：
1`,
  ],
};

test.each(Object.entries(NUMBERED))(
  "Numbered recitals stay below the line that announces them: %s",
  async (_, [text, read]) => {
    expect(outline((await reading("draft.txt", `${text}\n`)).draft, 60)).toBe(read);
  },
);

test("Numbered recitals stay below the line that announces them in HTML and Markdown", async () => {
  const [text, read] = NUMBERED["English, as a treaty"]!;
  const html = text.replace(/.+/g, "<p>$&</p>");
  expect(outline((await reading("draft.html", `<html><body>${html}</body></html>`)).draft, 60)).toBe(read);
  const markdown = text.replace("Article 1", "# Article 1");
  expect(outline((await reading("draft.md", `${markdown}\n`)).draft, 60)).toBe(read);
});
