import { createElement, Fragment, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { message, setMessageLanguage } from "#shared/messages/messages.ts";
import { LANGUAGES } from "#shared/base/language.ts";
import { HelpOverlay } from "#renderer/features/help/HelpOverlay.tsx";
import { LearnMoreButton } from "#renderer/frame/LearnMoreButton.tsx";
import { NoteLabelBadge } from "#renderer/parts/controls/NoteLabelBadge.tsx";
import { Dialog } from "#renderer/parts/controls/Dialog.tsx";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { ViewState } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

let root: Root;
let box: HTMLElement;
let viewState: ViewState;

beforeEach(() => {
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  Element.prototype.scrollIntoView = vi.fn();
  box = document.body.appendChild(document.createElement("div"));
  root = createRoot(box);
  viewState = new ViewState();
});
afterEach(async () => {
  root.unmount();
  box.remove();
  vi.unstubAllGlobals();
  await setMessageLanguage("en");
});

const draw = (...parts: readonly ReactNode[]) =>
  root.render(createElement(WorkspaceContext.Provider, { value: { viewState } as unknown as Workspace }, ...parts));
const dialogs = () => [...document.querySelectorAll("[role=dialog]")];
const button = (name: string) =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)!;

describe("Learn more", () => {
  it("opens the guide at its section over the dialog that it is in, and goes back to it", async () => {
    const children = createElement(
      Fragment,
      null,
      createElement("input", { defaultValue: "written already" }),
      createElement(LearnMoreButton, { section: "the-drafting-watch" }),
    );
    const form = createElement(Dialog, { title: "A form", onClose: () => undefined, children });
    draw(form, createElement(HelpOverlay));
    await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
    expect(button("Learn more").getAttribute("aria-haspopup")).toBe("dialog");
    button("Learn more").click();
    await vi.waitFor(() => expect(dialogs()).toHaveLength(2));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("The drafting watch"));
    expect(viewState.dialog.value).toBeNull();
    button("Close").click();
    await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
    expect(document.querySelector("input")!.value).toBe("written already");
  });

  it("is not offered a way to another dialog there, which would replace the one beneath", async () => {
    draw(createElement(HelpOverlay));
    viewState.guideSection.value = "languages";
    await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
    expect(button("Keyboard shortcuts")).toBeUndefined();
    viewState.guideSection.value = null;
    viewState.dialog.value = "help";
    await vi.waitFor(() => expect(button("Keyboard shortcuts")).toBeDefined());
  });
});

describe("A badge", () => {
  it("of a provisional level reads as one in every language, and explains itself", async () => {
    for (const language of LANGUAGES) {
      await setMessageLanguage(language);
      draw(createElement(NoteLabelBadge, { tone: "high", provisional: true, children: message("severity.high") }));
      const printed = message("severity.high.provisional").replaceAll(/\s/g, "");
      await vi.waitFor(() => expect(box.textContent.replaceAll(/\s/g, "")).toBe(printed));
      expect(box.querySelector("[title]")!.getAttribute("title")).toBe(message("severity.provisional.what"));
    }
  });

  it("of another level has neither the word nor the outline", async () => {
    draw(createElement(NoteLabelBadge, { tone: "high", children: "High" }));
    await vi.waitFor(() => expect(box.textContent).toBe("High"));
    expect(box.querySelector("[data-provisional], [title]")).toBeNull();
  });
});
