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
  worker!.say({ outcome: new Uint8Array([1]), isSpent: false });
  expect(await pages).toEqual(new Uint8Array([1]));
  expect(Puppet.all).toEqual([worker]);
});

test("A typesetter whose memory has grown too large is ended, and another one is made ready", async () => {
  const { typesetInBrowser } = await import("#renderer/host-web/typesetInBrowser.ts");
  const pages = typesetInBrowser("pages", {});
  Puppet.all[0]!.say({ outcome: new Uint8Array([1]), isSpent: true });
  expect(await pages).toEqual(new Uint8Array([1]));
  const [spent, next] = Puppet.all;
  expect(spent!.ended).toBe(true);
  expect(next!.asked).toBeNull();
  void typesetInBrowser("more pages", {});
  expect(next!.asked).toBe("more pages");
  expect(Puppet.all).toEqual([spent, next]);
});
