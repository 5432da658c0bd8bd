import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SharedItem } from "#renderer/serviceWorker/sharedItemQueue.ts";
import type { Refusal } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { TAKE_SHARED_ITEMS_MESSAGE } from "#shared/host/sharedItems.ts";

const file = (name: string) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) }) as unknown as File;

let taken: string[];
let asked: number;
let shared: readonly SharedItem[];
const take = (files: readonly NamedFile[]) => void taken.push(...files.map(({ name }) => name));
const refuse = ({ code }: Refusal) => void taken.push(code);

/** Loads the module as a page does that opens in a window of this kind. */
async function takeIn(display: "standalone" | "browser"): Promise<void> {
  vi.resetModules();
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query === `(display-mode: ${display})` }));
  const { onArrivingFiles } = await import("#renderer/host-web/arrivingFiles.ts");
  onArrivingFiles(take, refuse);
  onArrivingFiles(take, refuse);
}

beforeEach(() => {
  taken = [];
  asked = 0;
  shared = [file("shared")];
  const worker = {
    postMessage(what: unknown, [port]: [MessagePort]) {
      if (what === TAKE_SHARED_ITEMS_MESSAGE) port.postMessage(shared);
      asked++;
    },
  };
  vi.stubGlobal("MessageChannel", FakeChannel);
  Object.assign(navigator, { serviceWorker: { controller: worker } });
});
afterEach(() => vi.unstubAllGlobals());

/** A channel that passes on objects as they are, since jsdom has none that carries files. */
class FakeChannel {
  readonly port1 = { onmessage: (_: { data: readonly SharedItem[] }) => undefined as void, close: () => undefined };
  readonly port2 = { postMessage: (data: readonly SharedItem[]) => this.port1.onmessage({ data }) };
}

test("Files that the system opens with the installed app are taken once, and named if they cannot be read", async () => {
  vi.stubGlobal("launchQueue", {
    setConsumer: (consume: (launch: { files: readonly { name: string; getFile(): Promise<File> }[] }) => void) =>
      consume({
        files: [
          { name: "draft.clausemark", getFile: () => Promise.resolve(file("draft.clausemark")) },
          { name: "moved.docx", getFile: () => Promise.reject(new DOMException("Gone", "NotFoundError")) },
        ],
      }),
  });
  await takeIn("browser");
  await vi.waitFor(() => expect(taken).toEqual(["file.unreadable", "draft.clausemark"]));
});

test("Shared files are taken by the installed app's window", async () => {
  await takeIn("standalone");
  await vi.waitFor(() => expect(taken).toEqual(["shared"]));
});

test("A page in a browser's tab drops shared files, because any site can send a form to its address", async () => {
  await takeIn("browser");
  await vi.waitFor(() => expect(asked).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(taken).toEqual([]);
});

test("Shared text is a file of its title, and a link alone is refused: nothing is downloaded", async () => {
  shared = [
    { title: "Draft articles", text: "Article 1" },
    { title: "", text: "Article 2, as on https://example.org" },
    { title: "A page", text: "https://example.org/draft.docx\n" },
  ];
  await takeIn("standalone");
  await vi.waitFor(() => expect(taken).toEqual(["files.link", "Draft articles.txt", "Pasted text.txt"]));
});
