import { TextSelection } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { SMALL_DRAFT } from "../support/team/team.ts";
import { scene } from "./support.ts";

describe("In the window,", () => {
  test("no transaction changes the text", async () => {
    const { view } = await scene(SMALL_DRAFT);
    const before = view.state.doc;
    const { tr, schema } = view.state;
    for (const transaction of [
      tr.insertText("no", 5),
      view.state.tr.delete(3, 9),
      view.state.tr.replaceSelectionWith(schema.text("x")),
      view.state.tr.setNodeAttribute(0, "num", "Article 99"),
    ]) {
      expect(transaction.docChanged).toBe(true);
      view.dispatch(transaction);
      expect(view.state.doc).toBe(before);
    }
  });

  test("the caret and the selection move", async () => {
    const { view } = await scene(SMALL_DRAFT);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 12, 20)));
    expect(view.state.selection.from).toBe(12);
    expect(view.state.selection.to).toBe(20);
  });

  test.each(["beforeinput", "paste", "drop"])("%s is prevented on the text", async (type) => {
    const { view } = await scene(SMALL_DRAFT);
    const event = new Event(type, { bubbles: true, cancelable: true });
    view.dom.querySelector("p")!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });

  test("text that an input method wrote into the page is replaced", async () => {
    const { view } = await scene(SMALL_DRAFT);
    const text = view.dom.textContent;
    const node = view.dom.querySelector("p")!.firstChild!;
    view.dom.dispatchEvent(new Event("compositionstart", { bubbles: true }));
    node.nodeValue = `日本${node.nodeValue}`;
    view.dom.dispatchEvent(new Event("compositionend", { bubbles: true }));
    await expect.poll(() => view.dom.textContent).toBe(text);
  });
});
