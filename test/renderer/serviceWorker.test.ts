import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signTrustedCode } from "#renderer/host-web/code/trustedCode.ts";
import { storeCodeRelease } from "#renderer/host-web/code/codeFiles.ts";
import { CodeResponder } from "#renderer/serviceWorker/codeResponder.ts";
import { isShareRequest, SharedItemQueue } from "#renderer/serviceWorker/sharedItemQueue.ts";
import type { SharedText } from "#shared/host/sharedItems.ts";
import { WEB_PAGE_FILE, parseCodeRelease, CODE_RELEASE_FILE, SERVICE_WORKER_FILE } from "#shared/host/codeRelease.ts";
import { unwrapOutcome } from "../support/team/team.ts";
import { BASE, FakeHub, SCRIPTS, SELDOM } from "./fakeHub.ts";

let hub: FakeHub;
let responder: CodeResponder;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  hub = new FakeHub();
  hub.install();
  responder = new CodeResponder(BASE);
  const list = text(hub.files.get(CODE_RELEASE_FILE)!);
  unwrapOutcome(await storeCodeRelease(unwrapOutcome(parseCodeRelease(list)), ["start", "idle"], BASE));
  await signTrustedCode(list, null);
  hub.asked.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A request as a browser makes it; Node's `Request` knows no navigation. */
function request(path: string, { mode = "no-cors", cache = "default", method = "GET" } = {}): Request {
  return { url: path.includes("://") ? path : `${BASE}${path}`, mode, cache, method } as unknown as Request;
}
const navigation = (path = "") => request(path, { mode: "navigate" });

/** Answers like the worker: null if the request goes to the hub. */
async function answered(asked: Request): Promise<Response | null> {
  return responder.mayAnswer(asked) ? responder.answer(asked) : null;
}

describe("The service worker", () => {
  test("answers for the app's own files without the hub, under a policy of its own", async () => {
    hub.isDown = true;
    for (const [path, file] of [
      ["", WEB_PAGE_FILE],
      ["index.html", WEB_PAGE_FILE],
      [SCRIPTS[0]!, SCRIPTS[0]!],
    ] as const) {
      const answer = (await answered(path === SCRIPTS[0] ? request(path) : navigation(path)))!;
      expect(await answer.text()).toBe(`${file} 1`);
      expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(hub.asked).toEqual([]);
  });

  test("does not use what the hub serves instead", async () => {
    for (const path of [WEB_PAGE_FILE, ...SCRIPTS]) hub.write(path, "swapped");
    expect(await (await answered(navigation()))!.text()).toBe("index.html 1");
    expect(await (await answered(request(SCRIPTS[1]!)))!.text()).toBe(`${SCRIPTS[1]} 1`);
  });

  test.each([
    ["a challenge of the hub", request("challenge?dossier=ab")],
    ["the hub's health", request("healthz")],
    ["a question to the hub itself", request(WEB_PAGE_FILE, { cache: "no-cache" })],
    ["another site", request("https://example.org/a.js")],
    ["anything that is sent", request("index.html", { method: "POST" })],
  ])("leaves %s to the hub", async (_, asked) => {
    expect(await answered(asked)).toBeNull();
  });

  test("stores nothing that the list does not name, and not itself", async () => {
    const before = hub.cached.size;
    hub.write("notes.json", "words");
    for (const path of ["notes.json", SERVICE_WORKER_FILE, CODE_RELEASE_FILE]) await answered(request(path));
    expect(hub.asked).toHaveLength(3);
    expect(hub.cached.size).toBe(before);
  });

  test("stores some files when they are first used, if they are the listed ones", async () => {
    const genuine = hub.files.get(SELDOM)!;
    hub.write(SELDOM, "other data");
    expect((await answered(request(SELDOM)))!.type).toBe("error");
    hub.write(SELDOM, genuine);
    expect(await (await answered(request(SELDOM)))!.text()).toBe(`${SELDOM} 1`);
    hub.isDown = true;
    expect(await (await answered(request(SELDOM)))!.text()).toBe(`${SELDOM} 1`);
  });

  test("does not answer with stored bytes that have changed on the disk", async () => {
    for (const key of hub.cached.keys()) hub.cached.set(key, new TextEncoder().encode("changed"));
    await answered(navigation());
    expect(await (await answered(request(SCRIPTS[0]!)))!.text()).toBe(`${SCRIPTS[0]} 1`);
    hub.isDown = true;
    for (const key of hub.cached.keys()) hub.cached.set(key, new TextEncoder().encode("changed"));
    expect((await answered(request(SCRIPTS[0]!)))!.type).toBe("error");
  });

  test("leaves a page to the hub that it could not open whole", async () => {
    hub.cached.delete([...hub.cached.keys()][1]!);
    hub.write(WEB_PAGE_FILE, "from the hub");
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("from the hub")));
    expect(await (await answered(navigation()))!.text()).toBe("from the hub");
  });

  test("answers an open page from the version before", async () => {
    const before = text(hub.files.get(CODE_RELEASE_FILE)!);
    hub.write(WEB_PAGE_FILE, "index.html 2");
    hub.files.delete(SCRIPTS[1]!);
    hub.write("assets/window-6.js", "the next window");
    hub.list("2.0.0");
    const list = text(hub.files.get(CODE_RELEASE_FILE)!);
    unwrapOutcome(await storeCodeRelease(unwrapOutcome(parseCodeRelease(list)), ["start"], BASE));
    await signTrustedCode(list, before);
    expect(await (await answered(navigation()))!.text()).toBe("index.html 2");
    expect(await (await answered(request(SCRIPTS[1]!)))!.text()).toBe(`${SCRIPTS[1]} 1`);
  });
});

describe("What is shared with the installed app", () => {
  const share = { mode: "navigate", method: "POST" };

  /** A share request with these fields, as the system sends it. */
  function form(fields: Readonly<Record<string, File | string>>): Request {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    return { formData: () => Promise.resolve(data) } as unknown as Request;
  }
  async function queued(fields: Readonly<Record<string, File | string>>) {
    const queue = new SharedItemQueue();
    await queue.take(form(fields), BASE);
    return queue.release().map((each) => (each instanceof File ? each.name : (each as SharedText)));
  }

  test("comes by one address only", () => {
    expect(isShareRequest(request("share", share), BASE)).toBe(true);
    expect(isShareRequest(request("share", { ...share, method: "GET" }), BASE)).toBe(false);
    expect(isShareRequest(request("other", share), BASE)).toBe(false);
    expect(isShareRequest(request("share", { ...share, mode: "no-cors" }), BASE)).toBe(false);
  });

  test("waits in memory until the page takes it, once, is stored nowhere, and is not sent to the hub", async () => {
    const queue = new SharedItemQueue();
    const stored = hub.cached.size;
    const answer = await queue.take(form({ files: new File(["words"], "draft.docx") }), BASE);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, BASE]);
    expect(queue.release()).toHaveLength(1);
    expect(queue.release()).toEqual([]);
    expect(hub.cached.size).toBe(stored);
    expect(hub.asked).toEqual([]);
  });

  test("is its files, or else its text, or else its link", async () => {
    const file = new File(["words"], "draft.docx");
    expect(await queued({ title: "Look", text: "See this.", files: file })).toEqual(["draft.docx"]);
    expect(await queued({ title: "Draft", text: "Article 1", url: "https://example.org" })).toEqual([
      { title: "Draft", text: "Article 1" },
    ]);
    expect(await queued({ url: "https://example.org" })).toEqual([{ title: "", text: "https://example.org" }]);
    expect(await queued({ title: "Nothing" })).toEqual([]);
  });

  test("is nothing if the form cannot be read", async () => {
    const queue = new SharedItemQueue();
    const broken = { formData: () => Promise.reject(new TypeError("No form")) } as unknown as Request;
    expect((await queue.take(broken, BASE)).status).toBe(303);
    expect(queue.release()).toEqual([]);
  });
});
