import { afterEach, expect, test, vi } from "vitest";
import type { ReadFileRequest } from "#renderer/workers/readFile.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { ZipFile } from "#shared/import/readers/docx/package/zipFile.ts";
import { DRAFT, DRAFT_ID, input, NOTES } from "../unit/publish/briefing/sample.ts";

const posted: { readonly outcome?: unknown }[] = [];

const outcomes = () => posted.flatMap((each) => ("outcome" in each ? [each.outcome] : []));

/** Sends a request to the worker and returns the outcome. */
async function ask(question: ReadFileRequest): Promise<unknown> {
  posted.length = 0;
  globalThis.onmessage!.call(window, new MessageEvent("message", { data: question }));
  await expect.poll(outcomes, { timeout: 15_000 }).toHaveLength(1);
  return outcomes()[0];
}

afterEach(() => {
  globalThis.onmessage = null;
  vi.unstubAllGlobals();
});

test("The worker keeps a file unpacked while it is classified, read as a draft, and searched for comments", async () => {
  vi.stubGlobal("postMessage", (said: object) => posted.push(said));
  vi.stubGlobal("reportError", vi.fn());
  await import("#renderer/workers/readFile.ts");
  const read = vi.spyOn(ZipFile.prototype, "read");
  const bytes = writeDocx(input(NOTES));
  const texts = { drafts: new Map([[DRAFT_ID, DRAFT]]), order: [DRAFT_ID] };
  expect(await ask({ name: "a.docx", bytes, as: "signs" })).toMatchObject({ kind: "document" });
  expect(await ask({})).toMatchObject({ source: { name: "a.docx", format: "docx" } });
  expect(await ask({ numbersParagraphs: true })).toMatchObject({
    draft: { provisions: expect.arrayContaining([expect.objectContaining({ num: "¶1" })]) as unknown },
  });
  const meant = { id: DRAFT_ID, draft: DRAFT };
  expect(await ask({ as: "returned", texts, meant })).toMatchObject({ returned: { proposals: [] } });
  const parts = read.mock.calls.map(([name]) => name);
  expect(parts).toContain("word/document.xml");
  expect(parts.sort()).toEqual([...new Set(parts)].sort());
});
