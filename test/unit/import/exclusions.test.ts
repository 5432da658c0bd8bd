import { describe, expect, test } from "vitest";
import { groupExclusionsByReason } from "#shared/import/exclusionGroups.ts";
import type { ImportExclusion } from "#shared/import/sourceLines.ts";
import { typeset } from "./drawnPdf.ts";
import { outline, reading } from "./samples.ts";
import { p, t, W, word } from "./docxParts.ts";

const line = (n: number): ImportExclusion["where"] => ({ unit: "line", n });

async function leftOut(name: string, content: string | Uint8Array): Promise<readonly ImportExclusion[]> {
  return (await reading(name, content)).exclusions;
}

const words = async (name: string, content: string | Uint8Array) =>
  (await leftOut(name, content)).map(({ reason, text }) => [reason, text]);

describe("A reader lists with its reason what it leaves out", () => {
  test("of a web page: navigation, hidden text, comments without a reference", async () => {
    const page = `<html><head><title>Lamps - Gazette</title><script>var x</script></head><body>
<nav><a href="#a">Home</a> <a href="#b">News</a></nav>
<header>Gazette of lamps</header>
<h1>Draft convention on lamps</h1>
<p>Article 1. Each Party shall keep its lamps lit.<a href="#fn1"><sup>1</sup></a></p>
<p hidden>Not yet agreed.</p>
<img alt="A lamp"><button>Print</button>
<aside><p id="fn1">1. By night.</p><p>Share this page.</p></aside>
<div style="mso-element:comment" id="_com_4">[AB4] Too narrow.</div>
<footer>Imprint</footer></body></html>`;
    expect(await leftOut("a.html", page)).toEqual([
      { reason: "page-frame", text: "Home News", where: line(2) },
      { reason: "page-frame", text: "Gazette of lamps", where: line(3) },
      { reason: "hidden", text: "Not yet agreed.", where: line(6) },
      { reason: "picture", text: "A lamp", where: line(7) },
      { reason: "page-frame", text: "Print", where: line(7) },
      { reason: "page-frame", text: "Share this page.", where: line(8) },
      { reason: "page-frame", text: "Imprint", where: line(10) },
      { reason: "comment", text: "Too narrow.", where: null },
      { reason: "metadata", text: "Lamps - Gazette", where: null },
    ]);
  });

  test("of Markdown: front matter, comments in the markup, notes without a reference, link addresses", async () => {
    const text = `---\ntitle: Lamps\n---\n# Draft convention on lamps\n\n{:.no_toc}\n\n## Article 1\n\nEach Party shall keep its [lamps][l] lit.<!-- agreed? --> See <to be completed>.[^1]\n\n[^1]: By night.\n[^2]: By day.\n\n[l]: https://example.org/lamps\n`;
    const { draft, exclusions } = await reading("a.md", text);
    expect(outline(draft, 80)).toBe("1 Each Party shall keep its lamps lit. See <to be completed>.");
    expect(exclusions.map(({ reason, text }) => [reason, text])).toEqual([
      ["hidden", "agreed?"],
      ["note", "By day."],
      ["metadata", "[l]: https://example.org/lamps"],
      ["metadata", "title: Lamps"],
      ["metadata", "{:.no_toc}"],
      ["metadata", "Lamps"],
    ]);
  });

  test("of a Word file: running heads, and notes without a reference", async () => {
    const body = `${p(t("Article 1"))}${p(t("Each Party shall keep its lamps lit."))}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
    const parts = {
      header1: `<w:hdr ${W}>${p(t("A/AC.9/1"))}</w:hdr>`,
      footnotes: `<w:footnotes ${W}><w:footnote w:id="7">${p(t("By night."))}</w:footnote></w:footnotes>`,
    };
    expect(await words("a.docx", word(body, parts))).toEqual([
      ["running-head", "A/AC.9/1"],
      ["note", "By night."],
    ]);
  });

  test("of paged plain text: heads and numbers, with their lines", async () => {
    const page = (n: number) => `A/AC.9/1\n\nArticle ${n}\n\n${["Oil", "Wax", "Gas"][n - 1]} is burnt.\n\n${n}\n`;
    expect(await leftOut("a.txt", [1, 2, 3].map(page).join("\f"))).toEqual(
      [0, 7, 14].flatMap((before, i) => [
        { reason: "running-head", text: "A/AC.9/1", where: line(before + 1) },
        { reason: "page-number", text: String(i + 1), where: line(before + 7) },
      ]),
    );
  });

  test("of a PDF: heads, numbers, text that runs across the page", async () => {
    const markup = `#set page(paper: "a4", header: [A/AC.9/1], footer: align(center, context counter(page).display("- 1 -")), foreground: rotate(45deg)[ADVANCE COPY])
== Article 1
Each Party shall keep its lamps lit. #pagebreak() It shall tend them. #pagebreak() At night.`;
    const found = await words("a.pdf", typeset(markup, false));
    expect(found.filter(([reason]) => reason === "page-number").map(([, text]) => text)).toEqual([
      "- 1 -",
      "- 2 -",
      "- 3 -",
    ]);
    expect(found.filter(([reason]) => reason === "running-head")).toEqual(Array(3).fill(["running-head", "A/AC.9/1"]));
    expect(found.filter(([reason]) => reason === "watermark")[0]![1]!.replace(/\s/g, "")).toBe("ADVANCECOPY");
  });

  test("of the Universal Declaration's XML: the publisher", async () => {
    const xml = `<udhr lang="en"><title>Declaration</title><note>Published by the keepers.</note><article number="1"><title>Article 1</title><para>All lamps are equal.</para></article></udhr>`;
    expect(await words("a.xml", xml)).toEqual([["metadata", "Published by the keepers."]]);
  });

  test("of a list of contents: one entry for each line", async () => {
    const titles = ["Purpose", "Scope", "Terms", "Costs", "Fuel"];
    const body = titles.map((title, i) => `Article ${i + 1}\n${title}\n\nText.\n`).join("\n");
    const contents = titles.map((title, i) => `Article ${i + 1} ${title} ........ ${i + 1}`);
    const found = await leftOut("a.txt", `Contents\n${contents.join("\n")}\n\n${body}`);
    expect(found.map(({ reason }) => reason)).toEqual(Array(6).fill("contents"));
    expect(found[5]).toEqual({ reason: "contents", text: "Article 5 Fuel ........ 5", where: line(6) });
  });
});

describe("In text that only looks like markup,", () => {
  test("an option in brackets with a colon is not the address of a link", async () => {
    const text = "## Article 1\n\n[Option 1]: Parties shall keep lamps.\n\n[Option 2]: Delete.\n";
    const { draft, exclusions } = await reading("a.md", text);
    expect(outline(draft, 80)).toMatch(/Parties shall keep lamps\.[^]*Delete\./);
    expect(exclusions).toEqual([]);
  });

  test("numbered rows without a reference below a rule are text", async () => {
    const text =
      "Article 1\n\nEach Party shall keep its lamps lit.\n\n________________\n1 Oil is burnt.\n2 So is wax.\n";
    const { draft, warnings } = await reading("a.txt", text);
    expect(outline(draft, 80)).toContain("1 Oil is burnt.");
    expect(outline(draft, 80)).toContain("2 So is wax.");
    expect(warnings).toEqual([]);
  });

  test("a note without a reference below a rule is put at the end, and reported", async () => {
    const text = "Article 1\n\nEach Party¹ shall keep its lamps lit.\n\n________________\n¹ Or keeper.\n² By night.\n";
    const { draft, warnings } = await reading("a.txt", text);
    expect(outline(draft, 80)).toMatch(/2 By night\.$/);
    expect(draft.provisions[0]!.blocks[0]!.footnotes).toEqual([{ at: 10, mark: "1", text: "Or keeper." }]);
    expect(warnings.map(({ code }) => code)).toEqual(["reading.pdf-note"]);
  });
});

test("Exclusions are grouped by reason, each passage once with its places", () => {
  const head = (n: number): ImportExclusion => ({
    reason: "running-head",
    text: "A/AC.9/1",
    where: { unit: "page", n },
  });
  const number = (n: number): ImportExclusion => ({
    reason: "page-number",
    text: String(n),
    where: { unit: "page", n },
  });
  expect(groupExclusionsByReason([number(1), head(1), number(2), head(2)])).toEqual([
    {
      reason: "running-head",
      count: 2,
      passages: [
        {
          text: "A/AC.9/1",
          count: 2,
          places: [
            { unit: "page", n: 1 },
            { unit: "page", n: 2 },
          ],
        },
      ],
    },
    {
      reason: "page-number",
      count: 2,
      passages: [
        { text: "1", count: 1, places: [{ unit: "page", n: 1 }] },
        { text: "2", count: 1, places: [{ unit: "page", n: 2 }] },
      ],
    },
  ]);
});
