import { describe, expect, test } from "vitest";
import { outline, reading, sample } from "./samples.ts";

const read = async (text: string) => outline((await reading("draft.txt", text)).draft);
const codes = async (text: string) => (await reading("draft.txt", text)).warnings.map(({ code }) => code);

describe("Articles in plain text", () => {
  test("are read on one line, on two, untitled, in brackets, with text on the heading's line", async () => {
    expect(
      await read(`Article 1. Purpose
The purpose is light.

Article 2 — Scope
This applies to lamps.

Article 3
Use of terms
For the purposes of this Agreement:

[Article 3 bis] (FUEL)

Oil is fuel.

Article 4

All lamps are born free and equal in brightness.

ARTICLE 5
COSTS AND
EXPENSES

Article 6. Everyone has the right to a lamp.

Art. 7 Depositary
None.`),
    ).toBe(`1 «Purpose» The purpose is light.
2 «Scope» This applies to lamps.
3 «Use of terms» For the purposes of this Agreement:
3 bis «FUEL» Oil is fuel.
4 All lamps are born free and equal in bri
5 «COSTS AND EXPENSES»
6 Everyone has the right to a lamp.
7 «Depositary» None.`);
  });

  test("are not made of sentences that begin with an article's name", async () => {
    const text = `Article 1. Purpose
Article 42 does not apply to lamps.
Article 9
Article 2. Scope
Article 1 shall apply.
As provided in:
Article 3, paragraph 2.
Article 3. Costs
None.`;
    expect(await read(text)).toBe(`1 «Purpose» Article 42 does not apply to lamps.
  1(¶2) Article 9
2 «Scope» Article 1 shall apply.
  2(¶2) As provided in:
  2(¶3) Article 3, paragraph 2.
3 «Costs» None.`);
    expect(await codes(text)).toEqual(["reading.reference"]);
  });

  test("are reported if numbers are missing, and start with the annex if they begin again after one", async () => {
    const text = `Article 1. Purpose\nOne.\nArticle 4. Costs\nFour.\nANNEX I\nRules of procedure\nArticle 1. Chair\n1. She chairs.\nANNEX II\nForms\n(a) One;`;
    expect(await read(text)).toBe(`1 «Purpose» One.
4 «Costs» Four.
annex I «Rules of procedure»
  annex I 1 «Chair»
    annex I 1(1) She chairs.
annex II «Forms»
  annex II(a) One;`);
    expect(await codes(text)).toEqual(["reading.gap"]);
  });

  test("stay separate if they repeat a number", async () => {
    const text = "Article 1. Purpose\nOne.\nArticle 1. Purpose, alternative\n1. Two.";
    expect(await read(text)).toBe("1 «Purpose» One.\n1 #2 «Purpose, alternative»\n  1 #2(1) Two.");
    expect(await codes(text)).toEqual(["reading.repeated"]);
  });
});

test("Rules are read, and nested containers", async () => {
  expect(
    await read(`PART ONE
GENERAL
CHAPTER I
Scope
Section 1: Lamps
Rule 1
Scope
1. This.
Section 2: Torches
Rule 2
Terms
That.
CHAPTER II
Costs
Section 1: Fees
Rule 3. Fees
None.`),
  ).toBe(`part 1 «GENERAL»
  chapter I «Scope»
    chapter I section 1 «Lamps»
      rule 1 «Scope»
        rule 1(1) This.
    chapter I section 2 «Torches»
      rule 2 «Terms» That.
  chapter II «Costs»
    chapter II section 1 «Fees»
      rule 3 «Fees» None.`);
});

describe("In plain text,", () => {
  const article = async (lines: string) =>
    (await read(`Article 1. Purpose\n${lines}`)).replace("1 «Purpose»", "").trimStart();

  test("paragraphs, points and points of points are read, with those that were inserted later", async () => {
    expect(await article("1. One:\n(a) first:\n(i) x;\n(ii) y;\n(a bis) between;\n(b) second.\n1 bis. More.\n2.Two."))
      .toBe(`1(1) One:
    1(1)(a) first:
      1(1)(a)(i) x;
      1(1)(a)(ii) y;
    1(1)(a bis) between;
    1(1)(b) second.
  1(1 bis) More.
  1(2) Two.`);
  });

  test("(i) continues after (h) if (j) follows, and begins a list if (ii) follows", async () => {
    const letters = "abcdefgh".replace(/./g, (letter) => `(${letter}) x;\n`);
    expect(await article(`${letters}(i) x;\n(j) x.`)).toContain("\n  1(j) x.");
    expect(await article(`${letters}(i) x;\n(ii) x.`)).toContain("\n    1(h)(ii) x.");
  });

  test("a first point is read on the line of its paragraph, and a marker on a line of its own", async () => {
    expect(await article("1. (a) Each State.\n(b) Others.\n2.\nTwo.")).toBe(`1(1)
    1(1)(a) Each State.
    1(1)(b) Others.
  1(2) Two.`);
  });

  test("text at the left margin after a list belongs to the paragraph that contains the list", async () => {
    expect(await article("1. One:\n(a) first;\n(b) second,\nas appropriate.\n2. Two.")).toContain(
      "\n    1(1)(¶2) as appropriate.\n  1(2)",
    );
    expect(await article("All shall:\n(a) first;\nas appropriate.")).toBe(
      "All shall:\n  1(a) first;\n  1(¶2) as appropriate.",
    );
  });

  test("brackets before a marker are kept in the text", async () => {
    expect(await article("1. One.\n[2. Two.]\n[(a) [x] member[s]\n[3.] Three.")).toBe(`1(1) One.
  1(2) [Two.]
    1(2)(a) [[x] member[s]
  1(3) Three.`);
  });

  test("missing numbers are reported, decimals are read, and years are not numbers", async () => {
    expect(await article("2. Two.\n5. Five.\n5.1 Five one.\n5.2bis Five two.\n1999. The year.")).toBe(`1(2) Two.
  1(5) Five.
    1(5)(5.1) Five one.
    1(5)(5.2 bis) Five two.
      1(5)(5.2 bis)(¶2) 1999. The year.`);
  });
});

describe("Preambles in plain text", () => {
  test("are recognised by their opening line, with numbered recitals, in a resolution", async () => {
    expect(
      await read(
        "The Parties to this Agreement,\nRecalling lamps:\n(a) old,\n(b) new,\nHave agreed as follows:\nArticle 1\nText.",
      ),
    ).toBe(`preamble The Parties to this Agreement,
  preamble(1) Recalling lamps:
    preamble(1)(a) old,
    preamble(1)(b) new,
  preamble(¶2) Have agreed as follows:
1 Text.`);
    expect(await read("Preamble\nThe Parties,\n(1) Recalling,\n(2) Noting,\nArticle 1\nText.")).toContain(
      "\n  preamble(2) Noting,",
    );
    expect(await read("Preamble\nPp1\nRecalling,\nPp2\nNoting,\nArticle 1\nText.")).toContain(
      "\n  preamble(2) Noting,",
    );
    expect(await read("The General Assembly,\nRecalling its resolutions,\n1. Decides to act;\n2. Requests help."))
      .toBe(`preamble The General Assembly,
  preamble(1) Recalling its resolutions,
paragraph 1 Decides to act;
paragraph 2 Requests help.`);
  });

  test("are recognised without an opening line", async () => {
    expect(
      await read(
        "Universal Declaration of Lamps\nPreamble\nWhereas light is good,\nWhereas dark is not,\nArticle 1\nAll lamps shine.",
      ),
    ).toBe(
      `preamble «Preamble»
  preamble(1) Whereas light is good,
  preamble(2) Whereas dark is not,
1 All lamps shine.`,
    );
  });
});

test("The title is the line that calls itself one, not the masthead; closing lines are separate", async () => {
  const { draft } = await reading(
    "x.txt",
    "A/AC.1/2\nAd Hoc Committee to elaborate a convention\nDraft convention on lamps\nArticle 1\nText.\nIn witness whereof, they signed.\nAnnex\nForm\n1. Name.",
  );
  expect(draft.title).toBe("Draft convention on lamps");
  expect(outline(draft)).toBe(`text(1) A/AC.1/2
text(2) Ad Hoc Committee to elaborate a conventi
1 Text.
text(3) In witness whereof, they signed.
annex «Form»
  annex(1) Name.`);
  expect((await reading("My draft.v2.txt", "Article 1\nText.")).draft.title).toBe("My draft.v2");
});

test("A footnote is at its mark, and a square metre is not a mark", async () => {
  const { draft } = await reading(
    "x.txt",
    "Article 1. Size²\n1.¹ Ten m² at most¹, no more.\n\n__________\n¹ Some say\ntwenty.\n² Agreed.\n",
  );
  expect(draft.provisions[1]!.blocks).toEqual([
    {
      text: "Ten m at most, no more.",
      footnotes: [
        { at: 0, mark: "2", text: "Agreed." },
        { at: 0, mark: "1", text: "Some say twenty." },
        { at: 5, mark: "2", text: "Agreed." },
        { at: 13, mark: "1", text: "Some say twenty." },
      ],
    },
  ]);
  const plain = await reading("x.txt", "Article 1. Size\n1. Ten m² at most.");
  expect(plain.draft.provisions[1]!.blocks).toEqual([{ text: "Ten m² at most." }]);
});

test("Footnotes of a title and of headings move to the following text", async () => {
  const { draft } = await reading(
    "x.txt",
    "Draft convention on lamps¹\n\nPreamble²\n\nThe Parties to this Agreement,\n\nArticle 1. Size³\n\n1. Ten.\n\n________\n¹ One.\n² Two.\n³ Three.",
  );
  expect(draft.title).toBe("Draft convention on lamps");
  const notes = draft.provisions.map(({ blocks }) =>
    blocks.flatMap(({ footnotes }) => footnotes?.map(({ text }) => text) ?? []),
  );
  expect(notes).toEqual([["One.", "Two."], [], ["Three."]]);
});

/** Wraps every paragraph at a margin, as a mail program does. */
function wrapped(text: string, width: number): string {
  const wrapLine = (line: string) =>
    line.split(" ").reduce((rows, word) => {
      const row = rows.slice(rows.lastIndexOf("\n") + 1);
      return rows === "" ? word : rows + (row.length + 1 + word.length > width ? "\n" : " ") + word;
    }, "");
  return text.split("\n").map(wrapLine).join("\n");
}

test.each([60, 66, 72, 80, 100])("The sample wrapped at %d characters is the same draft", async (width) => {
  for (const edition of ["draft-v1.txt", "draft-v2.txt", "package.txt"]) {
    const text = sample(edition);
    expect((await reading(edition, wrapped(text, width))).draft).toEqual((await reading(edition, text)).draft);
  }
});

test("Language and direction are guessed from the script if the source does not state them", async () => {
  const of = async (text: string) => {
    const { language, direction } = (await reading("x.txt", `Article 1\n${text}`)).draft;
    return [language, direction];
  };
  expect(await of("The lamps shall be of the best.")).toEqual(["en", "ltr"]);
  expect(await of("Les lampes sont dans la maison et les rues.")).toEqual(["fr", "ltr"]);
  expect(await of("تتعاون الدول الأطراف فيما بينها على أوسع نطاق ممكن")).toEqual(["ar", "rtl"]);
  expect(await of("Государства-участники сотрудничают друг с другом")).toEqual(["ru", "ltr"]);
});

test("UTF-16 reads as UTF-8 does", async () => {
  const text = "Article 1. Zweck\n1. “Größe” – λ.";
  const units = new Uint8Array(new Uint16Array([...`\ufeff${text}`].map((sign) => sign.charCodeAt(0))).buffer);
  expect((await reading("x.txt", units)).draft).toEqual((await reading("x.txt", text)).draft);
  expect((await reading("x.txt", units.subarray(2))).draft).toEqual((await reading("x.txt", text)).draft);
});
