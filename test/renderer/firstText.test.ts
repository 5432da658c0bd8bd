import { signal } from "@preact/signals-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { FirstText } from "#renderer/frame/firstText.ts";
import { loadWindow } from "#renderer/frame/loadWindow.ts";
import { ViewState } from "#renderer/workspace/viewState.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import type { VaultState } from "#shared/host/host.ts";
import type { Draft } from "#shared/draft/draft.ts";

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
      blocks: [{ text: "Lamps shall be lit." }],
    },
  ],
};

/** A workspace with an open dossier whose text is known, as far as the first text needs it. */
function openWorkspace(draft: Draft | null) {
  const dossier = signal(draft && { text: signal({ text: { id: "a", draft } }) });
  const state = signal<VaultState | null>("open");
  const lock = {
    state,
    get isLocked() {
      return state.value === "locked";
    },
  };
  const workspace = { dossier, lock, textController: signal<unknown>(null), viewState: new ViewState() };
  return { workspace, draw: () => FirstText.draw(workspace as unknown as Workspace) };
}

const shown = () => document.body.textContent;

afterEach(() => {
  document.body.innerHTML = "";
  vi.useRealTimers();
});

describe("The first text", () => {
  test("is drawn if the open dossier has a text", () => {
    expect(openWorkspace(null).draw()).toBeNull();
    expect(shown()).toBe("");
    openWorkspace(DRAFT).draw();
    expect(shown()).toContain("Lamps shall be lit.");
  });

  test("stays until the window has drawn the text itself", async () => {
    const { workspace, draw } = openWorkspace(DRAFT);
    draw()!.stayUntilDrawn();
    expect(shown()).toContain("Lamps shall be lit.");
    expect(workspace.viewState.initialPosition).toBeNull();
    workspace.textController.value = {};
    await vi.waitFor(() => expect(shown()).toBe(""));
  });

  test("goes at once if the window is locked or the dossier closed, even before the window is loaded", () => {
    const ways = [
      (workspace: ReturnType<typeof openWorkspace>["workspace"]) => (workspace.lock.state.value = "locked"),
      (workspace: ReturnType<typeof openWorkspace>["workspace"]) => (workspace.dossier.value = null),
    ];
    for (const way of ways) {
      const { workspace, draw } = openWorkspace(DRAFT);
      const first = draw()!;
      expect(shown()).toContain("Lamps shall be lit.");
      way(workspace);
      expect(shown()).toBe("");
      first.stayUntilDrawn();
      expect(shown()).toBe("");
    }
  });

  test("gives way to another view, to another dossier, and after a while in any case", () => {
    vi.useFakeTimers();
    const ways = [
      (workspace: ReturnType<typeof openWorkspace>["workspace"]) => (workspace.viewState.view.value = "matrix"),
      (workspace: ReturnType<typeof openWorkspace>["workspace"]) => (workspace.dossier.value = null),
      () => vi.advanceTimersByTime(5000),
    ];
    for (const way of ways) {
      const { workspace, draw } = openWorkspace(DRAFT);
      draw()!.stayUntilDrawn();
      expect(shown()).toContain("Lamps shall be lit.");
      way(workspace);
      expect(shown()).toBe("");
    }
  });

  test("makes the window's text begin where the user has scrolled to", () => {
    const { workspace, draw } = openWorkspace(DRAFT);
    const first = draw()!;
    const provision = document.querySelector<HTMLElement>("[data-index]")!;
    provision.getBoundingClientRect = () => new DOMRect(0, -40, 100, 90);
    provision.closest<HTMLElement>(".text-pane")!.scrollTop = 40;
    first.stayUntilDrawn();
    expect(workspace.viewState.initialPosition).toEqual({
      text: "a",
      top: { provision: 0, pieces: [] },
      below: -40,
      caret: null,
      focused: false,
    });
  });
});

test("A window whose code cannot be loaded says so, and offers to reload", async () => {
  await expect(loadWindow(() => Promise.resolve("loaded"))).resolves.toBe("loaded");
  expect(document.querySelector("[role=alert]")).toBeNull();
  await expect(loadWindow(() => Promise.reject(new TypeError("Failed to fetch")))).rejects.toThrow("Failed to fetch");
  expect(document.querySelector("[role=alert]")!.textContent).toMatch(/could not be loaded.*Reload/);
});
