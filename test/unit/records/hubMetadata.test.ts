import { describe, expect, it } from "vitest";
import { measureMetadata } from "#test/support/metadata/measureMetadata.ts";
import { createSeedSigner } from "#shared/base/ed25519.ts";
import { EMPTY_CHAIN_COUNTER, signRecord } from "#shared/records/signRecord.ts";

const HASH = "ab".repeat(32);

describe("What a hub tells from lengths and times alone, of 20 made-up teams", () => {
  const bare = measureMetadata({ isPadded: false, isBatched: false }, 1);
  const live = measureMetadata({ isPadded: true, isBatched: false }, 1);
  const batched = measureMetadata({ isPadded: true, isBatched: true }, 1);

  it("is at most 5 points above chance within a length if changes are sent in batches", () => {
    expect(batched.withinLength).toBeLessThan(5);
    expect(batched.aboveChance).toBeLessThan(12);
  });

  it("is more if they are sent at once, and most without padding: the classifier is not blind", () => {
    expect(live.withinLength).toBeGreaterThan(15);
    expect(bare.aboveChance).toBeGreaterThan(50);
  });

  it("takes at most twice the bytes", () => {
    expect(batched.bytes / bare.bytes).toBeLessThan(2);
  });
});

describe("A record that is sent in a batch", () => {
  const sign = (isDayOnly?: true) =>
    signRecord(
      { type: "reply", body: HASH, ...(isDayOnly && { isDayOnly }) },
      HASH,
      EMPTY_CHAIN_COUNTER,
      createSeedSigner(new Uint8Array(32).fill(7)),
      "2026-11-30T17:42:11.123Z",
    );

  it("claims its day only, and says nothing of how it is sent", async () => {
    expect((await sign()).at).toBe("2026-11-30T17:42:11.123Z");
    const record = await sign(true);
    expect(record.at).toBe("2026-11-30T00:00:00.000Z");
    expect(Object.keys(record)).not.toContain("isDayOnly");
  });
});
