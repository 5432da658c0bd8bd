import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { BrowserStoredApp, deleteStoredApp } from "#renderer/host-web/code/browserStoredApp.ts";
import { readTrustedCode } from "#renderer/host-web/code/trustedCode.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { WEB_PAGE_FILE, parseCodeRelease, CODE_RELEASE_FILE, SERVICE_WORKER_FILE } from "#shared/host/codeRelease.ts";
import type { OfflineAppState } from "#shared/host/storedApp.ts";
import { Random } from "../support/random.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { BASE, FakeHub, LARGE, LATER_SCRIPT, SCRIPTS, SELDOM, SHEET } from "./fakeHub.ts";

/** The files that opening the page fetches. */
const RUNNING = [WEB_PAGE_FILE, ...SCRIPTS, LATER_SCRIPT, SHEET];

let hub: FakeHub;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  hub = new FakeHub();
  hub.install();
});
afterEach(() => {
  window.name = "";
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A window that opens the page, as far as its files are concerned. */
function openPage(): { app: BrowserStoredApp; state: () => OfflineAppState } {
  const app = new BrowserStoredApp(BASE);
  let state: OfflineAppState | null = null;
  app.follow((next) => (state = next));
  return { app, state: () => state! };
}

/** A first visit: everything is stored. */
async function visit(): Promise<ReturnType<typeof openPage>> {
  const page = openPage();
  await keepStored(page.app);
  return page;
}

/** Lets the window be open for long enough that it stores everything. */
async function keepStored(app: BrowserStoredApp): Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  let isDone = false;
  const stored = app.keepStored().then(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(100);
  await stored;
  vi.useRealTimers();
}

const storedHashes = () => [...hub.cached.keys()].map((key) => key.slice(key.lastIndexOf("/") + 1)).sort();
const hashesOf = (paths: readonly string[]) => paths.map((path) => sha256(hub.files.get(path)!)).sort();

describe("A first visit", () => {
  test("stores what the window and the briefing need, under its hashes, and lets the worker answer", async () => {
    const { state } = await visit();
    expect(storedHashes()).toEqual(hashesOf([...RUNNING, LARGE]));
    expect(state()).toMatchObject({ stored: "all", unavailable: null, progress: null });
    expect(hub.registered).toEqual([`${BASE}${SERVICE_WORKER_FILE}`]);
  });

  test("leaves the large files alone if the browser saves data", async () => {
    Object.assign(navigator, { connection: { saveData: true } });
    const { app, state } = await visit();
    Object.assign(navigator, { connection: undefined });
    expect(storedHashes()).toEqual(hashesOf(RUNNING));
    expect(state().stored).toBe("start");
    unwrapOutcome(await app.storeAll());
    expect(state().stored).toBe("all");
  });

  test.each([SCRIPTS[1]!, LATER_SCRIPT])("signs nothing if %s is not the one in the hub's list", async (path) => {
    hub.write(path, "something else");
    const { state } = await visit();
    expect(await readTrustedCode()).toBeNull();
    expect(state().served).toEqual({ kind: "swapped", files: [path] });
    expect(hub.registered).toEqual([]);
  });

  test("says why nothing can be stored", async () => {
    vi.stubGlobal("isSecureContext", false);
    expect(openPage().state().unavailable).toBe("insecure");
    vi.stubGlobal("isSecureContext", true);
    Object.assign(navigator.serviceWorker, { register: () => Promise.reject(new DOMException("private window")) });
    expect((await visit()).state()).toMatchObject({ unavailable: "refused", stored: "nothing" });
  });
});

describe("Another start", () => {
  test("asks the hub for what opening the page would fetch, and for nothing when the window has opened", async () => {
    await visit();
    hub.asked.length = 0;
    const { app, state } = openPage();
    expect(await app.findUnknownCode()).toBeNull();
    await app.compareAtStart();
    const asked = [...RUNNING, SERVICE_WORKER_FILE, CODE_RELEASE_FILE].map((path) => `${path} no-cache`);
    expect(hub.asked.filter((each) => each.endsWith("no-cache")).sort()).toEqual(asked.sort());
    expect(state().served).toEqual({ kind: "same" });
    hub.asked.length = 0;
    await keepStored(app);
    expect(hub.asked).toEqual([]);
  });

  test("says that the hub cannot be reached", async () => {
    await visit();
    hub.isDown = true;
    const { app, state } = openPage();
    await app.compareAtStart();
    expect(state().served).toEqual({ kind: "unreachable" });
  });

  test("names a byte that the hub has swapped, 200 times in 200", async () => {
    await visit();
    const random = new Random(32);
    const swappable = [...RUNNING, SERVICE_WORKER_FILE];
    const named: boolean[] = [];
    for (let round = 0; round < 200; round++) {
      const path = swappable[random.below(swappable.length)]!;
      const genuine = hub.files.get(path)!;
      hub.write(path, withOtherByte(genuine, random));
      const { app, state } = openPage();
      await app.compareAtStart();
      const { served } = state();
      named.push(served.kind === "swapped" && served.files.length === 1 && served.files[0] === path);
      hub.write(path, genuine);
    }
    expect(named.filter(Boolean)).toHaveLength(200);
  });

  test("names a byte of the code that runs, 200 times in 200, if no worker has answered for it", async () => {
    await visit();
    const random = new Random(33);
    let named = 0;
    for (let round = 0; round < 200; round++) {
      const path = RUNNING[random.below(RUNNING.length)]!;
      const genuine = hub.files.get(path)!;
      hub.write(path, withOtherByte(genuine, random));
      const unknown = await openPage().app.findUnknownCode();
      if (unknown?.files.join() === path && unknown.isSignedStored) named++;
      hub.write(path, genuine);
      expect(await openPage().app.findUnknownCode()).toBeNull();
    }
    expect(named).toBe(200);
  });

  test("names a script that the page has and the list has not", async () => {
    await visit();
    document.head.insertAdjacentHTML("beforeend", `<script type="text/plain" src="${BASE}assets/added.js"></script>`);
    hub.write("assets/added.js", "added");
    expect((await openPage().app.findUnknownCode())?.files).toEqual(["assets/added.js"]);
  });

  test("names files beyond those that run when the user asks", async () => {
    await visit();
    hub.write(LARGE, "another typesetter");
    const { app, state } = openPage();
    await app.compareAtStart();
    expect(state().served).toEqual({ kind: "same" });
    expect(await app.check()).toEqual({ kind: "swapped", files: [LARGE] });
  });

  test("does not believe a list that this device has not signed", async () => {
    await visit();
    const current = (await signedList())!;
    await editSignedList(current.replace("1.0.0", "6.6.6"));
    const read = await readTrustedCode();
    expect(isRefusal(read) && read.code).toBe("offline.list.forged");
    expect(await openPage().app.findUnknownCode()).toEqual({ files: [CODE_RELEASE_FILE], isSignedStored: false });
  });
});

describe("Another version", () => {
  beforeEach(async () => {
    await visit();
    hub.write(WEB_PAGE_FILE, "index.html 2");
    hub.write("assets/window-6.js", "the next window");
    hub.list("2.0.0");
  });

  test("is named, and changes nothing until the user updates", async () => {
    const before = await signedList();
    const { app, state } = openPage();
    await app.compareAtStart();
    expect(state().served).toMatchObject({ kind: "other-version", version: "2.0.0" });
    expect(await signedList()).toBe(before);
    unwrapOutcome(await app.update());
    expect(await signedList()).toBe(new TextDecoder().decode(hub.files.get(CODE_RELEASE_FILE)));
    expect(storedHashes()).toEqual(expect.arrayContaining(hashesOf([WEB_PAGE_FILE, "assets/window-6.js", LARGE])));
  });

  test("is not used if one of its files is not what its list says", async () => {
    const before = await signedList();
    const { app, state } = openPage();
    await app.compareAtStart();
    hub.write("assets/window-6.js", "not the next window");
    const outcome = await app.update();
    expect(isRefusal(outcome) && outcome.code).toBe("offline.file.other");
    expect(state().served).toEqual({ kind: "swapped", files: ["assets/window-6.js"] });
    expect(await signedList()).toBe(before);
  });

  test("is no swapped code where a file of the stored version is missing here", async () => {
    const page = unwrapOutcome(parseCodeRelease((await signedList())!)).files.find(
      ({ path }) => path === WEB_PAGE_FILE,
    )!;
    hub.cached.delete(`/clausemark-code/${page.sha256}`);
    const { app, state } = openPage();
    expect(isRefusal(await app.storeAll())).toBe(true);
    expect(state().served).toMatchObject({ kind: "other-version", version: "2.0.0" });
  });

  test("is no version if its page is not in its list", async () => {
    hub.write(WEB_PAGE_FILE, "index.html 3");
    const { app, state } = openPage();
    await app.compareAtStart();
    expect(state().served).toEqual({ kind: "swapped", files: [WEB_PAGE_FILE] });
  });
});

test("Deleting everything leaves no file, no list and no worker, also when the page is loaded again", async () => {
  await visit();
  await deleteStoredApp();
  const { app, state } = await visit();
  expect(hub.cached.size).toBe(0);
  expect(hub.registered).toEqual([]);
  expect(await readTrustedCode()).toBeNull();
  unwrapOutcome(await app.storeAll());
  expect(state().stored).toBe("all");
  expect(hub.registered).toHaveLength(1);
});

test("What is stored at its first use is not stored before", async () => {
  await visit();
  expect(storedHashes()).not.toContain(hashesOf([SELDOM])[0]);
});

function withOtherByte(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const other = bytes.slice();
  const at = random.below(other.length);
  other[at] = (other[at]! + 1 + random.below(255)) % 256;
  return other;
}

async function signedList(): Promise<string | undefined> {
  const read = await readTrustedCode();
  return read && !isRefusal(read) ? read.current : undefined;
}

/** Edits the stored list, as somebody with the disk could. */
async function editSignedList(current: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open("clausemark-code");
    request.onsuccess = () => resolve(request.result);
  });
  const store = database.transaction("code", "readwrite").objectStore("code");
  await new Promise<void>((resolve) => {
    const signed = store.get("signed");
    signed.onsuccess = () => {
      store.put({ ...(signed.result as object), current }, "signed").onsuccess = () => resolve();
    };
  });
  database.close();
}
