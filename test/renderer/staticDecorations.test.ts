import { signal } from "@preact/signals-core";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, describe, expect, test } from "vitest";
import { serialiseClipboardText } from "#renderer/text/document/clipboardText.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { staticDecorationsPlugin } from "#renderer/text/plugins/staticDecorations.ts";
import { crossReferencesPlugin } from "#renderer/text/plugins/crossReferences.ts";
import { MeaningLookup } from "#renderer/text/document/meaningLookup.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { readOnlyPlugin } from "#renderer/text/plugins/readOnly.ts";
import { computeDraftId, type Draft, type TrackedChange } from "#shared/draft/draft.ts";

const TEXT = "Each Party shall keep the lamps of its roads lit, see article 2.";
const TRACKED: readonly TrackedChange[] = [
  { type: "inserted", start: 17, end: 22, words: "keep ", author: "Sylvania", at: "2026-05-04T10:00:00Z" },
  { type: "deleted", start: 26, end: 26, words: "red\nand green ", author: "Borduria" },
  { type: "inserted", start: 49, end: 49, words: " always", author: "" },
];

const DRAFT: Draft = {
  title: "Convention on lamps",
  language: "en",
  direction: "ltr",
  provisions: [
    {
      eId: "art_1",
      address: "1",
      kind: "article",
      num: "Article 1",
      heading: "Lamps",
      level: 1,
      blocks: [{ text: TEXT, tracked: TRACKED, footnotes: [{ at: 31, mark: "7", text: "Lit ones." }] }],
    },
    {
      eId: "art_2",
      address: "2",
      kind: "article",
      num: "Article 2",
      heading: "Terms",
      level: 1,
      blocks: [{ text: "“Lamp” means a light." }],
    },
  ],
};

const views: EditorView[] = [];
afterEach(() => views.splice(0).forEach((view) => view.destroy()));

function shown(draft: Draft) {
  const doc = proseMirrorDocOfDraft(draft);
  const positions = new DocumentPositionMap(doc);
  const meanings = new MeaningLookup({ id: computeDraftId(draft), draft }, positions, signal(null));
  let caughtUp = 0;
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({
      doc,
      plugins: [
        readOnlyPlugin(),
        staticDecorationsPlugin(draft, positions),
        crossReferencesPlugin(meanings, positions, () => caughtUp++),
      ],
    }),
  });
  views.push(view);
  return { view, positions, meanings, block: view.dom.querySelector("p")!, caughtUp: () => caughtUp };
}

describe("In tracked changes,", () => {
  test("inserted words are marked in the text, deleted ones shown beside it", () => {
    const { block } = shown(DRAFT);
    const said = [...block.querySelectorAll<HTMLElement>("ins, del")].map((each) => [
      each.localName,
      each.textContent,
      each.getAttribute("aria-description"),
      "absent" in each.dataset,
    ]);
    expect(said).toEqual([
      ["ins", "keep ", "Inserted by Sylvania", false],
      ["del", "red ¶ and green ", "Deleted by Borduria", true],
      ["ins", " always", "Inserted", true],
    ]);
  });

  test("each author has a separate colour", () => {
    const { block } = shown(DRAFT);
    const hands = [...block.querySelectorAll<HTMLElement>("[data-hand]")].map(({ dataset }) => dataset["hand"]);
    expect(hands).toEqual(["0", "1", "2"]);
  });

  test("deleted words are neither part of the text, nor copied", () => {
    const { view, positions } = shown(DRAFT);
    const at = positions.at(0, 0, 0);
    expect(view.state.doc.textBetween(at, at + TEXT.length)).toBe(TEXT);
    const selection = TextSelection.create(view.state.doc, at + 17, at + 31);
    expect(serialiseClipboardText(selection.content(), selection)).toBe("keep the lamps");
  });
});

describe("The meaning behind the words", () => {
  const at = (offset: number) => {
    const { meanings, positions } = shown(DRAFT);
    const found = meanings.at(positions.at(0, 0, offset));
    return (
      found && [found.meaning.kind, TEXT.slice(found.from - positions.at(0, 0, 0), found.to - positions.at(0, 0, 0))]
    );
  };
  test.each([
    [0, null],
    [19, ["tracked", "keep "]],
    [26, ["tracked", ""]],
    [28, ["term", "lamps"]],
    [31, ["footnote", ""]],
    [34, null],
    [54, ["reference", "article 2"]],
    [63, ["reference", "article 2"]],
    [64, null],
  ])("is found at %i", (offset, expected) => {
    expect(at(offset)).toEqual(expected);
  });

  test("is missing in a heading", () => {
    const { meanings } = shown(DRAFT);
    expect(meanings.at(3)).toBeNull();
  });
});

test("References are drawn a moment later, after the browser's selection was read", async () => {
  const { view, caughtUp } = shown(DRAFT);
  const drawn = () => [...view.dom.querySelectorAll(".text-reference")].map(({ textContent }) => textContent);
  expect(drawn()).toEqual([]);
  await expect.poll(drawn).toEqual(["article 2"]);
  expect(caughtUp()).toBe(1);
  // Earlier drawings are still there.
  expect(view.dom.querySelectorAll("ins, del").length).toBe(3);
});
