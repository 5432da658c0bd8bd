import { describe, expect, it } from "vitest";
import { toClearBody, newDossierKey, sealBody } from "#shared/records/sealBody.ts";
import { unsealPresence, sealPresence } from "#shared/records/sync/presence.ts";
import { toHex } from "#shared/base/bytes.ts";

const here = { member: "ab".repeat(32), draft: "cd".repeat(32), provision: "art_5__para_2" };

describe("A presence", () => {
  it("is opened with its key, and reveals nothing to those who pass it on", () => {
    const [key, other] = [newDossierKey(), newDossierKey()];
    const sent = sealPresence(here, key);
    expect(unsealPresence(sent, (id) => [key, other].find((each) => each.id === id))).toEqual(here);
    expect(unsealPresence(sent, () => undefined)).toBeNull();
    expect(unsealPresence(sent.replace(key.id, other.id), () => other)).toBeNull();
    expect(sent).not.toContain(here.member);
    expect(sealPresence(here, key)).not.toBe(sent);
  });

  it("that is malformed belongs to nobody", () => {
    const key = newDossierKey();
    const sealed = (body: object) => `${key.id}:${toHex(sealBody(toClearBody(body), key))}`;
    for (const sent of [
      undefined,
      7,
      "",
      "x".repeat(10_000),
      sealPresence(here, key).slice(0, -2),
      sealed({ ...here, comment: "a word" }),
      sealed({ member: "nobody" }),
      sealed({ ...here, provision: "a".repeat(500) }),
    ]) {
      expect(unsealPresence(sent, () => key)).toBeNull();
    }
  });
});
