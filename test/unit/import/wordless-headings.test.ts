import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { outline, reading } from "./samples.ts";
import { p, t, word } from "./docxParts.ts";

const read = async (name: string, ...lines: string[]) => outline((await reading(name, lines.join("\n\n"))).draft, 30);

/** Returns the address that a typed one leads to. */
function found(draft: Draft, typed: string): string {
  const index = findProvision(draft, typed);
  return isRefusal(index) ? index.code : draft.provisions[index]!.address;
}

describe("The section sign", () => {
  const LAW = [
    "§ 1 Geltung",
    "(1) Dieses Gesetz gilt für den Bund.",
    "(2) Es gilt nicht für die Länder.",
    "§ 2 Begriffe",
    "§ 5 Absatz 2 bleibt unberührt",
    "§ 3a Ausnahmen",
    "Der Bund kann Ausnahmen zulassen.",
  ];
  const READ = `1 «Geltung»
  1(1) Dieses Gesetz gilt für den Bun
  1(2) Es gilt nicht für die Länder.
2 «Begriffe» § 5 Absatz 2 bleibt unberührt
article (3a) «Ausnahmen» Der Bund kann Ausnahmen zulass`;

  test("opens articles, as plain text and as headings of a source", async () => {
    expect(await read("x.txt", ...LAW)).toBe(READ);
    expect(await read("x.md", ...LAW.map((line) => (/^§ \d+a? \p{L}+$/u.test(line) ? `## ${line}` : line)))).toBe(READ);
  });

  test("may follow the number, and the text may follow the sign", async () => {
    expect(
      await read(
        "x.txt",
        "1 § I denna lag finns bestämmelser om lampor.",
        "2 § Lampor skall lysa.",
        "3 a § Olja är bränsle.",
      ),
    ).toBe("1 I denna lag finns bestämmelser\n2 Lampor skall lysa.\narticle (3a) Olja är bränsle.");
  });

  test("opens paragraphs in a text with articles", async () => {
    expect(
      await read(
        "x.txt",
        "Article 1\nDefinitions",
        "§ 1 Lamps are lights.",
        "§ 2 Oil is fuel.",
        "Article 2\nScope",
        "§ 1 All.",
      ),
    ).toBe("1 «Definitions»\n  1(1) Lamps are lights.\n  1(2) Oil is fuel.\n2 «Scope»\n  2(1) All.");
  });

  test("may be typed in an address", async () => {
    const { draft } = await reading("x.txt", LAW.join("\n\n"));
    expect(["§ 1", "§ 3a", "3a", "§1(2)", "§ 1 (2)"].map((typed) => found(draft, typed))).toEqual([
      "1",
      "article (3a)",
      "article (3a)",
      "1(2)",
      "1(2)",
    ]);
  });
});

test("A number with a letter and no word is an article if it follows one, and text anywhere else", async () => {
  const crimes = ["Article 8\nCrimes", "1. Darkness."];
  expect(await read("x.txt", ...crimes, "8A Aggression", "1. Blowing out.", "Article 9\nRest", "1. None.")).toBe(
    "8 «Crimes»\n  8(1) Darkness.\n8A «Aggression»\n  8A(1) Blowing out.\n9 «Rest»\n  9(1) None.",
  );
  expect(await read("x.txt", ...crimes, "9C Aggression", "2. Blowing out.")).toBe(
    "8 «Crimes»\n  8(1) Darkness.\n    8(1)(¶2) 9C Aggression\n  8(2) Blowing out.",
  );
});

test("Chinese articles may have the inserted number before the word, as in Taiwan", async () => {
  const lines = [
    "第八條 罪行",
    "一、黑暗。",
    "第八之二條 侵略",
    "一、吹熄。",
    "第八條之三 其他",
    "一、其他。",
    "第九條 附則",
    "一、無。",
  ];
  expect(await read("x.txt", ...lines)).toBe(
    "8 «罪行»\n  8(1) 黑暗。\n8 bis «侵略»\n  8 bis(1) 吹熄。\n8 ter «其他»\n  8 ter(1) 其他。\n9 «附則»\n  9(1) 無。",
  );
  const { draft } = await reading("x.txt", lines.join("\n\n"));
  expect([found(draft, "第八之二條"), found(draft, "第八條之二第一款")]).toEqual(["8 bis", "8 bis(1)"]);
  expect(await read("x.txt", "第八條 罪行", "一、黑暗。", "第八條之一 侵略", "一、吹熄。", "第九條 附則")).toMatch(
    /^article \(8-1\) «侵略»$/m,
  );
});

describe("A heading of the source that names no known unit", () => {
  test("opens a section, whose paragraphs are named without it if their numbers go on", async () => {
    const report = [
      "# Report on lamps",
      "## Opening",
      "1. The session began.",
      "## Work",
      "### Oil",
      "2. Oil was discussed.",
    ];
    expect(await read("x.md", ...report)).toBe(
      "section (#1) «Opening»\n  paragraph 1 The session began.\nsection (#2) «Work»\n  section (#2) section (#1) «Oil»\n    paragraph 2 Oil was discussed.",
    );
  });

  test("is part of the address if the numbers begin again", async () => {
    const policy = ["# Policy on lamps", "## Purpose", "1. Light.", "2. Oil.", "## Scope", "1. Everywhere."];
    const expected =
      "section (#1) «Purpose»\n  section (#1)(1) Light.\n  section (#1)(2) Oil.\nsection (#2) «Scope»\n  section (#2)(1) Everywhere.";
    expect(await read("x.md", ...policy)).toBe(expected);
    const html = policy.map((line) =>
      line.replace(/^(#+) (.*)$/, (_, marks: string, words: string) => `<h${marks.length}>${words}</h${marks.length}>`),
    );
    expect(await read("x.html", ...html.map((line) => (line.startsWith("<") ? line : `<p>${line}</p>`)))).toBe(
      expected,
    );
    const styled = policy.map((line) =>
      p(
        t(line.replace(/^#+ /, "")),
        line.startsWith("##") ? '<w:outlineLvl w:val="1"/>' : line.startsWith("#") ? '<w:outlineLvl w:val="0"/>' : "",
      ),
    );
    expect(outline((await reading("x.docx", word(styled.join("")))).draft, 30)).toBe(expected);
  });

  test("is numbered if it prints a number and the text has no articles", async () => {
    expect(
      await read(
        "x.md",
        "# Policy on lamps",
        "## 1. Purpose",
        "Light.",
        "## 2. Scope",
        "### 2.1 Places",
        "Everywhere.",
      ),
    ).toBe("section 1 «Purpose» Light.\nsection 2 «Scope»\n  section (2.1) «Places» Everywhere.");
  });

  test("opens none in an article, nor on a cover page", async () => {
    expect(
      await read(
        "x.md",
        "# Lamps Secretariat",
        "## Distribution",
        "Limited.",
        "## Article 1",
        "1. Light.",
        "### Exceptions",
        "2. Dark.",
      ),
    ).toBe("text(1) Distribution\ntext(2) Limited.\n1\n  1(1) Light.\n    1(1)(¶2) Exceptions\n  1(2) Dark.");
  });
});
