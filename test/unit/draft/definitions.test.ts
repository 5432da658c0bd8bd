import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findDefinitions, findDefinedTermAt } from "#shared/draft/definitions.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { corpus, reading } from "../import/samples.ts";

function draftOf(...texts: readonly string[]): Draft {
  const provisions = texts.map((text, i) => ({
    eId: `para_${i + 1}`,
    address: `paragraph ${i + 1}`,
    kind: "paragraph" as const,
    num: `${i + 1}.`,
    heading: "",
    level: 1,
    blocks: [{ text }],
  }));
  return { title: "", language: "en", direction: "ltr", provisions };
}

describe("A term", () => {
  test.each([
    ["“Lamp” means any vessel that gives light;", "Lamp"],
    ["For the purposes of this Convention, “lamp” shall mean any vessel.", "lamp"],
    ['The term "oil lamp" includes candles', "oil lamp"],
    ["“Lighting”, in relation to harbours, means the use of a lamp", "Lighting"],
    ['``lamp oil" means any oil that burns;', "lamp oil"],
    ["“Lantern” (also “street lamp”) means a lamp in a case", "Lantern"],
    ["On entend par « lampe » tout récipient", "lampe"],
    ["Le terme « lampe » désigne tout récipient", "lampe"],
    ["L’expression « lampe à huile » s’entend d’une lampe", "lampe à huile"],
    ["Por “lámpara” se entenderá todo recipiente", "lámpara"],
    ["Термин «лампа» означает любой сосуд", "лампа"],
    ['يقصد بتعبير "المصباح" كل وعاء', "المصباح"],
    ["يُقصد بمصطلح “المصباح” كل وعاء", "المصباح"],
    ["“灯具”系指发光的器具", "灯具"],
  ])("is defined in: %s", (text, term) => {
    const [only, ...more] = findDefinitions(draftOf(text));
    expect(more).toEqual([]);
    expect(only).toMatchObject({ term, provision: 0, block: 0, text });
    expect(text.slice(only!.start, only!.end)).toBe(term);
  });

  test.each(["He said “no” and left.", "The list in “annex A” of lamps", "“Unfinished", "Lamp means light"])(
    "is not defined in: %s",
    (text) => {
      expect(findDefinitions(draftOf(text))).toEqual([]);
    },
  );
});

describe("A defined term", () => {
  const defined = findDefinitions(
    draftOf(
      "“Lamp” means light.",
      "“Street lamp” means a lamp outside.",
      "“лампа” означает сосуд",
      '"المصباح" يعني وعاء',
    ),
  );
  test.each([
    ["Every lamps|hade has a lamp.", null],
    ["All la|mps are lit", "Lamp"],
    ["All street la|mps are lit", "Street lamp"],
    ["All street| doors are open", null],
    ["свет ла|мпы виден", "лампа"],
    ["ضوء وال|مصباح", "المصباح"],
    ["لكل مص|باح", "المصباح"],
    ["ضوء الم|صباح", "المصباح"],
  ])("is recognised where it is used: %s", (marked, term) => {
    const offset = marked.indexOf("|");
    const found = findDefinedTermAt(defined, marked.replace("|", ""), offset);
    expect(found?.definition.term ?? null).toBe(term);
    if (found) expect(found.start <= offset && offset <= found.end).toBe(true);
  });
});

test.each([
  ["ar", ["المصباح", "حارس الفانوس"]],
  ["zh", ["灯具", "守灯人"]],
  ["ru", ["лампа", "хранитель фонаря"]],
  ["fr", ["lampe", "gardien de lanterne"]],
  ["es", ["lámpara", "guardián del farol"]],
])("A draft in %s has its own definitions, as it is read", async (language, terms) => {
  const file = new URL(`../../fixtures/import/languages/${language}.txt`, import.meta.url);
  const { draft } = await reading(`${language}.txt`, new Uint8Array(readFileSync(file)));
  expect(findDefinitions(draft).map(({ term }) => term)).toEqual(terms);
});

test.skipIf(!corpus("bbnj/bbnj-en.txt"))("The BBNJ Agreement has its definitions in article 1", async () => {
  const { draft } = await reading("bbnj-en.txt", corpus("bbnj/bbnj-en.txt")!);
  const found = findDefinitions(draft);
  expect(found.map(({ term }) => term)).toEqual(expect.arrayContaining(["Area-based management tool", "Party"]));
  expect(found.every(({ provision }) => draft.provisions[provision]!.address.startsWith("1"))).toBe(true);
});
