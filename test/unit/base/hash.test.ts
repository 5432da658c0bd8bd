import { describe, expect, it } from "vitest";
import { sha256, sha256Native } from "#shared/base/hash.ts";

describe("The runtime's own SHA-256", () => {
  it.each([0, 1, 1000, 32 * 1024, 32 * 1024 + 1, 200_000])("of %i bytes is that of the library", async (size) => {
    const data = new Uint8Array(size).map((_, i) => (i * 7) % 256);
    expect(await sha256Native(data)).toBe(sha256(data));
  });
});
