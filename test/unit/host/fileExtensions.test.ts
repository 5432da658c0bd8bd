import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { RETURNED_FILE_EXTENSIONS } from "#shared/publish/formats/exportFormats.ts";
import { FILE_EXTENSIONS } from "#shared/host/fileExtensions.ts";
import { IPC_REQUEST_SCHEMAS } from "#shared/host/ipcSchemas.ts";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures/import");

test("The dialog for opening a draft offers every extension that can be opened", () => {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.extname(file) !== "",
  );
  const drafts = new Set(files.map((file) => path.extname(file).slice(1)));
  expect(drafts.size).toBeGreaterThan(5);
  for (const ending of [
    ...drafts,
    ...RETURNED_FILE_EXTENSIONS,
    ...FILE_EXTENSIONS.dossier,
    ...FILE_EXTENSIONS.invitation,
  ]) {
    expect(FILE_EXTENSIONS.draft).toContain(ending);
  }
});

test("The desktop accepts every kind of file in its dialogs, and no other", () => {
  const isAccepted = (kind: string) => IPC_REQUEST_SCHEMAS["files:open"].safeParse([kind]).success;
  expect(Object.keys(FILE_EXTENSIONS)).toContain("photograph");
  expect(Object.keys(FILE_EXTENSIONS).filter((kind) => !isAccepted(kind))).toEqual([]);
  expect(isAccepted("program")).toBe(false);
});
