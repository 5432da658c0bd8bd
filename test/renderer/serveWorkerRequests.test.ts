import { afterEach, expect, test, vi } from "vitest";
import { serveWorkerRequests } from "#renderer/workers/serveWorkerRequests.ts";

const posted = vi.fn();
const reported = vi.fn();

/** Sends a request to a worker that handles it by `work`. */
function ask(work: (question: string) => unknown): void {
  vi.stubGlobal("postMessage", posted);
  vi.stubGlobal("reportError", reported);
  serveWorkerRequests(work);
  globalThis.onmessage!.call(window, new MessageEvent("message", { data: "question" }));
}

afterEach(() => {
  globalThis.onmessage = null;
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test("A worker posts its answer", async () => {
  ask((question) => `${question} answered`);
  await vi.waitFor(() => expect(posted).toHaveBeenCalledWith("question answered"));
  expect(reported).not.toHaveBeenCalled();
});

test.each([
  [
    "at once",
    () => {
      throw new Error("bug");
    },
  ],
  ["later", () => Promise.reject(new Error("bug"))],
])("A worker that fails %s reports that, since nobody would learn of a rejected promise", async (_, work) => {
  ask(work);
  await vi.waitFor(() => expect(reported).toHaveBeenCalledWith(new Error("bug")));
  expect(posted).not.toHaveBeenCalled();
});
