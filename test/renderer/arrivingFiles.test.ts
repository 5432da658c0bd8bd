import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { NamedFile } from "#shared/host/host.ts";
import { TAKE_SHARED_FILES_MESSAGE } from "#shared/host/sharedFiles.ts";

const file = (name: string) => ({ name, arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) }) as unknown as File;

let taken: string[];
let asked: number;
const take = (files: readonly NamedFile[]) => void taken.push(...files.map(({ name }) => name));

/** Loads the module as a page does that opens in a window of this kind. */
async function takeIn(display: "standalone" | "browser"): Promise<void> {
  vi.resetModules();
  vi.stubGlobal("matchMedia", (query: string) => ({ matches: query === `(display-mode: ${display})` }));
  const { onArrivingFiles } = await import("#renderer/host-web/arrivingFiles.ts");
  onArrivingFiles(take);
  onArrivingFiles(take);
}

beforeEach(() => {
  taken = [];
  asked = 0;
  const worker = {
    postMessage(what: unknown, [port]: [MessagePort]) {
      if (what === TAKE_SHARED_FILES_MESSAGE) port.postMessage(["shared"]);
      asked++;
    },
  };
  vi.stubGlobal("MessageChannel", FakeChannel);
  Object.assign(navigator, { serviceWorker: { controller: worker } });
});
afterEach(() => vi.unstubAllGlobals());

/** A channel that passes on names as files, since jsdom has none that carries files. */
class FakeChannel {
  readonly port1 = { onmessage: (_: { data: readonly File[] }) => undefined as void, close: () => undefined };
  readonly port2 = { postMessage: (names: readonly string[]) => this.port1.onmessage({ data: names.map(file) }) };
}

test("Files that the system opens with the installed app are taken once", async () => {
  vi.stubGlobal("launchQueue", {
    setConsumer: (consume: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void) =>
      consume({ files: [{ getFile: () => Promise.resolve(file("draft.clausemark")) }] }),
  });
  await takeIn("browser");
  await vi.waitFor(() => expect(taken).toEqual(["draft.clausemark"]));
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
