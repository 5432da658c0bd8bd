import { afterEach, expect, test, vi } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";

afterEach(() => {
  globalThis.onmessage = null;
  vi.unstubAllGlobals();
});

test("A worker answers, by its name, what was asked before its code had loaded", async () => {
  const posted: unknown[] = [];
  vi.stubGlobal("postMessage", (said: unknown) => posted.push(said));
  vi.stubGlobal("reportError", vi.fn());
  vi.stubGlobal("name", "readDossierFile");
  await import("#renderer/workers/jobWorker.ts");
  const data = { bytes: encodeUtf8("no dossier"), key: null };
  globalThis.onmessage!.call(window, new MessageEvent("message", { data }));
  await expect.poll(() => posted, { timeout: 15_000 }).toHaveLength(1);
  expect(posted[0]).toMatchObject({ refused: true });
});
