import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, test } from "vitest";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { drawTextBeginning } from "#renderer/text/document/drawTextBeginning.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { staticDecorationsPlugin } from "#renderer/text/plugins/staticDecorations.ts";
import type { Draft, Provision } from "#shared/draft/draft.ts";

const provision = (eId: string, given: Partial<Provision>): Provision => ({
  eId,
  address: eId,
  kind: "paragraph",
  num: "",
  heading: "",
  level: 2,
  blocks: [],
  ...given,
});

const LAMPS: Draft = {
  title: "Convention on lamps",
  language: "en",
  direction: "ltr",
  provisions: [
    provision("art_1", { kind: "article", num: "Article 1", heading: "Lamps [and signs]", level: 1 }),
    provision("par_1", {
      num: "1.",
      blocks: [
        {
          text: "Each Party shall [keep] the lamps of its roads lit.",
          tracked: [
            { type: "inserted", start: 17, end: 24, words: "[keep] ", author: "Sylvania" },
            { type: "deleted", start: 24, end: 24, words: "red\nand green ", author: "Borduria" },
          ],
          footnotes: [{ at: 33, mark: "7", text: "Lit [ones]." }],
        },
        { text: "المادة الأولى" },
      ],
    }),
    provision("par_1__list_a", { kind: "subparagraph", num: "(a)", level: 3, blocks: [{ text: "At night." }] }),
    provision("art_2", { kind: "article", num: "Article 2", level: 1, blocks: [{ text: "“Lamp” means a light." }] }),
  ],
};

const views: EditorView[] = [];
afterEach(() => views.splice(0).forEach((view) => view.destroy()));

/** The text as ProseMirror draws it, without what is on it. */
function drawnByProseMirror(draft: Draft): Element {
  const doc = proseMirrorDocOfDraft(draft);
  const plugins = [staticDecorationsPlugin(draft, new DocumentPositionMap(doc))];
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({ doc, plugins }),
  });
  views.push(view);
  return view.dom;
}

/** Returns the contents of an element in one form: words with the elements around them, innermost last. */
function listWords(element: Element): string[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around: string[] = [];
    for (let each = node.parentElement; each && each !== element; each = each.parentElement)
      around.unshift(describeElement(each));
    words.push(`${around.join(" > ")}: ${node.textContent}`);
  }
  return words;
}

/** Attributes and classes of ProseMirror itself. */
const EDITORS_OWN = /^(?:contenteditable|draggable)$/;

function describeElement(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !EDITORS_OWN.test(name))
    .map(({ name, value }) => `${name}=${name === "class" ? value.replace("ProseMirror-widget", "").trim() : value}`)
    .filter((each) => each !== "class=");
  return [element.localName, ...attributes.sort()].join(" ");
}

describe("The beginning of a text", () => {
  test("is drawn as ProseMirror draws it: numbers, headings, footnotes, tracked changes, brackets and languages", () => {
    const expected = listWords(drawnByProseMirror(LAMPS));
    expect(expected.length).toBeGreaterThan(12);
    expect(listWords(drawTextBeginning(LAMPS)).map(sortMarks)).toEqual(expected.map(sortMarks));
  });

  test("ends a few screens down in a long text", () => {
    const words = "Each Party shall keep the lamps of its roads lit. ".repeat(10);
    const long = {
      ...LAMPS,
      provisions: Array.from({ length: 300 }, (_, i) =>
        provision(`art_${i}`, { kind: "article", num: `Article ${i}`, level: 1, blocks: [{ text: words }] }),
      ),
    };
    const drawn = drawTextBeginning(long).querySelectorAll("section");
    expect(drawn.length).toBeGreaterThan(15);
    expect(drawn.length).toBeLessThan(40);
  });
});

/** Overlapping marks may be nested in either order. */
const sortMarks = (words: string) => {
  const [around, text] = [words.slice(0, words.lastIndexOf(": ")), words.slice(words.lastIndexOf(": "))];
  return around.split(" > ").sort().join(" > ") + text;
};
