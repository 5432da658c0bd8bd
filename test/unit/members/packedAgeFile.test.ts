import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { decryptAgeFile, newKeyPairs } from "#shared/members/joining/invitation.ts";
import { loadAgeEncryption } from "#shared/members/loadAgeEncryption.ts";
import { packAgeFile, packedAgeFileLength, unpackAgeFile } from "#shared/members/packedAgeFile.ts";
import { openSharedDossierKeys, sealDossierKey } from "#shared/members/roster/sharedDossierKeys.ts";
import { newDossierKey } from "#shared/records/sealBody.ts";
import { TEST_RECIPIENT } from "#test/support/team/testDevice.ts";

const three = () => Promise.all([newKeyPairs(), newKeyPairs(), newKeyPairs()]);

describe("A dossier key that is sealed by one age file", () => {
  it("opens for each of its recipients, and for nobody else", async () => {
    const [people, other, key] = [await three(), await newKeyPairs(), newDossierKey()];
    const recipients = people.map(({ recipient }) => recipient);
    const share = await sealDossierKey(key, recipients);
    expect(share.to).toEqual(recipients);
    const openBy = ({ recipient, identity }: typeof other) =>
      openSharedDossierKeys([share], recipient, (sealed) => decryptAgeFile(identity, sealed));
    for (const person of people) expect(await openBy(person)).toEqual([key]);
    expect(await openBy(other)).toEqual([]);
    expect(await openBy({ ...other, recipient: recipients[0]! })).toEqual([]);
  });

  it("goes to the other recipients if it cannot be encrypted to one, or to nobody", async () => {
    const [anna] = await three();
    // It has a valid form but a wrong checksum: devices state their own recipients.
    expect((await sealDossierKey(newDossierKey(), [TEST_RECIPIENT, anna.recipient])).to).toEqual([anna.recipient]);
    expect((await sealDossierKey(newDossierKey(), [])).to).toEqual([]);
  });
});

describe("A packed age file", () => {
  it("has 128 digits for each recipient, and is the file again", async () => {
    const { Encrypter } = await loadAgeEncryption();
    const encrypter = new Encrypter();
    for (const { recipient } of await three()) encrypter.addRecipient(recipient);
    const file = await encrypter.encrypt(new Uint8Array(32).fill(7));
    const packed = packAgeFile(file as Uint8Array<ArrayBuffer>);
    expect(packed).toHaveLength(3 * 128 + 192);
    expect(packed).toHaveLength(packedAgeFileLength(3));
    expect(unpackAgeFile(packed, 3)).toEqual(file);
  });

  it("is none with a digit too few, or for another number of recipients", async () => {
    const { sealed } = await sealDossierKey(newDossierKey(), [(await newKeyPairs()).recipient]);
    expect(unpackAgeFile(sealed, 1)).not.toBeNull();
    expect(unpackAgeFile(sealed.slice(2), 1)).toBeNull();
    expect(unpackAgeFile(sealed, 2)).toBeNull();
  });

  it("is made of no other file", () => {
    expect(() => packAgeFile(encodeUtf8("x".repeat(200)))).toThrow("no age file");
  });
});
