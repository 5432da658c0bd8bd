import { afterEach, expect, it, vi } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { docxOf } from "#shared/exchange/docx/write/docx.ts";
import { readReturned } from "#shared/exchange/returned/read.ts";
import { signsIn } from "#shared/exchange/returned/signs.ts";
import { readDraftIn } from "#shared/import/import.ts";
import { Zip } from "#shared/import/readers/docx/zip.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { input, NOTES } from "../briefing/sample.ts";

const read = vi.spyOn(Zip.prototype, "read");
afterEach(() => read.mockClear());
const parts = () => read.mock.calls.map(([name]) => name);

it("A Word file is unpacked once, however often it is looked into", async () => {
  const file = new SourceFile("a.docx", docxOf(input(NOTES)));
  expect(await signsIn(file)).toMatchObject({ is: "document" });
  expect(isRefusal(await readReturned(file, () => undefined))).toBe(false);
  expect(isRefusal(await readDraftIn(file))).toBe(false);
  expect(parts()).toContain("word/document.xml");
  expect(parts().sort()).toEqual([...new Set(parts())].sort());
});
