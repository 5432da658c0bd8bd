import { expect, test } from "vitest";
import { broken, drawn, lines, type Drawn } from "./drawnPdf.ts";

const SENTENCE =
  "The keepers of the lanterns shall tend the lights that are entrusted to them in every street of the town, at all hours of the night, and shall report each month to the Assembly on the oil that was burnt";

/**
 * Creates pages whose text, including page numbers, is a small block in the middle of a large sheet. A sentence runs
 * across all pages.
 */
async function small(numberOf: (page: number) => string, where: "above" | "below", pages = 5): Promise<Uint8Array> {
  const sheets: Drawn[][] = [];
  for (let page = 1; page <= pages; page++) {
    const text = page === 1 ? `1. ${SENTENCE}` : SENTENCE.toLowerCase();
    const [rows, below] = await broken(text, 560, { left: 180, right: 400 });
    const number = { text: numberOf(page), x: 285, y: where === "above" ? 584 : below - 24 };
    sheets.push(where === "above" ? [number, ...rows] : [...rows, number]);
  }
  return drawn(sheets);
}

test.each([
  ["above", "digits that go on from another document", (page: number) => String(page + 395)],
  ["below", "digits", String],
  ["below", "digits between dashes", (page: number) => `- ${page} -`],
  ["below", "small roman numbers", (page: number) => ["", "i", "ii", "iii", "iv", "v"][page]!],
] as const)(
  "Numbers %s the text of their pages are those of the pages wherever they are: %s",
  async (where, _, numberOf) => {
    const read = await lines(await small(numberOf, where));
    expect(read.lines.map(({ text }) => text)).toEqual([
      [`1. ${SENTENCE}`, ...Array.from({ length: 4 }, () => SENTENCE.toLowerCase())].join(" "),
    ]);
    expect(read.exclusions).toEqual(
      [1, 2, 3, 4, 5].map((n) => ({ reason: "page-number", text: numberOf(n), where: { unit: "page", n } })),
    );
  },
);

test("Numbers that do not increase with the pages are text", async () => {
  const years = await lines(await small((page) => String([1883, 1990, 1925, 2031, 1948][page - 1]!), "below"));
  expect(years.exclusions).toEqual([]);
  expect(years.lines.map(({ text }) => text).join(" ")).toMatch(/1883.*1990.*1925.*2031.*1948/);
  const two = await lines(await small(String, "below", 2));
  expect(two.exclusions).toEqual([]);
});
