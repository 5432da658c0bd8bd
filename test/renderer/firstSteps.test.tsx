import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { lockFeature } from "#renderer/features/lock/index.ts";
import { startFeature } from "#renderer/features/start/index.ts";
import { FeatureSlot } from "#renderer/frame/FeatureSlot.tsx";
import { FeaturesContext } from "#renderer/frame/feature.ts";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import type { Host, ListedDossier } from "#shared/host/host.ts";
import { message } from "#shared/messages/messages.ts";

let root: Root;

beforeEach(() => {
  vi.stubGlobal("CSS", { escape: (name: string) => name });
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  document.body.innerHTML = "";
});
afterEach(async () => {
  await during(() => root.unmount());
  vi.unstubAllGlobals();
});

const DOSSIER = { id: "a".repeat(64), opened: "2026-12-01T10:00:00Z", bytes: null, about: null } as ListedDossier;

/** Does something, and waits until what follows from it is drawn. */
function during(work: () => void): Promise<void> {
  return act(() => {
    work();
    return Promise.resolve();
  });
}

/** Opens the first screen on a machine with these dossiers. */
async function open({ held = [], more = {} }: { held?: readonly ListedDossier[]; more?: Partial<Host> } = {}) {
  const host = createWebHost();
  const dossiers = { ...host.dossiers, list: () => Promise.resolve(held) };
  const workspace = new Workspace({ ...host, dossiers, ...more });
  document.body.innerHTML = "";
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await during(() =>
    root.render(
      <WorkspaceContext value={workspace}>
        <FeaturesContext value={[startFeature, lockFeature]}>
          <FeatureSlot name="start" />
          <FeatureSlot name="over" />
        </FeaturesContext>
      </WorkspaceContext>,
    ),
  );
  return workspace;
}
async function reopen(): Promise<void> {
  await during(() => root.unmount());
  await open();
}

const card = () =>
  [...document.querySelectorAll("section")].find(
    (each) => each.getAttribute("aria-label") === message("first-steps.title"),
  ) ?? null;
const buttons = (within: Element) => [...within.querySelectorAll("button")];
const named = (within: Element, name: string) => buttons(within).find(({ textContent }) => textContent === name);
const press = (button: HTMLElement | undefined) => during(() => button!.click());
const escape = () => during(() => void window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));

describe("The first steps", () => {
  test("are offered on a new machine beside the ways to begin, which have the focus", async () => {
    await open();
    expect(card()?.textContent).toContain(message("keys.here"));
    expect(document.activeElement?.textContent).toBe(message("start.open"));
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });

  test("are three, none of which has to be taken, and are not offered again", async () => {
    await open();
    for (const at of [1, 2]) {
      expect(card()!.textContent).toContain(message("first-steps.at", { step: at, steps: 3 }));
      await press(named(card()!, message("first-steps.next")));
    }
    expect(card()!.textContent).toContain(message("first-steps.notes.select"));
    await press(named(card()!, message("language.done")));
    expect(card()).toBeNull();
    expect(document.activeElement?.textContent).toBe(message("start.open"));
    await reopen();
    expect(card()).toBeNull();
    // What the first step shows remains.
    expect(document.body.textContent).toContain(message("keys.by.browser"));
  });

  test.each([
    ["Escape", escape],
    ["a button", () => press(named(card()!, message("first-steps.skip")))],
  ])("are put away for good at any step by %s", async (_, skip) => {
    await open();
    await press(named(card()!, message("first-steps.next")));
    await skip();
    expect(card()).toBeNull();
    await reopen();
    expect(card()).toBeNull();
  });

  test("stay while Escape closes what is open over them", async () => {
    await open();
    const dialog = document.body.appendChild(document.createElement("div"));
    dialog.dataset["veil"] = "";
    await escape();
    expect(card()).not.toBeNull();
    dialog.remove();
  });

  test("are not offered on a machine with a dossier, nor in a demo", async () => {
    await open({ held: [DOSSIER] });
    expect(card()).toBeNull();
    await during(() => root.unmount());
    await open({ more: { demo: () => Promise.reject(new Error("not asked for")) } });
    expect(card()).toBeNull();
  });

  test("are shown again by their command", async () => {
    const workspace = await open({ held: [DOSSIER] });
    await during(() => void startFeature.commands![0]!.run(workspace, true));
    const dialog = document.querySelector("[role=dialog]")!;
    expect(dialog.textContent).toContain(message("first-steps.at", { step: 1, steps: 3 }));
    await press(named(dialog, message("first-steps.skip")));
    expect(document.querySelector("[role=dialog]")).toBeNull();
  });
});
