import decodeQr from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { toHex, encodeUtf8 } from "#shared/base/bytes.ts";
import { drawQr } from "#shared/exchange/recovery/qrCode.ts";
import {
  isInvitationFragment,
  decodeInvitation,
  encodeInvitation,
  isInvitationFromLink,
  createInvitationJoinBody,
  newKeyPairs,
  decryptAgeFile,
  invitationRecipientOf,
  type Invitation,
} from "#shared/members/joining/invitation.ts";
import { formerInvitationLink } from "#test/support/team/invitationLink.ts";
import { drawQrPicture } from "#test/support/qrPicture.ts";
import { verifyJoinProof } from "#shared/records/joinProof.ts";

async function invitation(more: Partial<Invitation> = {}): Promise<Invitation> {
  const { seed, identity } = await newKeyPairs();
  const title = "Convención sobre mareógrafos — 2ª parte 🌊";
  return {
    format: "clausemark/1 invitation",
    dossier: "d".repeat(64),
    title,
    role: "observer",
    seed,
    identity,
    ...more,
  };
}

describe("An invitation", () => {
  it("is a code that is not taken for an address, or a file", async () => {
    const one = await invitation({ hub: "wss://hub.example.org/team", pin: "ab".repeat(32) });
    const code = encodeInvitation(one);
    expect(code).toMatch(/^A[A-Za-z0-9_-]+$/);
    for (const text of [code, ` ${code}\n`, JSON.stringify(one, null, 2)]) {
      expect(decodeInvitation(text)).toEqual(one);
      expect(isInvitationFromLink(text, one)).toBe(false);
    }
  });

  it("is read from a link of the earlier form, which is remembered", async () => {
    const one = await invitation({ hub: "https://hub.example.org" });
    const old = `clausemark://join#${toHex(encodeUtf8(toCanonicalJson(one)))}`;
    for (const link of [formerInvitationLink(one), formerInvitationLink(one, "https://hub.example.org/"), old]) {
      for (const text of [link, link.replace(/(.{70})/g, "$1\r\n "), link.replace("#", "#\r\n")]) {
        expect(decodeInvitation(text), text).toEqual(one);
        expect(isInvitationFromLink(text, one), text).toBe(true);
      }
      expect(isInvitationFragment(link.slice(link.indexOf("#")))).toBe(true);
    }
    expect(isInvitationFragment("#preamble")).toBe(false);
    expect(isInvitationFragment("")).toBe(false);
  });

  it("fits into a QR code that is read back, with everything that it can contain", async () => {
    const hub = "https://hub.a-small-organisation.example.org:8460";
    const full = await invitation({ hub, pin: "ab".repeat(32), expires: "2026-12-31T18:00:00.000Z" });
    const { size, path } = drawQr(encodeInvitation(full));
    expect(size).toBeLessThanOrEqual(85);
    const read = decodeQr(drawQrPicture({ size, path }));
    expect(decodeInvitation(read)).toEqual(full);
  });

  it("contains the beginning of a long title, with whole letters only", async () => {
    const one = await invitation({ title: "🌊".repeat(200) });
    const { title } = decodeInvitation(encodeInvitation(one)) as Invitation;
    expect(title).toBe("🌊".repeat(25));
  });

  it("is recognised as damaged whatever letter of its code is changed, and wherever it is cut", async () => {
    const code = encodeInvitation(await invitation());
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === "x" ? "y" : "x";
      for (const text of [code.slice(0, at) + other + code.slice(at + 1), code.slice(0, at)]) {
        const unsaid = at < 2 || text.length < 92 ? "invitation.unreadable" : "code.damaged";
        expect(decodeInvitation(text), text).toMatchObject({ code: unsaid });
      }
    }
  });

  it("is refused if anything is missing, unknown, or malformed", async () => {
    const one = await invitation();
    const texts = [
      ...["", "#", "clausemark://join#", "clausemark://join#ff", "clausemark://join#f", "{}", "null", "[]"],
      ...[{ format: "clausemark/2 invitation" }, { seed: "00" }, { role: "administrator" }, { more: 1 }].map((change) =>
        JSON.stringify({ ...one, ...change }),
      ),
      JSON.stringify({ ...one, identity: `AGE-SECRET-KEY-1${"Q".repeat(58)}` }),
      ...["javascript:alert(1)", "file:///etc/passwd", "hub"].map((hub) => JSON.stringify({ ...one, hub })),
    ];
    for (const text of texts) expect(decodeInvitation(text), text).toMatchObject({ code: "invitation.unreadable" });
    for (const hub of ["javascript:alert(1)", "file:///etc/passwd", "hub"]) {
      expect(decodeInvitation(encodeInvitation({ ...one, hub })), hub).toMatchObject({ refused: true });
    }
  });

  it("proves itself for one device, one recipient and one dossier", async () => {
    const [one, device] = [await invitation(), await newKeyPairs()];
    const body = await createInvitationJoinBody(one, device.key, device.recipient);
    expect(await verifyJoinProof(body, one.dossier, device.key)).toBe(true);
    expect(await verifyJoinProof(body, "e".repeat(64), device.key)).toBe(false);
    expect(await verifyJoinProof(body, one.dossier, body.proof.key)).toBe(false);
    expect(
      await verifyJoinProof({ ...body, recipient: (await newKeyPairs()).recipient }, one.dossier, device.key),
    ).toBe(false);
  });

  it("opens what is encrypted to it; a malformed identity opens nothing", async () => {
    const one = await invitation();
    expect(await invitationRecipientOf(one)).toMatch(/^age1/);
    expect(await decryptAgeFile(one.identity, new Uint8Array(100))).toBeNull();
    expect(await decryptAgeFile("AGE-SECRET-KEY-1NONE", new Uint8Array(100))).toBeNull();
  });
});
