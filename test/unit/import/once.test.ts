import { afterEach, expect, it, vi } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { classifyDraftOrComments } from "#shared/publish/returned/classifyDraftOrComments.ts";
import { readDraftFromFile } from "#shared/import/readDraft.ts";
import { ZipFile } from "#shared/import/readers/docx/package/zipFile.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { input, NOTES } from "../publish/briefing/sample.ts";

const read = vi.spyOn(ZipFile.prototype, "read");
afterEach(() => read.mockClear());
const parts = () => read.mock.calls.map(([name]) => name);

it("A Word file is unpacked once, however often it is read", async () => {
  const file = new FileToImport("a.docx", writeDocx(input(NOTES)));
  expect(await classifyDraftOrComments(file)).toMatchObject({ kind: "document" });
  expect(isRefusal(await readReturnedFile(file, () => undefined))).toBe(false);
  expect(isRefusal(await readDraftFromFile(file))).toBe(false);
  expect(parts()).toContain("word/document.xml");
  expect(parts().sort()).toEqual([...new Set(parts())].sort());
});
