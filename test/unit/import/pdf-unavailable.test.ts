import { expect, it, vi } from "vitest";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { isRefusal } from "#shared/base/result.ts";
import { explainRefusal } from "#shared/messages/messages.ts";

vi.mock("pdfjs-dist/legacy/build/pdf.mjs", () => {
  throw new Error("no network");
});

it("A PDF that is opened before its reader could be loaded is refused, with advice", async () => {
  const refused = await readDraftFromBytes("draft.pdf", new TextEncoder().encode("%PDF-1.7\n"));
  expect(isRefusal(refused) && refused.code).toBe("reading.pdf-unavailable");
  expect(isRefusal(refused) && explainRefusal(refused)).toMatch(/network/);
});
