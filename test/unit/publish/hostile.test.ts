import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import { importReturnedContent } from "#shared/publish/returned/importReturnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import type { ReturnedContent } from "#shared/publish/returned/returnedContent.ts";
import { classifyDraftOrComments } from "#shared/publish/returned/classifyDraftOrComments.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { createTeam, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";
import { HOSTILE_FILES, HOSTILE_TEXTS } from "#test/support/returned/hostileReturns.ts";

async function read(bytes: Uint8Array, name: string): Promise<Outcome<ReturnedContent>> {
  const file = new FileToImport(name, bytes);
  await classifyDraftOrComments(file);
  return readReturnedFile(file, () => ({ id: SMALL_DRAFT_ID, draft: SMALL_DRAFT }));
}

describe("A hostile file", () => {
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    it(`is read or refused, and ends: ${name}`, async () => {
      const returned = await read(encodeUtf8(make()), "file");
      if (isRefusal(returned)) return;
      const { admin } = await createTeam();
      const brought = importReturnedContent(admin.ledger, admin.me, reviewReturnedContent(admin.ledger, returned));
      expect(isRefusal(brought)).toBe(false);
    });
  }
  for (const [name, make] of Object.entries(HOSTILE_FILES))
    it(`is read or refused, and ends: ${name}`, async () => void (await read(make(), "file")));
});
