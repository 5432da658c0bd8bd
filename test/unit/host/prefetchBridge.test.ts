import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPrefetchingBridge } from "#renderer/bootstrap/createPrefetchingBridge.ts";
import { refusal, type Outcome } from "#shared/base/result.ts";
import type { HostBridge } from "#shared/host/ipcChannels.ts";
import type { ListedDossier, VaultState } from "#shared/host/host.ts";

const held = (id: string, opened: string): ListedDossier => ({ id, opened, about: null, bytes: 0 });
const LIST = [held("a", "2026-01-01"), held("b", "2026-03-01"), held("c", "2026-02-01")];

/** Returns a bridge that records its calls, and the host that a window makes of it. */
function begun(state: Outcome<VaultState> = "none", keys: Outcome<unknown> = { publicKeys: {}, keys: {} }) {
  const questions: string[] = [];
  const answer =
    <T>(name: string, value: T) =>
    (id = "") => {
      questions.push(`${name} ${id}`.trim());
      return Promise.resolve(value);
    };
  const bridge = {
    vault: { state: answer("state", state) },
    dossiers: { list: answer("list", LIST) },
    keys: answer("keys", keys),
    journal: { read: answer("read", { url: "app://clausemark/once/1", lengths: [1, 2] }) },
    kept: { read: answer("kept", {}) },
  } as unknown as HostBridge;
  return { questions, bridge: createPrefetchingBridge(bridge) };
}

beforeEach(() => void vi.stubGlobal("fetch", () => Promise.resolve(new Response(new Uint8Array([1, 2, 3])))));
afterEach(() => void vi.unstubAllGlobals());

describe("The first question of a window", () => {
  it("is asked in advance, about the dossier that was open last, and once", async () => {
    const { questions, bridge } = begun();
    expect(await bridge.vault.state()).toBe("none");
    expect(await bridge.dossiers.list()).toEqual(LIST);
    await bridge.keys("b");
    await bridge.journal.read("b");
    await bridge.kept!.read("b");
    expect(questions).toEqual(["state", "list", "keys b", "read b", "kept b"]);
  });

  it("is asked again the second time, and for any other dossier", async () => {
    const { questions, bridge } = begun();
    await Promise.all([bridge.dossiers.list(), bridge.dossiers.list(), bridge.keys("a")]);
    await bridge.journal.read("b");
    await bridge.journal.read("b");
    await bridge.kept!.read("b");
    expect(questions.sort()).toEqual(["kept b", "keys a", "keys b", "list", "list", "read b", "read b", "state"]);
  });

  it("is asked again if everything was locked, since the list has titles only after unlocking", async () => {
    const { questions, bridge } = begun("locked");
    expect(await bridge.vault.state()).toBe("locked");
    await bridge.dossiers.list();
    await bridge.keys("b");
    expect(questions).toEqual(["state", "list", "list", "keys b"]);
  });

  it("fetches the entries of a journal, and refuses if that fails", async () => {
    const { bridge } = begun();
    expect(await bridge.journal.read("b")).toEqual([new Uint8Array([1]), new Uint8Array([2, 3])]);
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 404 })));
    expect(await bridge.journal.read("b")).toMatchObject({ code: "journal.not-read", params: { code: "404" } });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await bridge.journal.read("b")).toMatchObject({ code: "journal.not-read", params: { code: "TypeError" } });
  });

  it("is asked again if the first reply was a refusal", async () => {
    const { questions, bridge } = begun("none", refusal("keys.locked"));
    expect(await bridge.keys("b")).toMatchObject({ code: "keys.locked" });
    expect(questions.filter((each) => each === "keys b")).toHaveLength(2);
  });
});
