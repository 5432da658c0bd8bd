import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Puppet } from "./fakeWorker.ts";

beforeEach(() => {
  Puppet.all = [];
  vi.stubGlobal("Worker", Puppet);
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

test("A typesetter that was made ready sets the next briefing, and its first answer is not taken for the pages", async () => {
  const { prepareTypesettingInBrowser, typesetInBrowser } = await import("#renderer/host-web/typesetInBrowser.ts");
  prepareTypesettingInBrowser();
  prepareTypesettingInBrowser();
  const [worker] = Puppet.all;
  expect(worker!.asked).toBeNull();
  const pages = typesetInBrowser("pages", {});
  expect(worker!.asked).toBe("pages");
  worker!.say({ isReady: true });
  worker!.say({ outcome: new Uint8Array([1]) });
  expect(await pages).toEqual(new Uint8Array([1]));
  expect(Puppet.all).toEqual([worker]);
});
