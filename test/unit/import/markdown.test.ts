import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "#shared/import/readers/markdown/readMarkdown.ts";

const linesOf = (markdown: string) => readMarkdown(markdown).lines.map(({ text }) => text);
const leftOut = (markdown: string) => readMarkdown(markdown).exclusions?.map(({ reason, text }) => [reason, text]);
const times = (n: number, text: string) => text.repeat(n);

describe("Markdown that means something else in a draft", () => {
  it("has words in brackets after brackets, unless they are an address", () => {
    expect(linesOf("[Parties](a) shall, [lamps](see 4) and [oil](wax) [b](<c>).")).toEqual([
      "[Parties](a) shall, [lamps](see 4) and [oil](wax) [b](<c>).",
    ]);
    expect(
      linesOf("The [Treaty](../../treaty/(lamps)/(1996)/x.md) and [a *rule*](https://example.org/a(b)) [here](#x)."),
    ).toEqual(["The Treaty and a rule here."]);
    expect(linesOf("[Note]: important\n\n[a b]: c d")).toEqual(["[Note]: important", "[a b]: c d"]);
  });

  it("has links by reference in text and notes, whatever stands between notes and the addresses", () => {
    const markdown = (between: string) =>
      `Each [lamp][l]^[^1] [may] stay, [here].\n\n[^1]: See [the list][m].${between}[l]: https://example.org "A"\n[m]: /list\n[here]: #x\n\nAfter it.`;
    for (const between of ["\n", "\n\n", "\n\n---\n", "\n\n[^2]: Unused.\n\n"]) {
      const { lines } = readMarkdown(markdown(between));
      expect(lines.map(({ text }) => text)).toEqual(["Each lamp^ [may] stay, here.", "After it."]);
      expect(lines[0]!.footnotes?.map(({ text }) => text)).toEqual(["See the list."]);
    }
    const below = readMarkdown("A note[^1].\n\n[^1]: Note.\n\n---\nText below the line.\n").lines;
    expect(below.map(({ text }) => text)).toEqual(["A note.", "Text below the line."]);
  });

  it("has words in angle brackets, unless they are a tag with its attributes", () => {
    const places =
      "Adopted by <title of the committee>, <a new article>, <section 5 bis>, <p. 3>, <body to be determined>.";
    expect(linesOf(places)).toEqual([places]);
    expect(linesOf('<a name="x"></a>One <b>lamp</b>, <span class=x hidden>two</span>.')).toEqual(["One lamp, two."]);
  });

  it("separates words at the edges of HTML blocks", () => {
    expect(linesOf("<table><tr><td>Oil</td><td>Wax</td></tr></table>")).toEqual(["Oil Wax"]);
    expect(linesOf("<div>\n*Lamps* burn.</div><div>1. Oil burns.</div>")).toEqual(["Lamps burn.", "1. Oil burns."]);
  });

  it("has the words of code, and quotation marks that were typed as backticks", () => {
    const code = "~~~ text\nArticle 1\n~~~\n\n```computer system'' means a lamp.\n\nA `lamp` and ``oil'', ``wax''.";
    expect(linesOf(code)).toEqual([
      "Article 1",
      "```computer system'' means a lamp.",
      "A `lamp` and ``oil'', ``wax''.",
    ]);
    expect(leftOut(code)).toEqual([["metadata", "text"]]);
  });

  it("continues where a number at the beginning of a row was escaped, or a row ends with a backslash", () => {
    expect(linesOf("Under paragraphs 2 and\n3\\. Each Party\\\nshall burn.")).toEqual([
      "Under paragraphs 2 and 3. Each Party shall burn.",
    ]);
  });

  it("ends bold after a colon, and keeps asterisks that close nothing", () => {
    const [option] = readMarkdown("**Option 1:**Oil.").lines;
    expect(option!.text).toBe("Option 1:Oil.");
    expect(linesOf("a **b and _c, 2 * 3 * 4 = 24")).toEqual(["a **b and _c, 2 * 3 * 4 = 24"]);
  });

  it("reports the titles of links and pictures, which it does not show", () => {
    const titled = '[Lamps](https://example.org "All about lamps") ![a lamp](x.png "By night")';
    expect(linesOf(titled)).toEqual(["Lamps"]);
    expect(leftOut(titled)).toEqual([
      ["hidden", "All about lamps"],
      ["picture", "a lamp"],
      ["hidden", "By night"],
    ]);
  });
});

describe("Markdown made to overload its reader", () => {
  /** Each would take the tokeniser alone minutes, because it looks back from each mark, or forward from each "<!". */
  it.each(["a* ", "a_* *b", "<!-- a ", "<![CDATA[ ", "<? ", "a~~ ", "![a", "[a](", "*a **b "])(
    "keeps a text as it was typed if it has more markup than any draft: %s",
    (sign) => {
      const text = times(50_000, sign).trim();
      expect(linesOf(`# Article 1\n\n${text}`)).toEqual(["Article 1", text.replace(/\s+/g, " ")]);
    },
  );

  it("keeps a whole file as it was typed if all paragraphs together have too many marks", () => {
    expect(linesOf("*b*")).toEqual(["b"]);
    expect(linesOf(`*b*\n\n${times(800, `${times(400, "a* ")}\n\n`)}`)[0]).toBe("*b*");
  });

  it("repeats a long note only for as many references as the limit allows", () => {
    const { lines } = readMarkdown(`${times(20, "x[^n]\n\n")}[^n]: ${times(1_000_000, "n")}`);
    const notes = lines.flatMap(({ footnotes = [] }) => footnotes);
    expect(notes.map(({ text }) => text.length)).toEqual(Array.from({ length: 16 }, () => 1_000_000));
    expect(lines.map(({ text }) => text).join(" ")).toBe(`${times(16, "x ")}${times(4, "x[^n] ")}`.trim());
  });
});

describe("Every word of Markdown", () => {
  /** Separated by "·"; each W is replaced by a unique word. */
  const FRAGMENTS = [
    "*·**·_·~~·[·]·`·``·<·>·\\·&·&amp;·(·)·|·<!--·-->·<ins>·</ins>·<s>·<td>·<br>·](#a)·](W)·[W][W]·`W`·<W>·<!--W-->",
    '<W W>·[W](W)·[W](<W>)·[W](https://x.org "W")·[W](W "W")·~~W~~·*W*W**W**·**W:**W·\\*W·<![CDATA[W]]>·<?W?>·W·W·W· ·x[^1]',
    '\n·\n\n·\n\n[W]: W\n·\n\n[W]: W W\n·\n\n[W]: https://x.org/ "W"\n·\n\n[^1]: W ~~W~~ ![W](a "W")\n·W\\\nW',
    "\n# W\n·\n- W\n·\n1. W\n·1\\. W·\n> W\n·\n|W|W|\n·\n```W\n·\n    W\n",
  ].flatMap((some) => some.split("·"));
  const markdown = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 12 }).map((fragments) => {
    let n = 0;
    return fragments.join("").replace(/W/g, () => `w${n++}w`);
  });
  const OURS = /w\d+w/g;

  it("is in a line, on a line, or left out with its reason", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { lines, exclusions, warnings } = readMarkdown(text);
        const kept: readonly string[] = JSON.stringify([lines, exclusions, warnings]).match(OURS) ?? [];
        expect(new Set(kept)).toEqual(new Set(text.match(OURS) ?? []));
      }),
      { numRuns: 600, seed: 38 },
    );
  });
});
