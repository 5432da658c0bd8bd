import { act, createElement, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { message, setMessageLanguage } from "#shared/messages/messages.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { HelpOverlay } from "#renderer/features/help/HelpOverlay.tsx";
import { LearnMore } from "#renderer/frame/LearnMore.tsx";
import { Badge } from "#renderer/parts/controls/Badge.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { ViewState } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

let root: Root;
let box: HTMLElement;
let viewState: ViewState;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  Element.prototype.scrollIntoView = vi.fn();
  box = document.body.appendChild(document.createElement("div"));
  root = createRoot(box);
  viewState = new ViewState();
});
afterEach(async () => {
  await act(async () => root.unmount());
  box.remove();
  vi.unstubAllGlobals();
  await setMessageLanguage("en");
});

const draw = (...parts: readonly ReactNode[]) =>
  act(async () =>
    root.render(
      createElement(WorkspaceContext.Provider, { value: { viewState } as unknown as Workspace }, ...parts),
    ),
  );
const dialogs = () => [...document.querySelectorAll("[role=dialog]")];
const button = (name: string) =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;

describe("Learn more", () => {
  it("opens the guide at its section over the dialog that it is in, and goes back to it", async () => {
    const form = createElement(
      Dialog,
      { title: "A form", onClose: () => undefined },
      createElement("input", { defaultValue: "written already" }),
      createElement(LearnMore, { section: "the-drafting-watch" }),
    );
    await draw(form, createElement(HelpOverlay));
    expect(dialogs()).toHaveLength(1);
    expect(button("Learn more").getAttribute("aria-haspopup")).toBe("dialog");
    await act(async () => button("Learn more").click());
    await vi.waitFor(() => expect(dialogs()).toHaveLength(2));
    expect(document.activeElement?.textContent).toBe("The drafting watch");
    expect(viewState.dialog.value).toBeNull();
    await act(async () => button("Close").click());
    expect(dialogs()).toHaveLength(1);
    expect(document.querySelector("input")!.value).toBe("written already");
  });

  it("is not offered a way to another dialog there, which would replace the one beneath", async () => {
    await draw(createElement(HelpOverlay));
    await act(async () => (viewState.guideSection.value = "languages"));
    await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
    expect(button("Keyboard shortcuts")).toBeUndefined();
    await act(async () => {
      viewState.guideSection.value = null;
      viewState.dialog.value = "help";
    });
    await vi.waitFor(() => expect(button("Keyboard shortcuts")).toBeDefined());
  });
});

describe("A badge", () => {
  it("of a provisional level reads as one in every language, and explains itself", async () => {
    for (const language of LANGUAGES) {
      await setMessageLanguage(language);
      await draw(createElement(Badge, { tone: "high", provisional: true, children: message("severity.high") }));
      const words = box.textContent.replaceAll(/\s/g, "");
      expect(words, language).toBe(message("severity.high.provisional").replaceAll(/\s/g, ""));
      expect(box.querySelector("[title]")!.getAttribute("title")).toBe(message("severity.provisional.what"));
    }
  });

  it("of another level has neither the word nor the outline", async () => {
    await draw(createElement(Badge, { tone: "high", children: "High" }));
    expect(box.textContent).toBe("High");
    expect(box.querySelector("[data-provisional], [title]")).toBeNull();
  });
});
