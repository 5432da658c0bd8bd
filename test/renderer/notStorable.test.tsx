import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { JoinDialog } from "#renderer/features/team/invitations/JoinDialog.tsx";
import { ServedCodeBanner } from "#renderer/features/offline/ServedCodeBanner.tsx";
import { createWebHost } from "#renderer/host-web/webHost.ts";
import { WorkspaceContext } from "#renderer/workspace/context.ts";
import { Workspace } from "#renderer/workspace/workspace.ts";
import type { AppNotStorableReason, ServedCode, StoredApp, OfflineAppState } from "#shared/host/storedApp.ts";
import { message } from "#shared/messages/messages.ts";

let root: Root;

beforeEach(() => {
  // React Aria's dialogs use it, and jsdom has none.
  vi.stubGlobal("CSS", { escape: (name: string) => name });
  globalThis.indexedDB = new IDBFactory();
  document.body.innerHTML = "";
});
afterEach(() => {
  root.unmount();
  vi.unstubAllGlobals();
});

/** Draws a part of the window of a web edition that is stored like this. */
function draw(part: React.ReactNode, state: Partial<OfflineAppState>): void {
  const served: ServedCode = { kind: "unasked" };
  const known = { stored: "nothing", unavailable: null, progress: null, size: 0, fingerprint: null, served } as const;
  const storedApp = {
    follow: (take: (state: OfflineAppState) => void) => (take({ ...known, ...state }), () => undefined),
  };
  const workspace = new Workspace(createWebHost(storedApp as unknown as StoredApp));
  root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(<WorkspaceContext value={workspace}>{part}</WorkspaceContext>);
}

const shown = () => document.body.textContent;

describe("Joining", () => {
  test.each(["insecure", "unsupported", "refused"] satisfies AppNotStorableReason[])(
    "says that the app does not open without the hub where nothing can be stored: %s",
    async (unavailable) => {
      draw(<JoinDialog />, { unavailable });
      await vi.waitFor(() => expect(shown()).toContain(message(`offline.none.${unavailable}`)));
    },
  );

  test("says nothing of it where the app is stored", async () => {
    draw(<JoinDialog />, { stored: "all" });
    await vi.waitFor(() => expect(shown()).toContain(message("join.title")));
    expect(shown()).not.toContain("does not open here");
  });
});

describe("What the hub serves", () => {
  const banner = () => document.querySelector("section[role=alert]");

  test("is named if it is another version, which can be chosen", async () => {
    draw(<ServedCodeBanner />, { served: { kind: "other-version", version: "9.8.7", list: "{}" } });
    await vi.waitFor(() => expect(banner()?.textContent).toContain("another version: 9.8.7, fingerprint "));
    expect([...banner()!.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual([
      "Update…",
      "Later",
    ]);
  });

  test("is named if it was exchanged, and cannot be chosen", async () => {
    draw(<ServedCodeBanner />, { served: { kind: "swapped", files: ["a/1.js", "a/2.js", "a/3.js", "a/4.js"] } });
    await vi.waitFor(() => expect(banner()?.textContent).toContain("own list says: 1.js, 2.js, 3.js, …."));
    expect([...banner()!.querySelectorAll("button")].map(({ textContent }) => textContent)).toEqual(["Later"]);
  });

  test.each(["same", "unreachable", "unasked"] as const)("is not spoken of while it is %s", async (kind) => {
    draw(<ServedCodeBanner />, { served: { kind } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(banner()).toBeNull();
  });
});
