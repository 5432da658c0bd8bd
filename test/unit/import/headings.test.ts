import { expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { outline, reading } from "./samples.ts";
import { by, p, t, word } from "./docxParts.ts";

const centred = (text: string) => p(t(text), '<w:jc w:val="center"/>');
const plain = (text: string) => p(t(text));
const read = async (...paragraphs: string[]) => outline((await reading("x.docx", word(paragraphs.join("")))).draft);

test("An option before an article is not part of the previous article, and the article may be repeated below the next option", async () => {
  expect(
    await read(
      ...[centred("Article 5"), plain("1. Light."), centred("[Option A"), centred("Article 6"), plain("1. Oil.")],
      ...[centred("Option B"), centred("Article 6"), plain("1. No oil.]"), centred("Article 7"), plain("End.")],
    ),
  ).toBe(`5
  5(1) Light.
paragraph (option A) [
6
  6(1) Oil.
paragraph (option B)
6 #2
  6 #2(1) No oil.]
7 End.`);
});

test("An annex is recognised by its separate line, whatever it is annexed to", async () => {
  const body = [centred("Article 1"), plain("1. Light."), plain("Annex to the Convention lists oils.")];
  expect(await read(...body, centred("Annex to the Convention"), plain("1. Olive."))).toBe(
    "1\n  1(1) Light.\n    1(1)(¶2) Annex to the Convention lists oils.\nannex «to the Convention»\n  annex(1) Olive.",
  );
  expect(await read(...body, centred("Appendix 2 to annex I"), plain("1. Olive."))).toMatch(/annex 2 «to annex I»/);
});

test("A number of which only the suffix is bracketed has this suffix", async () => {
  expect(await read(plain("Article 4 [bis]"), plain("Light."), plain("Article 5"), plain("Oil."))).toBe(
    "4 bis Light.\n5 Oil.",
  );
});

test("Tracked changes in headings are reported, since a heading does not show them", async () => {
  const body = p(t("Article 1. ") + by("ins", "Chad", t("Bright ")) + t("lamps")) + plain("Light.");
  const codes = async (changes: "shown" | "accepted") => {
    const outcome = await readDraftFromBytes("x.docx", word(body), { changes });
    return isRefusal(outcome) ? [] : outcome.warnings.map(({ code, params, where }) => [code, params.count, where?.n]);
  };
  expect(await codes("shown")).toEqual([["reading.heading-changes", 1, 1]]);
  expect(await codes("accepted")).toEqual([["reading.insertions", 1, undefined]]);
});

test("Numbers with the ordinal sign open paragraphs, degrees do not", async () => {
  expect(
    await read(
      plain("Art. 3"),
      plain("1° Les lampes brillent à"),
      plain("20° C."),
      plain("2°L'huile :"),
      plain("45° N 3° E."),
    ),
  ).toBe("3\n  3(1) Les lampes brillent à\n    3(1)(¶2) 20° C.\n  3(2) L'huile :\n    3(2)(¶2) 45° N 3° E.");
});

test("A title does not swallow short numbered items", async () => {
  const html = "<h1>Draft convention on lamps</h1><ol><li>oil</li><li>wax</li></ol>";
  const { draft } = await reading("a.html", html);
  expect([draft.title, outline(draft)]).toEqual(["Draft convention on lamps", "paragraph 1 oil\nparagraph 2 wax"]);
  const unfinished = await reading("a.md", "# Draft rules on\n\n1. Oil\n\n2. Wax\n");
  expect(outline(unfinished.draft)).toBe("paragraph 1 Oil\nparagraph 2 Wax");
});
