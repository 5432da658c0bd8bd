import { afterEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { AtRestCipher, deriveAtRestKey, isSealedAtRest } from "#shared/base/atRestCipher.ts";
import { decodeUtf8, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { atRestWithSeed } from "#test/support/team/atRestWithSeed.ts";

afterEach(() => vi.unstubAllGlobals());

const SAID = encodeUtf8("who may speak");

describe("A text that is encrypted at rest", () => {
  it("is decrypted by its key only, and not if a bit is changed", async () => {
    const sealed = await atRestWithSeed("ab").seal(SAID);
    expect(isSealedAtRest(sealed)).toBe(true);
    expect(Buffer.from(sealed).includes("who may")).toBe(false);
    expect(await atRestWithSeed("ab").open(sealed)).toEqual(SAID);
    expect(await atRestWithSeed("cd").open(sealed)).toBeNull();
    for (const at of [sealed.length - 1, sealed.length - 20, 32]) {
      const other = sealed.map((byte, i) => (i === at ? byte ^ 1 : byte));
      expect(await atRestWithSeed("ab").open(other)).toBeNull();
    }
  });

  it("is also decrypted by the key of a former device", async () => {
    const sealed = await atRestWithSeed("ab").seal(SAID);
    const both = new AtRestCipher([deriveAtRestKey("cd".repeat(32)), deriveAtRestKey("ab".repeat(32))]);
    expect(await both.open(sealed)).toEqual(SAID);
  });

  it("is the same with the runtime's own cipher and without it, as in a page that was loaded over plain HTTP", async () => {
    const [sealed, empty] = await Promise.all([SAID, encodeUtf8("")].map((each) => atRestWithSeed("ab").seal(each)));
    const runtime = crypto;
    vi.stubGlobal("crypto", { getRandomValues: (array: Bytes) => runtime.getRandomValues(array) });
    const without = atRestWithSeed("ab");
    vi.unstubAllGlobals();
    expect(await without.open(sealed!)).toEqual(SAID);
    expect(await without.open(empty!)).toEqual(encodeUtf8(""));
    expect(await atRestWithSeed("ab").open(await without.seal(SAID))).toEqual(SAID);
    expect(await atRestWithSeed("cd").open(await without.seal(SAID))).toBeNull();
  });

  it("is told apart from an unencrypted update of Yjs, which is read as it is", async () => {
    const doc = new Doc();
    doc.getMap("records").set("key", true);
    const update = encodeStateAsUpdate(doc);
    expect(await atRestWithSeed("ab").open(update)).toBe(update);
    const sealed = await atRestWithSeed("ab").seal(update);
    expect(() => applyUpdate(new Doc(), sealed)).toThrow();
    expect(decodeUtf8(sealed.subarray(8, 28))).toBe("clausemark/1 at rest");
  });

  it("has a key that is not the seed", () => {
    expect(deriveAtRestKey("ab".repeat(32))).not.toContain("ab".repeat(8));
    expect(deriveAtRestKey("ab".repeat(32))).toMatch(/^[0-9a-f]{64}$/);
  });
});
