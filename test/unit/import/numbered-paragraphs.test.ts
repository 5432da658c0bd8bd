import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { parseAddress, printAddress } from "#shared/draft/address/address.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { repairDraft, type DraftRepair } from "#shared/import/repair/repairDraft.ts";
import { alignDrafts } from "#shared/revise/match/alignDrafts.ts";
import { explainRefusal } from "#shared/messages/messages.ts";
import { p, t, word } from "./docxParts.ts";
import { outline, reading } from "./samples.ts";

const LETTER = `Statement by the Chair

Excellencies, dear colleagues,

Thank you for your work on lamps this week.

I count on your light.`;

const READ = `¶1 Statement by the Chair
¶2 Excellencies, dear colleagues,
¶3 Thank you for your work on lamps this we
¶4 I count on your light.`;

function found({ draft }: ImportedDraft, typed: string): string {
  const index = findProvision(draft, typed);
  return isRefusal(index) ? index.code : draft.provisions[index]!.address;
}

function repaired(imported: ImportedDraft, edit: DraftRepair): ImportedDraft {
  const outcome = repairDraft(imported, edit);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe("A text without numbers", () => {
  test("is read with numbered paragraphs, and a warning says so", async () => {
    const { draft, warnings } = await reading("letter.txt", LETTER);
    expect(outline(draft)).toBe(READ);
    expect(draft.provisions.map(({ num, eId }) => [num, eId])[3]).toEqual(["¶4", "al_4"]);
    expect(warnings.map(explainRefusal)).toEqual([
      "The 4 paragraphs of this text are numbered here, from ¶1 on. The file does not print these numbers.",
    ]);
  });

  test("has its headings as sections, and its paragraphs are numbered throughout", async () => {
    const expected = `section (#1) «Progress»
  ¶1 We lit lamps.
  section (#1) section (#1) «Oil»
    ¶2 Oil is short.
section (#2) «Next steps»
  ¶3 We light more.`;
    const lines = [
      "# Report on lamps",
      "## Progress",
      "We lit lamps.",
      "### Oil",
      "Oil is short.",
      "## Next steps",
      "We light more.",
    ];
    const markdown = await reading("x.md", lines.join("\n\n"));
    expect([outline(markdown.draft), markdown.draft.title]).toEqual([expected, "Report on lamps"]);
    const html = lines.map((line) => {
      const [, marks = "", words = line] = /^(#+) (.*)$/.exec(line) ?? [];
      return marks ? `<h${marks.length}>${words}</h${marks.length}>` : `<p>${words}</p>`;
    });
    expect(outline((await reading("x.html", html.join(""))).draft)).toBe(expected);
    const bold = word(
      ["**Progress**", "We lit lamps.", "**Next steps**", "We light more."]
        .map((line) =>
          p(line.startsWith("*") ? `<w:r><w:rPr><w:b/></w:rPr><w:t>${line.replaceAll("*", "")}</w:t></w:r>` : t(line)),
        )
        .join(""),
    );
    expect(outline((await reading("x.docx", bold)).draft)).toBe(
      "section (#1) «Progress»\n  ¶1 We lit lamps.\nsection (#2) «Next steps»\n  ¶2 We light more.",
    );
  });

  test("is found by its numbers, however they are typed, in six languages", async () => {
    const letter = await reading("letter.txt", LETTER);
    const typed = [
      "¶3",
      "¶ 3",
      "3",
      "para 3",
      "paragraph 3",
      "paragraphe 3",
      "párrafo 3",
      "пункт 3",
      "الفقرة 3",
      "第3段",
      "al_3",
    ];
    expect(typed.map((each) => found(letter, each))).toEqual(typed.map(() => "¶3"));
    expect(found(letter, "9")).toBe("address.none");
    expect(printAddress(parseAddress("¶12")!)).toBe("¶12");
  });

  test("that is only a title is its first paragraph, and a file without words is refused", async () => {
    expect(outline((await reading("x.txt", "Draft convention on lamps")).draft)).toBe("¶1 Draft convention on lamps");
    const nothing = await readDraftFromBytes(
      "x.html",
      new TextEncoder().encode("<html><body><nav>Menu</nav></body></html>"),
    );
    expect(isRefusal(nothing) && nothing.code).toBe("reading.nothing");
  });
});

test("The paragraphs of any text are numbered if the user wants it, with its own numbers as words", async () => {
  const bytes = new TextEncoder().encode("Dear colleagues,\n\nthree things:\n\n1. Light.\n\n2. Oil.\n");
  const numbered = await readDraftFromBytes("x.txt", bytes, { numbersParagraphs: true });
  if (isRefusal(numbered)) throw new Error(numbered.code);
  expect(outline(numbered.draft)).toBe("¶1 Dear colleagues,\n¶2 three things:\n¶3 1. Light.\n¶4 2. Oil.");
  const xml = `<akomaNtoso xmlns="x"><act><body><article><num>1</num><heading>Light</heading><content><p>Burns.</p></content></article></body></act></akomaNtoso>`;
  const stated = await readDraftFromBytes("x.xml", new TextEncoder().encode(xml), { numbersParagraphs: true });
  if (isRefusal(stated)) throw new Error(stated.code);
  expect(outline(stated.draft)).toBe("section (#1) «1 Light»\n  ¶1 Burns.");
});

describe("Repairing a text without numbers", () => {
  test("numbers the paragraphs again, and takes no number into the text", async () => {
    const letter = await reading("letter.txt", LETTER);
    expect(outline(repaired(letter, { what: "merge", at: 1 }).draft)).toBe(
      "¶1 Statement by the Chair Excellencies, dear colleagues,".slice(0, 43) +
        "\n" +
        READ.split("\n").slice(2).join("\n").replace("¶3", "¶2").replace("¶4", "¶3"),
    );
    expect(outline(repaired(letter, { what: "delete", at: 1 }).draft)).toBe(
      "¶1 Statement by the Chair\n¶2 Thank you for your work on lamps this we\n¶3 I count on your light.",
    );
    expect(outline(repaired(letter, { what: "split", at: 2, block: 0, offset: 10 }).draft, 12)).toBe(
      "¶1 Statement by\n¶2 Excellencies\n¶3 Thank you\n¶4 for your wor\n¶5 I count on y",
    );
  });
});

test("Notes go to the same words of the next text, though every number changes", async () => {
  const next = LETTER.replace("Excellencies", "I have the honour to speak.\n\nExcellencies");
  const [from, to] = await Promise.all([reading("a.txt", LETTER), reading("b.txt", next)]);
  const matched = (index: number) =>
    alignDrafts(from.draft, to.draft)
      .matchOfFrom(index)
      .to.map((at) => addressOf(to.draft, at));
  expect([0, 1, 2, 3].map(matched)).toEqual([["¶1"], ["¶3"], ["¶4"], ["¶5"]]);
});

function addressOf({ provisions }: Draft, at: number): string {
  return provisions[at]!.address;
}
