import { describe, expect, it } from "vitest";
import { utf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readReturned } from "#shared/exchange/returned/readReturned.ts";
import { importReturned } from "#shared/exchange/returned/importReturned.ts";
import { reviewReturned } from "#shared/exchange/returned/reviewReturned.ts";
import type { ReturnedContent } from "#shared/exchange/returned/returnedContent.ts";
import { classifyFile } from "#shared/exchange/returned/classifyFile.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { createTeam, SMALL_DRAFT, SMALL_ID } from "#test/support/team/team.ts";
import { HOSTILE_FILES, HOSTILE_TEXTS } from "#test/support/returned/hostileReturns.ts";

async function read(bytes: Uint8Array, name: string): Promise<Outcome<ReturnedContent>> {
  const file = new SourceFile(name, bytes);
  await classifyFile(file);
  return readReturned(file, () => ({ id: SMALL_ID, draft: SMALL_DRAFT }));
}

describe("A hostile file", () => {
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    it(`is read or refused, and ends: ${name}`, async () => {
      const returned = await read(utf8(make()), "file");
      if (isRefusal(returned)) return;
      const { admin } = await createTeam();
      const brought = importReturned(admin.ledger, admin.me, reviewReturned(admin.ledger, returned));
      expect(isRefusal(brought)).toBe(false);
    });
  }
  for (const [name, make] of Object.entries(HOSTILE_FILES))
    it(`is read or refused, and ends: ${name}`, async () => void (await read(make(), "file")));
});
