import { describe, expect, it } from "vitest";
import { fromHex, utf8 } from "#shared/base/bytes.ts";
import { newSecrets, decryptAgeFile } from "#shared/members/joining/invitation.ts";
import { openKeyShares, shareKey, addOlderKey } from "#shared/members/roster/keyShares.ts";
import type { KeyShare } from "#shared/records/kinds/roster.ts";
import { toDossierKey, newDossierKey } from "#shared/records/sealBody.ts";
import { TEST_RECIPIENT } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";

const idsOf = (keys: readonly { id: string }[]) => keys.map(({ id }) => id).sort();

describe("A dossier key that is handed out", () => {
  it("opens for its recipients and for nobody else", async () => {
    const [anna, bert, key] = [await newSecrets(), await newSecrets(), newDossierKey()];
    const share = await shareKey(key, [anna.recipient]);
    const open = (who: typeof anna) =>
      openKeyShares([share], who.recipient, (sealed) => decryptAgeFile(who.identity, sealed));
    expect(await open(anna)).toEqual([key]);
    expect(await open(bert)).toEqual([]);
    expect(await openKeyShares([share], anna.recipient, (sealed) => decryptAgeFile(bert.identity, sealed))).toEqual([]);
  });

  it("goes to the other recipients where nothing can be sealed to one", async () => {
    const [anna, key] = [await newSecrets(), newDossierKey()];
    // Of the right form, with a checksum that does not fit: a device says its own recipient.
    const share = await shareKey(key, [TEST_RECIPIENT, anna.recipient]);
    expect(share.to.map(({ recipient }) => recipient)).toEqual([anna.recipient]);
  });

  it("opens every older one, in whatever order the shares come", async () => {
    const anna = await newSecrets();
    const keys = Array.from({ length: 6 }, newDossierKey);
    const shares: KeyShare[] = [];
    for (const [i, key] of keys.entries()) {
      const to = await shareKey(key, i === 5 ? [anna.recipient] : []);
      shares.push(i === 0 ? to : addOlderKey(to, key, keys[i - 1]!));
    }
    const random = new Random(6);
    for (let i = 0; i < 20; i++) {
      const found = await openKeyShares(random.shuffle(shares), anna.recipient, (sealed) =>
        decryptAgeFile(anna.identity, sealed),
      );
      expect(idsOf(found)).toEqual(idsOf(keys));
    }
  });

  it("is not taken from a share that does not give the key it names", async () => {
    const [anna, key, other] = [await newSecrets(), newDossierKey(), newDossierKey()];
    const open = (...shares: KeyShare[]) =>
      openKeyShares(shares, anna.recipient, (sealed) => decryptAgeFile(anna.identity, sealed));
    const share = await shareKey(key, [anna.recipient]);
    expect(await open({ ...share, id: other.id })).toEqual([]);
    const broken = { ...share, to: [{ recipient: anna.recipient, sealed: "00" }] };
    expect(await open(broken, share)).toEqual([key]);
    const short = toDossierKey(utf8("short"));
    expect(await open(await shareKey(short, [anna.recipient]))).toEqual([]);
    expect(await open(addOlderKey(share, key, short))).toEqual([key]);
    expect(await open({ ...share, older: { id: other.id, sealed: "00".repeat(20) } })).toEqual([key]);
    expect(await open(addOlderKey(share, other, key))).toEqual([key]);
  });

  it("has one name, from its bytes", () => {
    const bytes = fromHex("11".repeat(32));
    expect(toDossierKey(bytes).id).toBe(toDossierKey(bytes.slice()).id);
    expect(toDossierKey(bytes).id).toMatch(/^[0-9a-f]{32}$/);
    expect(toDossierKey(fromHex("12".repeat(32))).id).not.toBe(toDossierKey(bytes).id);
  });
});
