import { describe, expect, it } from "vitest";
import { fromHex, encodeUtf8 } from "#shared/base/bytes.ts";
import { newKeyPairs, decryptAgeFile } from "#shared/members/joining/invitation.ts";
import {
  openSharedDossierKeys,
  shareDossierKey,
  addOlderDossierKey,
} from "#shared/members/roster/sharedDossierKeys.ts";
import type { SharedDossierKey } from "#shared/records/kinds/roster.ts";
import { toDossierKey, newDossierKey } from "#shared/records/sealBody.ts";
import { TEST_RECIPIENT } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";

const idsOf = (keys: readonly { id: string }[]) => keys.map(({ id }) => id).sort();

describe("A dossier key that is shared", () => {
  it("opens for its recipients and for nobody else", async () => {
    const [anna, bert, key] = [await newKeyPairs(), await newKeyPairs(), newDossierKey()];
    const share = await shareDossierKey(key, [anna.recipient]);
    const open = (who: typeof anna) =>
      openSharedDossierKeys([share], who.recipient, (sealed) => decryptAgeFile(who.identity, sealed));
    expect(await open(anna)).toEqual([key]);
    expect(await open(bert)).toEqual([]);
    expect(
      await openSharedDossierKeys([share], anna.recipient, (sealed) => decryptAgeFile(bert.identity, sealed)),
    ).toEqual([]);
  });

  it("goes to the other recipients if it cannot be encrypted to one", async () => {
    const [anna, key] = [await newKeyPairs(), newDossierKey()];
    // It has a valid form but a wrong checksum: devices state their own recipients.
    const share = await shareDossierKey(key, [TEST_RECIPIENT, anna.recipient]);
    expect(share.to.map(({ recipient }) => recipient)).toEqual([anna.recipient]);
  });

  it("opens every older one, in whatever order the shares come", async () => {
    const anna = await newKeyPairs();
    const keys = Array.from({ length: 6 }, newDossierKey);
    const shares: SharedDossierKey[] = [];
    for (const [i, key] of keys.entries()) {
      const to = await shareDossierKey(key, i === 5 ? [anna.recipient] : []);
      shares.push(i === 0 ? to : addOlderDossierKey(to, key, keys[i - 1]!));
    }
    const random = new Random(6);
    for (let i = 0; i < 20; i++) {
      const found = await openSharedDossierKeys(random.shuffle(shares), anna.recipient, (sealed) =>
        decryptAgeFile(anna.identity, sealed),
      );
      expect(idsOf(found)).toEqual(idsOf(keys));
    }
  });

  it("is not accepted from a share that does not contain the key that it names", async () => {
    const [anna, key, other] = [await newKeyPairs(), newDossierKey(), newDossierKey()];
    const open = (...shares: SharedDossierKey[]) =>
      openSharedDossierKeys(shares, anna.recipient, (sealed) => decryptAgeFile(anna.identity, sealed));
    const share = await shareDossierKey(key, [anna.recipient]);
    expect(await open({ ...share, id: other.id })).toEqual([]);
    const broken = { ...share, to: [{ recipient: anna.recipient, sealed: "00" }] };
    expect(await open(broken, share)).toEqual([key]);
    const short = toDossierKey(encodeUtf8("short"));
    expect(await open(await shareDossierKey(short, [anna.recipient]))).toEqual([]);
    expect(await open(addOlderDossierKey(share, key, short))).toEqual([key]);
    expect(await open({ ...share, older: { id: other.id, sealed: "00".repeat(20) } })).toEqual([key]);
    expect(await open(addOlderDossierKey(share, other, key))).toEqual([key]);
  });

  it("has one name, computed from its bytes", () => {
    const bytes = fromHex("11".repeat(32));
    expect(toDossierKey(bytes).id).toBe(toDossierKey(bytes.slice()).id);
    expect(toDossierKey(bytes).id).toMatch(/^[0-9a-f]{32}$/);
    expect(toDossierKey(fromHex("12".repeat(32))).id).not.toBe(toDossierKey(bytes).id);
  });
});
