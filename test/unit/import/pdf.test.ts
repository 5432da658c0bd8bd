import { describe, expect, test } from "vitest";
import type { FormatReaderOutput } from "#shared/import/sourceLines.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { readPdf } from "#shared/import/readers/pdf/readPdf.ts";
import { broken, codes, comment, drawn, drawnDocument, lines, texts, typeset, type Drawn } from "./drawnPdf.ts";
import { outline, reading } from "./samples.ts";

const LANTERNS = `#set text(lang: "en", font: "Noto Serif", size: 10pt)
#set par(justify: true)
#show heading: set align(center)
#set page(paper: "a4", header: [A/TEST.7/L.1], footer: align(center, context counter(page).display("- 1 -")))
= Draft agreement on lanterns
== Article 1. Purpose
1. Each Party shall carry lanterns through its dark streets, and shall tend them at all hours in accordance with this Agreement and with the customs of the town.#footnote[As read out on Tuesday.]

2. Parties shall report on the oil they burn:

(a) by weight, where the keeper has scales; and

(b) by measure.
== Article 2. Scope
${"This Agreement applies to every lantern that is carried, hung or set down within the walls, whoever owns it. ".repeat(50)}

Parties may exempt lanterns of interest.#footnote[To be discussed.]
== Article 3. Costs
Each Party bears its own.
`;

const OUTLINE = `1 «Purpose»
  1(1) Each Party shall carry lanterns through
  1(2) Parties shall report on the oil they bur
    1(2)(a) by weight, where the keeper has scales;
    1(2)(b) by measure.
2 «Scope» This Agreement applies to every lantern
  2(¶2) Parties may exempt lanterns of interest.
3 «Costs» Each Party bears its own.`;

describe.each([
  ["tagged", true],
  ["untagged", false],
])("A PDF set by a program, %s,", (_, tagged) => {
  test("is read in the same way as its text", async () => {
    const { draft, warnings } = await reading("a.pdf", typeset(LANTERNS, tagged));
    expect(draft.title).toBe("Draft agreement on lanterns");
    expect(outline(draft).replace(/ +$/gm, "")).toBe(OUTLINE);
    expect(warnings).toEqual([]);
    const [note] = draft.provisions[1]!.blocks[0]!.footnotes!;
    expect(note).toEqual({
      at: draft.provisions[1]!.blocks[0]!.text.length,
      mark: "1",
      text: "As read out on Tuesday.",
    });
  });

  test("is read in two columns too, with notes below each", async () => {
    const { draft, warnings } = await reading("a.pdf", typeset(`#set page(columns: 2)\n${LANTERNS}`, tagged));
    expect(outline(draft).replace(/ +$/gm, "")).toBe(OUTLINE);
    expect(warnings).toEqual([]);
    expect(draft.provisions[6]!.blocks[0]).toMatchObject({
      text: "Parties may exempt lanterns of interest.",
      footnotes: [{ at: 40, mark: "2", text: "To be discussed." }],
    });
  });

  test("keeps running heads and page numbers for the masthead", async () => {
    const { masthead, lines: all } = await lines(typeset(LANTERNS, tagged));
    expect(masthead).toEqual(expect.arrayContaining(["A/TEST.7/L.1"]));
    expect(all.filter(({ text }) => /A\/TEST|^- \d -$/.test(text))).toEqual([]);
  });

  test("has Arabic from the right, with numbers and Latin words in their own order", async () => {
    const markup = `#set text(lang: "ar", font: "Amiri")
#align(center)[المادة 1]

1. تتعهد كل دولة طرف بأن تحمل المصابيح (LAMP-2) في الشوارع المظلمة وأن تعتني بها في كل وقت وفقا لأحكام هذه الاتفاقية المؤرخة 12 كانون الأول 2031 وأن تبلغ الأمانة بذلك.

2. لا شيء في هذه الاتفاقية يمس حقوق حاملي المصابيح.`;
    const { lines: all } = await lines(typeset(markup, tagged));
    expect(all.map(({ text }) => text)).toEqual([
      "المادة 1",
      "1. تتعهد كل دولة طرف بأن تحمل المصابيح (LAMP-2) في الشوارع المظلمة وأن تعتني بها في كل وقت وفقا لأحكام هذه الاتفاقية المؤرخة 12 كانون الأول 2031 وأن تبلغ الأمانة بذلك.",
      "2. لا شيء في هذه الاتفاقية يمس حقوق حاملي المصابيح.",
    ]);
    expect(all.every(({ hints }) => hints.direction === "rtl")).toBe(true);
  });

  test("has Chinese joined without blanks", async () => {
    const text =
      "一、各缔约国应携带灯笼穿过其黑暗的街道，并应始终按照本协定和本镇的习俗照管灯笼，不论天气如何，均应如此。";
    const markup = `#set text(lang: "zh", font: "Noto Sans SC")\n#set page(width: 300pt)\n#align(center)[第一条 宗旨]\n\n${text}`;
    expect(await texts(typeset(markup, tagged))).toEqual(["第一条 宗旨", text]);
  });

  test("has a table cell by cell", async () => {
    const markup = `#set text(font: "Noto Serif")\n#table(columns: (1fr, 1fr), [Article 1. Light], [The first column runs over more than one row of its cell here.], [1. Lamps are lit at dusk, and put out at dawn by those who lit them.], [No comment.])`;
    expect(await texts(typeset(markup, tagged))).toEqual([
      "Article 1. Light",
      "The first column runs over more than one row of its cell here.",
      "1. Lamps are lit at dusk, and put out at dawn by those who lit them.",
      "No comment.",
    ]);
  });
});

test("A tagged table identifies its cells", async () => {
  const markup = `#set text(font: "Noto Serif")\n#table(columns: 2, [Lamps], [Lit at night], [Oil], [By weight])`;
  const { lines: all } = await lines(typeset(markup));
  expect(all.map(({ text, hints }) => [text, hints.cell])).toEqual([
    ["Lamps", { table: 1, row: 1, column: 1 }],
    ["Lit at night", { table: 1, row: 1, column: 2 }],
    ["Oil", { table: 1, row: 2, column: 1 }],
    ["By weight", { table: 1, row: 2, column: 2 }],
  ]);
});

const WORDY = "of every lantern that is carried through the town at night by those who keep it and tend it with care";
const BODY = { left: 80, right: 500 };

describe("The rows of a PDF", () => {
  test("are joined to paragraphs by the width that they fill if nothing else shows paragraphs", async () => {
    const [first, below] = await broken(`1. The keeper is the owner ${WORDY}, and of its oil.`, 700, BODY);
    const [second, end] = await broken(
      `2. The owner is the keeper ${WORDY}, as set out in Article 2 of the text.`,
      below,
      BODY,
    );
    const [third] = await broken("They may agree otherwise.", end, BODY);
    const all = await texts(await drawn([[...first, ...second, ...third]]));
    expect(all).toEqual([
      `1. The keeper is the owner ${WORDY}, and of its oil.`,
      `2. The owner is the keeper ${WORDY}, as set out in Article 2 of the text.`,
      "They may agree otherwise.",
    ]);
  });

  test("are joined to paragraphs across the end of a page, without its number", async () => {
    const [rows] = await broken(
      `1. The keeper is the owner ${WORDY}, and of all oil that is burnt ${WORDY}.`,
      700,
      BODY,
    );
    const feet = (page: number): Drawn => ({ text: `${page}/3`, x: 280, y: 40, size: 8 });
    const pages = [
      rows.slice(0, 2),
      rows.slice(2).map((row, i) => ({ ...row, y: 760 - 12 * i })),
      [{ text: "2. Nothing more.", x: 80, y: 760 }],
    ];
    expect(await texts(await drawn(pages.map((page, i) => [feet(i + 1), ...page])))).toEqual([
      `1. The keeper is the owner ${WORDY}, and of all oil that is burnt ${WORDY}.`,
      "2. Nothing more.",
    ]);
  });

  test("open no article by a wrapped reference, but do by a heading", async () => {
    const { draft } = await reading(
      "a.pdf",
      await drawn([
        [
          { text: "Article 1", x: 270, y: 760, font: "bold" },
          { text: "Lamps", x: 275, y: 748, font: "bold" },
          {
            text: "1. Lamps are lit by the keeper at dusk in accordance with what is said in the paragraph on oil in",
            x: 80,
            y: 724,
          },
          {
            text: "Article 2. They are put out at dawn by the keeper, who then goes home to bed and sleeps until noon",
            x: 80,
            y: 712,
          },
          { text: "or later.", x: 80, y: 700 },
          { text: "Article 2", x: 270, y: 676, font: "bold" },
          { text: "Oil", x: 282, y: 664, font: "bold" },
          { text: "Oil is burnt.", x: 80, y: 640 },
        ],
      ]),
    );
    expect(outline(draft, 300)).toBe(
      `1 «Lamps»
  1(1) Lamps are lit by the keeper at dusk in accordance with what is said in the paragraph on oil in Article 2. They are put out at dawn by the keeper, who then goes home to bed and sleeps until noon or later.
2 «Oil» Oil is burnt.`,
    );
  });

  test("keep their hyphens, unless the document has the word unhyphenated", async () => {
    const pages = [
      [
        {
          text: "1. The lantern is lit. Lantern-keepers and lanterns abound where capacity is built, and so the keeper of a lan-",
          x: 80,
          y: 700,
        },
        {
          text: "tern attends to capacity-building in the town where he lives, for the good of all and of the capacity-",
          x: 80,
          y: 688,
        },
        { text: "building fund.", x: 80, y: 676 },
      ],
    ];
    expect(await texts(await drawn(pages))).toEqual([
      "1. The lantern is lit. Lantern-keepers and lanterns abound where capacity is built, and so the keeper of a lantern attends to capacity-building in the town where he lives, for the good of all and of the capacity-building fund.",
    ]);
  });

  test("are joined in Russian where words were hyphenated", async () => {
    const text =
      "Каждое государство-участник обеспечивает освещение улиц фонарями, и государство заботится о фонарях. ".repeat(
        12,
      );
    const markup = `#set text(lang: "ru", font: "Noto Serif", hyphenate: true)\n#set par(justify: true)\n#set page(width: 190pt)\n${text}`;
    expect(await texts(typeset(markup, false))).toEqual([text.trim()]);
  });

  test("are read one column after the other if they were drawn across, but not in tables", async () => {
    const columns: readonly string[][] = [
      ["1. Each Party shall carry lanterns through its", "2. Parties report on the oil they burn in"],
      ["dark streets, and shall tend them at all hours in", "their lanterns, by weight where the keeper has"],
      ["accordance with this Agreement and the customs", "scales that were examined within the last two"],
      ["of the town, whoever owns them and whatever", "years, and by measure where he does not have"],
      ["the weather is on that night or on any other.", "any scales, or has sold them to another one."],
    ];
    const table = columns.map(([left], i) => [left!.slice(0, 30), `No. ${i}`]);
    const across = (rows: readonly string[][]): Drawn[] =>
      rows.flatMap((row, i) => row.map((text, column) => ({ text, x: 60 + 250 * column, y: 700 - 12 * i })));
    expect(await texts(await drawn([across(columns)]))).toEqual(
      [0, 1].map((column) => columns.map((row) => row[column]).join(" ")),
    );
    expect((await texts(await drawn([across(table)])))[1]).toBe("No. 0");
  });

  test("have blanks where there is space", async () => {
    expect(
      await texts(
        await drawn([
          [
            { text: "1. Lanterns", x: 80, y: 700 },
            { text: "burn", x: 133, y: 700, font: "bold" },
            { text: "ing", x: 153.3, y: 700 },
            { text: "oil and nothing else", x: 170, y: 700 },
          ],
        ]),
      ),
    ).toEqual(["1. Lanterns burning oil and nothing else"]);
  });
});

describe("The margins of a PDF's page", () => {
  const SAID = "Lamps are lit.|Oil is burnt.|Wicks are cut.|Glass is cleaned.|Keepers keep.|Owners own.".split("|");
  const page = (n: number): Drawn[] => [
    { text: "A/TEST.7/L.1", x: n % 2 ? 450 : 80, y: 800, size: 9 },
    { text: "Further revised draft", x: 80, y: 780, size: 9 },
    { text: `Article ${n}`, x: 270, y: 765, font: "bold" },
    { text: SAID[n - 1]!, x: 80, y: 740 },
    { text: "24-01234", x: n % 2 ? 80 : 480, y: 40, size: 7 },
    { text: `${n}/6`, x: n % 2 ? 500 : 80, y: 40, size: 8 },
  ];

  test("are left out, but not a heading at the top of a page", async () => {
    const { lines: all, masthead } = await lines(await drawn([1, 2, 3, 4, 5, 6].map(page)));
    expect(all.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5, 6].flatMap((n) => [`Article ${n}`, SAID[n - 1]!]));
    expect(masthead).toEqual(expect.arrayContaining(["A/TEST.7/L.1", "Further revised draft", "24-01234", "1/6"]));
  });
});

describe("Footnotes in a PDF", () => {
  const rule: Drawn = { text: "__________________", x: 80, y: 100, size: 8 };
  const filling: Drawn[] = [0, 1, 2].map((i) => ({ text: `9. ${WORDY}.`, x: 80, y: 660 - 20 * i }));
  const withoutFilling = ({ lines: all }: FormatReaderOutput) => all.filter(({ text }) => !text.startsWith("9. "));
  const note = (mark: string, text: string, y: number): Drawn[] => [
    { text: mark, x: 90, y: y + 3, size: 5 },
    { text, x: 100, y, size: 8 },
  ];

  test("are at their raised marks, though numbering begins again", async () => {
    const text = (n: number): Drawn[] => [
      { text: `${n}. The lamp`, x: 80, y: 700 },
      { text: "1", x: 126, y: 704, size: 6 },
      { text: "is lit.", x: 131, y: 700 },
    ];
    const read = await lines(
      await drawn([
        [
          ...text(1),
          ...filling,
          rule,
          ...note("1", "First of the text,", 88),
          { text: "in two rows.", x: 80, y: 78, size: 8 },
        ],
        [...text(2), ...filling, rule, ...note("1", "First of the annex.", 88)],
      ]),
    );
    expect(read.warnings).toEqual([]);
    expect(withoutFilling(read).map(({ text, footnotes }) => ({ text, footnotes }))).toEqual([
      { text: "1. The lamp is lit.", footnotes: [{ at: 11, mark: "1", text: "First of the text, in two rows." }] },
      { text: "2. The lamp is lit.", footnotes: [{ at: 11, mark: "1", text: "First of the annex." }] },
    ]);
  });

  test("are kept and reported if nothing refers to them; exponents are not marks", async () => {
    const pages = [
      [
        { text: "1. A room of 20 m", x: 80, y: 700 },
        { text: "2", x: 152.5, y: 704, size: 6 },
        { text: "is lit.", x: 158, y: 700 },
        ...filling,
        rule,
        ...note("7", "Nobody calls.", 88),
      ],
    ];
    const read = await lines(await drawn(pages));
    expect(withoutFilling(read).map(({ text }) => text)).toEqual(["1. A room of 20 m² is lit.", "7 Nobody calls."]);
    expect(codes(read)).toEqual(["reading.pdf-note"]);
  });

  test("are two if two marks are in one", async () => {
    const pages = [
      [
        { text: "1. The lamp.", x: 80, y: 700 },
        { text: "67", x: 133, y: 704, size: 6 },
        ...filling,
        rule,
        ...note("6", "Six.", 88),
        ...note("7", "Seven.", 76),
      ],
    ];
    const { lines: all } = await lines(await drawn(pages));
    expect(all[0]!.footnotes?.map(({ mark, text }) => `${mark} ${text}`)).toEqual(["6 Six.", "7 Seven."]);
  });
});

describe("Comments in a PDF", () => {
  const pages = [
    [
      { text: "1. Lanterns are carried by night.", x: 80, y: 700 },
      { text: "2. They are put out by day.", x: 80, y: 680 },
    ],
  ];

  test("are on the words that they mark, with their replies", async () => {
    const document = await drawnDocument(pages);
    const [page] = document.getPages();
    const asked = comment(page!, "Highlight", [92, 697, 131, 710], { author: "Ada", text: "Why not lamps?" });
    comment(page!, "Text", [90, 700, 110, 720], { author: "Ben", text: "Agreed.", replyTo: asked });
    comment(page!, "Text", [40, 676, 60, 690], { author: "Ben", text: "When?" });
    const { lines: all } = await lines(await document.save());
    expect(
      all.map(({ text, remarks }) =>
        remarks?.map(({ start, end, ...rest }) => ({ on: text.slice(start, end), ...rest })),
      ),
    ).toEqual([
      [
        {
          on: "Lanterns",
          author: "Ada",
          at: "2026-04-02T18:30:00+02:00",
          text: "Why not lamps?",
          replies: [{ author: "Ben", at: "2026-04-02T18:30:00+02:00", text: "Agreed." }],
        },
      ],
      [{ on: "2.", author: "Ben", at: "2026-04-02T18:30:00+02:00", text: "When?" }],
    ]);
  });
});

describe("Reading a PDF", () => {
  test("reports its progress page by page, and can be stopped", async () => {
    const bytes = await drawn([1, 2, 3, 4].map((n) => [{ text: `${n}. The lamps are lit by night.`, x: 80, y: 700 }]));
    const seen: number[] = [];
    await readPdf(bytes, { progress: (done) => seen.push(done) });
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
    const signal = { aborted: false };
    const progress = () => {
      signal.aborted = true;
    };
    const stopped = await readDraftFromBytes("a.pdf", bytes, { progress, signal: signal as AbortSignal });
    expect(stopped).toMatchObject({ code: "reading.stopped" });
  });
});
