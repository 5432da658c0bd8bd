import { afterEach, expect, it, vi } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { writeDocx } from "#shared/exchange/formats/docx/write/writeDocx.ts";
import { readReturned } from "#shared/exchange/returned/readReturned.ts";
import { classifyFile } from "#shared/exchange/returned/classifyFile.ts";
import { readDraftFrom } from "#shared/import/readDraft.ts";
import { Zip } from "#shared/import/readers/docx/package/zip.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { input, NOTES } from "../briefing/sample.ts";

const read = vi.spyOn(Zip.prototype, "read");
afterEach(() => read.mockClear());
const parts = () => read.mock.calls.map(([name]) => name);

it("A Word file is unpacked once, however often it is looked into", async () => {
  const file = new SourceFile("a.docx", writeDocx(input(NOTES)));
  expect(await classifyFile(file)).toMatchObject({ kind: "document" });
  expect(isRefusal(await readReturned(file, () => undefined))).toBe(false);
  expect(isRefusal(await readDraftFrom(file))).toBe(false);
  expect(parts()).toContain("word/document.xml");
  expect(parts().sort()).toEqual([...new Set(parts())].sort());
});
