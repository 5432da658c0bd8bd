import { describe, expect, it } from "vitest";
import { IPC_NOTICE_SCHEMAS, IPC_REQUEST_SCHEMAS, MAX_HOST_FILE_BYTES } from "#shared/host/ipcSchemas.ts";
import type { IpcChannel } from "#shared/host/ipcChannels.ts";

const JOB = "0b9f3c1e-5a0c-4d8e-9b64-0d2f7b0f6a11";
const hash = "ab".repeat(32);
const BACKUP = `backup-${"ab".repeat(8)}-20261130T101112013Z.clausemark`;
const bytes = new Uint8Array([1, 2, 3]);
const record = { v: 1, type: "reply", device: hash, seq: 3, prev: hash, at: "2026-11-25T10:00:00.000Z", body: null };

/** Valid arguments for each channel. */
const GOOD: { readonly [C in IpcChannel]: readonly unknown[][] } = {
  "vault:state": [[]],
  "vault:unlock": [["correct horse"]],
  "vault:set": [
    ["correct horse", ""],
    ["correct horse", "the one before"],
  ],
  "vault:remove": [["correct horse"]],
  "vault:lock": [[]],
  "signer:create": [[]],
  "signer:adopt": [
    [hash, hash, {}],
    [hash, hash, { ["0".repeat(32)]: hash }],
  ],
  "signer:record": [
    [hash, "", { type: "dossier", body: hash }],
    [hash, hash, { type: "reply", of: hash, after: [hash], key: "0".repeat(32), body: hash, sealed: hash }],
    [hash, hash, { type: "reply", body: null, of: undefined, after: undefined }],
  ],
  "signer:resume": [[hash, { ...record, sig: "0".repeat(128) }]],
  "signer:spend": [[hash, { ...record, sig: "0".repeat(128) }]],
  "signer:challenge": [[hash, { hub: "https://hub.example.org", nonce: hash, time: "2026-11-25T10:00:00.000Z" }]],
  "signer:vouch": [[hash, { device: hash, recipient: `age1${"q".repeat(58)}` }]],
  "signer:attest": [[hash, bytes]],
  "signer:open": [[hash, bytes]],
  "signer:open-head": [[bytes]],
  keys: [[hash]],
  "files:open": [["draft"], ["recovery"]],
  "files:save": [["pdf", { name: "briefing.pdf", bytes }]],
  "backups:settings": [[]],
  "backups:choose": [[`age1${"q".repeat(58)}`]],
  "backups:keep": [[10]],
  "backups:stop": [[]],
  "backups:write": [[hash, bytes]],
  "backups:read": [[BACKUP]],
  "backups:settle": [[BACKUP, true]],
  "backups:list": [[]],
  "package:verify": [[]],
  "package:show": [[]],
  "typeset:run": [[JOB, "{}"]],
  "typeset:save": [[JOB, "{}", "briefing.pdf"]],
  "typeset:cancel": [[JOB]],
  "language-data": [["ru"]],
  sample: [[]],
  "dossiers:list": [[]],
  "dossiers:remember": [
    [hash, { title: "A convention" }],
    [hash, { title: "", members: 3, bytes: 70_000 }],
  ],
  "dossiers:forget": [[hash]],
  "dossiers:wipe": [[]],
  "journal:read": [[hash]],
  "journal:append": [[hash, bytes]],
  "journal:compact": [[hash, bytes]],
  "journal:erase": [[hash, bytes]],
  "kept:read": [[hash]],
  "kept:write": [[hash, { writing: bytes }]],
  "hub:addresses": [[]],
  "hub:start": [[hash, "192.168.1.5"]],
  "hub:stop": [[]],
  "hub:shares": [[hash]],
  "network:allow": [
    ["https://hub.example.org", ""],
    ["https://192.168.1.5:8461", hash],
  ],
  "network:trusts": [["https://192.168.1.5:8461"]],
  "clipboard:write": [["24(1)(a)"], ["", new Uint8Array(8)]],
  "notification:allow": [[]],
};

const passes = (channel: IpcChannel, args: readonly unknown[]) => IPC_REQUEST_SCHEMAS[channel].safeParse(args).success;

describe("The argument check of a channel", () => {
  it.each(Object.entries(GOOD) as [IpcChannel, unknown[][]][])("(%s) lets its own through", (channel, calls) => {
    for (const args of calls) expect(passes(channel, args)).toBe(true);
  });

  it.each(Object.keys(IPC_REQUEST_SCHEMAS) as IpcChannel[])(
    "(%s) refuses an additional argument, and values of other forms",
    (channel) => {
      const [good = []] = GOOD[channel];
      expect(passes(channel, [...good, "more"])).toBe(false);
      if (good.length > 0) expect(passes(channel, [])).toBe(false);
      for (let at = 0; at < good.length; at += 1) {
        for (const wrong of [null, undefined, 7, [], () => true])
          expect(
            passes(
              channel,
              good.map((each, i) => (i === at ? wrong : each)),
            ),
            `${channel} ${String(wrong)}`,
          ).toBe(false);
      }
    },
  );

  it.each<[IpcChannel, unknown[]]>([
    ["journal:append", ["../../keys", bytes]],
    ["journal:append", [hash.toUpperCase(), bytes]],
    ["journal:append", [hash, [1, 2, 3]]],
    ["kept:write", [hash, { "../keys": bytes }]],
    ["kept:write", [hash, { writing: "words" }]],
    ["keys", [`${hash}/..`]],
    ["signer:record", [hash, hash, { type: "reply", body: hash, device: hash }]],
    ["signer:record", [hash, hash, { type: "reply", body: hash, seq: 7 }]],
    ["signer:record", [hash, "clausemark/1 challenge", { type: "reply", body: hash }]],
    ["signer:challenge", [hash, { hub: "x", nonce: "record", time: "now" }]],
    ["files:save", ["exe", { name: "a", bytes }]],
    ["files:save", ["pdf", { name: "a", bytes, path: "/etc/passwd" }]],
    ["typeset:run", [JOB, { layout: "annotated", data: {} }]],
    ["typeset:save", [JOB, "{}", "a.pdf", "/etc/passwd"]],
    ["typeset:save", [JOB, "{}", { name: "a.pdf", path: "/etc/passwd" }]],
  ])("(%s) refuses %j", (channel, args) => {
    expect(passes(channel, args)).toBe(false);
  });

  it("lets counts into a notification of the system, and no words", () => {
    const lets = (counts: object) => IPC_NOTICE_SCHEMAS["notification:show"].safeParse([counts]).success;
    expect(lets({ reply: 1, mention: 0, assignment: 2 })).toBe(true);
    expect(lets({ reply: 1, mention: 0, assignment: 2, body: "words" })).toBe(false);
    expect(lets({ reply: "words", mention: 0, assignment: 2 })).toBe(false);
    expect(lets({ reply: -1, mention: 0, assignment: 0.5 })).toBe(false);
  });

  it("limits the length of every argument", () => {
    const huge = Object.defineProperty(new Uint8Array(1), "byteLength", { value: MAX_HOST_FILE_BYTES + 1 });
    expect(passes("files:save", ["pdf", { name: "a.pdf", bytes: huge }])).toBe(false);
    expect(passes("signer:open", [hash, new Uint8Array(64 * 1024 + 1)])).toBe(false);
  });
});
