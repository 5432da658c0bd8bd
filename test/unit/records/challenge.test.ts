import { describe, expect, it } from "vitest";
import { decodeUtf8, toHex } from "#shared/base/bytes.ts";
import { sha256 } from "#shared/base/hash.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import {
  encodeChallengeToSign,
  verifyChallenge,
  hubChallengeUrlOf,
  parseHubChallengeAnswer,
  parseHubChallengeResponse,
  hubSyncUrlOf,
  serialiseHubChallengeResponse,
  type HubChallenge,
  type HubChallengeResponse,
} from "#shared/records/sync/hubChallenge.ts";
import { parseNoticeFromHub, serialiseNoticeFromHub, type NoticeFromHub } from "#shared/records/sync/noticesFromHub.ts";

const HUB = "https://hub.example.org";
const DOSSIER = sha256("a dossier");
const challenge: HubChallenge = { hub: HUB, nonce: sha256("nonce"), time: "2026-08-20T18:30:00.000Z" };

describe("A hub's challenge", () => {
  it("is signed with hub, dossier, nonce and time, under a prefix of its own", () => {
    expect(decodeUtf8(encodeChallengeToSign(DOSSIER, challenge))).toBe(
      `clausemark/1 challenge\n${HUB}\n${DOSSIER}\n${challenge.nonce}\n2026-08-20T18:30:00.000Z`,
    );
  });

  it("is valid for its device, dossier, hub and moment only", async () => {
    const device = new DeviceRecordSigner(await newDeviceSecrets());
    const other = new DeviceRecordSigner(await newDeviceSecrets());
    const sig = await device.signBytes(encodeChallengeToSign(DOSSIER, challenge));
    const by = { device: device.publicKeys.key, sig };
    expect(await verifyChallenge(DOSSIER, challenge, by)).toBe(true);
    expect(await verifyChallenge(DOSSIER, challenge, { ...by, device: other.publicKeys.key })).toBe(false);
    expect(await verifyChallenge(sha256("another"), challenge, by)).toBe(false);
    for (const change of [
      { hub: "https://evil.example" },
      { nonce: sha256("x") },
      { time: "2026-08-20T18:30:00.001Z" },
    ]) {
      expect(await verifyChallenge(DOSSIER, { ...challenge, ...change }, by)).toBe(false);
    }
  });

  it("is accepted only from the hub that it names", () => {
    expect(parseHubChallengeAnswer(challenge, HUB)).toEqual(challenge);
    expect(parseHubChallengeAnswer(challenge, "https://evil.example")).toMatchObject({ code: "hub.other-hub" });
    for (const answer of [null, "no", {}, { ...challenge, nonce: "short" }, { ...challenge, more: 1 }]) {
      expect(parseHubChallengeAnswer(answer, HUB)).toMatchObject({ code: "hub.no-hub" });
    }
  });

  it("is fetched and answered at known addresses", () => {
    expect(hubChallengeUrlOf(HUB, DOSSIER)).toBe(`https://hub.example.org/challenge?dossier=${DOSSIER}`);
    expect(hubSyncUrlOf(HUB, null)).toBe("wss://hub.example.org/sync");
    expect(hubSyncUrlOf("http://127.0.0.1:8460", null)).toBe("ws://127.0.0.1:8460/sync");
  });

  it("names no more of a dossier in the URL of its connection than one of 256 parts", () => {
    const dossier = `a7${"0".repeat(62)}` as typeof DOSSIER;
    expect(hubSyncUrlOf(HUB, dossier)).toBe("wss://hub.example.org/sync?part=a7");
  });
});

describe("A token", () => {
  const bare: HubChallengeResponse = { device: sha256("device"), nonce: challenge.nonce, sig: "ab".repeat(64) };
  const record = { key: sha256("{}"), text: "{}", bytes: new Uint8Array([1, 2, 255]) };

  it("is read back as it was written, with the keys of the records that it shows", () => {
    expect(parseHubChallengeResponse(serialiseHubChallengeResponse(bare))).toEqual(bare);
    expect(parseHubChallengeResponse(serialiseHubChallengeResponse({ ...bare, join: record }))).toEqual({
      ...bare,
      join: record,
    });
    expect(parseHubChallengeResponse(serialiseHubChallengeResponse({ ...bare, first: record, join: record }))).toEqual({
      ...bare,
      first: record,
      join: record,
    });
  });

  it("is refused in any other form", () => {
    const written = JSON.parse(serialiseHubChallengeResponse(bare)) as object;
    const bodies = [`${toHex(new Uint8Array([1]))}f`, "zz", "ab".repeat(70_000)];
    const wrong = [
      "",
      "{",
      "[]",
      ...["device", "nonce", "sig"].map((name) => JSON.stringify({ ...written, [name]: "x" })),
      JSON.stringify({ ...written, more: 1 }),
      ...bodies.map((body) => JSON.stringify({ ...written, join: { record: "{}", body } })),
    ];
    for (const text of wrong) expect(parseHubChallengeResponse(text)).toMatchObject({ code: "hub.token" });
  });
});

describe("A notice", () => {
  it("is read back as it was written; anything else is not a notice", () => {
    const params = { key: sha256("x"), count: 2 };
    const notices: NoticeFromHub[] = [
      { type: "refused", keys: [sha256("x")], code: "door.signature", params },
      { type: "resync", code: "update.incomplete", params: {} },
      { type: "unsaved", code: "hub.not-stored", params: {} },
      { type: "out", code: "hub.stranger", params: {} },
    ];
    for (const notice of notices) expect(parseNoticeFromHub(serialiseNoticeFromHub(notice))).toEqual(notice);
    for (const text of ["", "{", '{"type":"hello"}', '{"type":"refused","code":"x"}'])
      expect(parseNoticeFromHub(text)).toBeNull();
  });
});
