import { signal } from "@preact/signals-core";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, expect, test } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { progressiveRenderingPlugin, portionNodeViews } from "#renderer/text/plugins/progressiveRendering.ts";
import { DocumentPositionMap } from "#renderer/text/geometry/documentPositionMap.ts";
import { readOnlyPlugin } from "#renderer/text/plugins/readOnly.ts";

const views: EditorView[] = [];
afterEach(() => views.splice(0).forEach((view) => view.destroy()));

/** Creates articles of about 1,000 characters each. */
function draftOf(articles: number): Draft {
  const text = "Each Party shall keep the lamps of its roads lit. ".repeat(20).trim();
  const provisions = Array.from({ length: articles }, (_, i) => ({
    eId: `art_${i + 1}`,
    address: String(i + 1),
    kind: "article" as const,
    num: `Article ${i + 1}`,
    heading: "Lamps",
    level: 1,
    blocks: [{ text }],
  }));
  return { title: "Convention on lamps", language: "en", direction: "ltr", provisions };
}

function shown(draft: Draft, at = 0, busy = signal(false)) {
  const doc = proseMirrorDocOfDraft(draft);
  const positions = new DocumentPositionMap(doc);
  const selection = TextSelection.near(doc.resolve(positions.before(at) + 1));
  const view = new EditorView(document.body.appendChild(document.createElement("div")), {
    state: EditorState.create({ doc, selection, plugins: [readOnlyPlugin(), progressiveRenderingPlugin(busy)] }),
    nodeViews: portionNodeViews,
  });
  views.push(view);
  const drawn = () => [...view.dom.querySelectorAll("section")].filter(({ firstChild }) => firstChild).length;
  return { view, positions, drawn };
}

test("A text of usual length is drawn at once", () => {
  expect(shown(draftOf(36)).drawn()).toBe(36);
});

test("A long text is drawn from its beginning, and gradually whole, with its words unchanged", async () => {
  const draft = draftOf(300);
  const { view, drawn } = shown(draft);
  expect(drawn()).toBeLessThan(80);
  const kept = [...view.dom.children].filter((portion) => !portion.firstChild);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.every((portion) => (portion as HTMLElement).style.minBlockSize !== "")).toBe(true);
  await expect.poll(drawn, { timeout: 10_000 }).toBe(300);
  expect([...view.dom.querySelectorAll("p")].map((p) => p.textContent)).toEqual(
    draft.provisions.map(({ blocks }) => blocks[0]!.text),
  );
});

test("A text is drawn without waiting up to the selection", () => {
  const { view, positions, drawn } = shown(draftOf(300), 200);
  expect(drawn()).toBeGreaterThan(200);
  const late = positions.at(280, 0, 5);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, late)));
  expect(drawn()).toBeGreaterThan(280);
  expect(view.domAtPos(late).node.textContent).toContain("Each Party shall");
});

test("A view that is destroyed while it is drawn stops drawing", async () => {
  const { view } = shown(draftOf(300));
  view.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(view.isDestroyed).toBe(true);
});

test("While something that everybody waits for is running, only the visible part is drawn", async () => {
  const busy = signal(true);
  const { drawn } = shown(draftOf(300), 0, busy);
  const first = drawn();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(drawn()).toBe(first);
  busy.value = false;
  await expect.poll(drawn, { timeout: 10_000 }).toBe(300);
});
