import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { eraseAct } from "#shared/acts/erase.ts";
import { sha256 } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { looksLikeDossier } from "#shared/exchange/dossier/looksLikeDossier.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { DOSSIER_FORMAT, writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import { toHex } from "#shared/base/bytes.ts";
import { createTestDossier, type TestDevice } from "#test/support/team/testDevice.ts";
import { Random } from "#test/support/random.ts";
import { playStory } from "#test/support/team/teamStory.ts";
import { admitJoinedMembers, createTeam, joinTeam, unwrapOutcome, openInvitation } from "#test/support/team/team.ts";

let bytes: Uint8Array;
let dossier: string;
let records: OpenedRecord[];

beforeAll(async () => {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  await bea.annotate({ comment: "Bea’s — “quoted”, עברית, 🌊, \\ and \u2028", assessment: { provisional: 3 } });
  await admin.annotate({ comment: "Too wide.", source: "A delegate" });
  admin.take(bea.held.values());
  await admitJoinedMembers(admin);
  dossier = admin.ledger.dossier;
  records = [...admin.held.values()];
  bytes = writeDossierFile(dossier, records, new Set());
});

const read = async (file: Uint8Array): Promise<ParsedDossierFile> => unwrapOutcome(await readDossierFile(file));
const linesOf = (file: Uint8Array) => Buffer.from(unzipSync(file)["records.jsonl"]!).toString().trimEnd().split("\n");

/** Creates a file of these lines and this manifest. */
function packed(lines: readonly string[], manifest: object = { format: DOSSIER_FORMAT, dossier }): Uint8Array {
  const files = { "manifest.json": strToU8(JSON.stringify(manifest)), "records.jsonl": strToU8(lines.join("\n")) };
  return zipSync(files);
}

describe("A dossier file", () => {
  it("returns every record, and is written again with the same bytes", async () => {
    const file = await read(bytes);
    expect(file.refused).toEqual([]);
    expect(file.records.map(({ key }) => key).sort()).toEqual(records.map(({ key }) => key).sort());
    for (const each of records) {
      const back = file.records.find(({ key }) => key === each.key)!;
      expect(back).toMatchObject({ text: each.text, state: each.state, clear: each.clear });
    }
    expect(writeDossierFile(dossier, file.records, new Set())).toEqual(bytes);
    expect(writeDossierFile(dossier, new Random(1).shuffle(records), new Set())).toEqual(bytes);
    expect(looksLikeDossier(bytes)).toBe(true);
    expect(linesOf(bytes)[0]).toContain('"type":"dossier"');
  });

  it("is recognised and read if somebody has unpacked it and packed it again in another order, beside other files", async () => {
    const { "manifest.json": manifest, "records.jsonl": lines } = unzipSync(bytes);
    const again = zipSync({ "records.jsonl": lines!, "read me.txt": strToU8("Look."), "manifest.json": manifest! });
    expect(looksLikeDossier(again)).toBe(true);
    expect((await read(again)).records).toHaveLength(records.length);
  });

  it("is told apart from an archive of such files, from another zip and from anything else", () => {
    const stored = zipSync({ "One.clausemark": [bytes, { level: 0 }], "Two.clausemark": [bytes, { level: 0 }] });
    const other = zipSync({ "records.jsonl": strToU8("{}"), "word/document.xml": strToU8("<w:p/>") });
    const named = strToU8("PK manifest.json records.jsonl, and a line that is long enough");
    expect([stored, other, named, strToU8("PK"), strToU8("")].map(looksLikeDossier)).not.toContain(true);
  });

  it("is the same bytes in every time zone", () => {
    const zone = process.env.TZ;
    try {
      for (const other of ["Pacific/Kiritimati", "America/St_Johns", "UTC", "Pacific/Pago_Pago"]) {
        process.env.TZ = other;
        expect(writeDossierFile(dossier, records, new Set()), other).toEqual(bytes);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("has neither an erased body nor the nonce that would let somebody guess it", async () => {
    const { admin } = await createTeam();
    const key = await admin.annotate({ comment: "Ask Ms. Okonkwo" });
    const clear = clearBodyOf(admin.held.get(key)!);
    await admin.commit(eraseAct(admin.ledger, admin.me, key));
    // Both the ledger's records, and records that a member still holds together with the list of erased ones.
    const shown = [...admin.ledger.records()].map(({ opened }) => opened);
    for (const held of [shown, [...admin.held.values()]]) {
      const file = writeDossierFile(admin.ledger.dossier, held, admin.ledger.erasedKeys());
      const text = linesOf(file).join("\n");
      expect(text).not.toContain("Okonkwo");
      expect(text).not.toContain(toHex(clear!.nonce));
      const back = await read(file);
      expect(back.refused).toEqual([]);
      expect(back.records.find((each) => each.key === key)).toMatchObject({ state: "missing" });
    }
  });

  it("keeps whatever a member has encrypted, valid or not, and opens again", async () => {
    for (const seed of [1, 2, 3, 4]) {
      const story = await playStory(seed);
      const all = story.everything();
      const file = await read(writeDossierFile(story.dossier, all, new Set()));
      expect(file.refused).toEqual([]);
      expect(file.records).toHaveLength(all.length);
      expect(writeDossierFile(story.dossier, file.records, new Set())).toEqual(
        writeDossierFile(story.dossier, all, new Set()),
      );
    }
    const odd = await saying('{"a": 1}', "no JSON", '"\\ud800"', "7", "null");
    const file = await read(writeDossierFile(odd.ledger.dossier, odd.held.values(), new Set()));
    expect(file.refused).toEqual([]);
    expect(file.records.map(({ state }) => state).sort()).toEqual([
      ...["malformed", "malformed", "missing", "missing", "missing", "open"],
    ]);
  });

  it("keeps fields called __proto__", async () => {
    const hand = await saying('{"__proto__":{"polluted":true},"annotation":"x"}');
    const first = writeDossierFile(hand.ledger.dossier, hand.held.values(), new Set());
    expect(writeDossierFile(hand.ledger.dossier, (await read(first)).records, new Set())).toEqual(first);
    expect(linesOf(first).join()).toContain('"body":{"__proto__":{"polluted":true},');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

/** Creates a device that has committed replies with these raw bodies. */
async function saying(...bodies: string[]): Promise<TestDevice> {
  const { admin } = await createTestDossier(new Random(5), 50);
  for (const body of bodies) await admin.commit({ type: "reply", body });
  return admin;
}

describe("A change that somebody made by hand", () => {
  it("is reported with its line, its type and its key; the rest is read", async () => {
    const lines = linesOf(bytes);
    const at = lines.findIndex((line) => line.includes("Too wide."));
    const changed = lines.map((line, i) => (i === at ? line.replace("Too wide.", "All is well.") : line));
    const file = await read(packed(changed));
    const { record } = JSON.parse(lines[at]!) as { record: unknown };
    expect(file.refused).toEqual([
      {
        line: at + 1,
        type: "annotation",
        key: sha256(JSON.stringify(record)),
        refusal: expect.objectContaining({ code: "door.body" }) as unknown,
      },
    ]);
    expect(file.records).toHaveLength(records.length - 1);
  });

  it("may be white space, another order of fields, blank lines or repeated lines, and then changes nothing", async () => {
    const loosened = linesOf(bytes).flatMap((line) => {
      const { body, nonce, record } = JSON.parse(line) as Record<string, unknown>;
      return [JSON.stringify({ record, nonce, body }, null, 1).replace(/\n/g, ""), "", "  ", line];
    });
    const file = await read(packed(loosened));
    expect(file.refused).toEqual([]);
    expect(new Set(file.records.map(({ key }) => key))).toEqual(new Set(records.map(({ key }) => key)));
  });

  it.each([
    ["a line that is no JSON", "{", "file.line"],
    ["a line without a record", "{}", "file.line"],
    ["a record that is a list", '{"record":[]}', "file.line"],
    ["half a surrogate pair", '{"record":{"a":"\\ud800"}}', "file.line"],
    ["bottomless nesting", `{"record":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`, "file.line"],
    ["a name twice", '{"record":{"a":1},"record":{"a":1}}', "file.line"],
    ["a name twice, spelled otherwise", '{"record":{"b":{"a":1,"\\u0061" :2}}}', "file.line"],
    ["a body without a nonce", '{"body":{},"record":{"a":1}}', "file.line"],
    ["a record of no known form", '{"record":{"__proto__":1}}', "door.schema"],
  ])("is refused: %s", async (_, line, code) => {
    const { refused, records: good } = await read(packed([...linesOf(bytes), line]));
    expect(refused).toMatchObject([{ line: records.length + 1, refusal: { code } }]);
    expect(good).toHaveLength(records.length);
  });

  it("is never accepted, over 500 seeded mutations of bytes and of lines, and none causes a crash", async () => {
    const random = new Random(500);
    const known = new Map(records.map((each) => [each.key, each]));
    const tally = { whole: 0, lines: 0, same: 0 };
    for (let i = 0; i < 500; i++) {
      const mutated = i % 2 === 0 ? mutateBytes(random, bytes) : packed(mutateLines(random, linesOf(bytes)));
      const file = await readDossierFile(mutated);
      if (isRefusal(file)) {
        expect(["file.not-a-dossier", "file.format"]).toContain(file.code);
        tally.whole++;
        continue;
      }
      for (const each of file.records) {
        expect(known.get(each.key)?.text, `mutation ${i}`).toBe(each.text);
        if (each.clear) expect(each.clear).toEqual(known.get(each.key)!.clear);
      }
      tally[file.refused.length > 0 ? "lines" : "same"]++;
    }
    expect(Math.min(tally.whole, tally.lines)).toBeGreaterThan(80);
  });

  it("is refused if it makes the file belong to another dossier", async () => {
    const file = await read(packed(linesOf(bytes), { format: DOSSIER_FORMAT, dossier: "a".repeat(64) }));
    expect(file.records).toEqual([]);
    expect(new Set(file.refused.map(({ refusal }) => refusal.code))).toEqual(
      new Set(["door.signature", "door.dossier"]),
    );
  });
});

describe("A file that is not a dossier", () => {
  it.each<[string, () => Uint8Array]>([
    ["nothing", () => new Uint8Array()],
    ["a text", () => strToU8("manifest.json")],
    ["a JPEG's beginning", () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ["another zip", () => zipSync({ "word/document.xml": strToU8("<w:document/>") })],
    ["a zip without records", () => zipSync({ "manifest.json": strToU8("{}") })],
    ["half a file", () => bytes.slice(0, bytes.length / 2)],
    ["a manifest that is no JSON", () => zipSync({ "manifest.json": strToU8("x"), "records.jsonl": strToU8("") })],
    [
      "records that are no UTF-8",
      () => zipSync({ "manifest.json": strToU8("{}"), "records.jsonl": Uint8Array.of(255) }),
    ],
  ])("is refused: %s", async (_, file) => {
    expect(await readDossierFile(file())).toMatchObject({ code: "file.not-a-dossier" });
  });

  it("is refused if a newer Clausemark wrote it", async () => {
    const newer = packed(linesOf(bytes), { format: "clausemark/2 dossier", dossier });
    expect(await readDossierFile(newer)).toMatchObject({
      code: "file.format",
      params: { format: "clausemark/2 dossier" },
    });
  });

  it("is refused if it is a bomb: too large to unpack, with endless lines, or longer than it says", async () => {
    const manifest = strToU8(JSON.stringify({ format: DOSSIER_FORMAT, dossier }));
    const large = zipSync({ "manifest.json": new Uint8Array(65 * 1024), "records.jsonl": strToU8("") });
    expect(await readDossierFile(large)).toMatchObject({ code: "file.not-a-dossier" });
    const claimed = withSize(zipSync({ "manifest.json": manifest, "records.jsonl": strToU8("x") }), 2 ** 31);
    expect(await readDossierFile(claimed)).toMatchObject({ code: "file.not-a-dossier" });
    const breaks = zipSync({ "manifest.json": manifest, "records.jsonl": new Uint8Array(30e6).fill(10) });
    expect(await readDossierFile(breaks)).toMatchObject({ code: "file.empty" });
    const lines = zipSync({ "manifest.json": manifest, "records.jsonl": strToU8("{}\n".repeat(400_000)) });
    expect(await readDossierFile(lines)).toMatchObject({ code: "file.not-a-dossier" });
    const more = withSize(zipSync({ "manifest.json": manifest, "records.jsonl": strToU8("{}\n".repeat(9)) }), 3);
    expect(await readDossierFile(more)).toMatchObject({ code: "file.not-a-dossier" });
  });

  it("is refused with an endless line of brackets before that is parsed, in little memory", async () => {
    const manifest = strToU8(JSON.stringify({ format: DOSSIER_FORMAT, dossier }));
    const deep = zipSync({ "manifest.json": manifest, "records.jsonl": new Uint8Array(30e6).fill(0x5b) });
    const parse = vi.spyOn(JSON, "parse");
    const before = process.memoryUsage();
    const file = await read(deep);
    const after = process.memoryUsage();
    expect(file).toMatchObject({ records: [], refused: [{ line: 1, refusal: { code: "file.line" } }] });
    expect(parse.mock.calls.map(([text]) => text.length).filter((length) => length > 1000)).toEqual([]);
    parse.mockRestore();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    expect(grown).toBeLessThan(50e6);
  });

  it("is refused if another program may read it differently", async () => {
    const { "manifest.json": manifest, "records.jsonl": lines } = unzipSync(bytes);
    const good = { "manifest.json": manifest!, "records.jsonl": lines! };
    // Two entries of the same name: the second is renamed like the first, in the file and in its directory.
    const twice = renamed(zipSync({ ...good, "records.jsonx": strToU8("{}") }), "records.jsonx", "records.jsonl");
    const [encrypted, sum, hidden] = [zipSync(good), zipSync(good), zipSync(good)];
    set(encrypted, 0x04034b50, 6, 1);
    set(encrypted, 0x02014b50, 8, 1);
    set(sum, 0x02014b50, 16, (byte) => byte ^ 7);
    set(hidden, 0x04034b50, 30, 0x58);
    const cut = zipSync(good);
    const appended = new Uint8Array([...cut, 1, 2, 3]);
    for (const each of [twice, encrypted, sum, hidden, appended])
      expect(await readDossierFile(each)).toMatchObject({ code: "file.not-a-dossier" });
    expect((await read(zipSync(good))).records).toHaveLength(records.length);
  });

  it("is refused without a record", async () => {
    expect(await readDossierFile(packed([]))).toMatchObject({ code: "file.empty" });
  });
});

/** Writes a byte, or changes it, in the first part of a zip that begins with a signature. */
function set(zip: Uint8Array, sign: number, field: number, value: number | ((byte: number) => number)): void {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) !== sign) continue;
    const byte = view.getUint8(at + field);
    return view.setUint8(at + field, typeof value === "number" ? value : value(byte));
  }
}

function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(zip).toString("latin1").replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

/** Returns a zip whose directory gives a wrong unpacked size for the records. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 46; at++) {
    const name = Buffer.from(zip.subarray(at + 46, at + 59)).toString();
    if (view.getUint32(at, true) === 0x02014b50 && name === "records.jsonl") view.setUint32(at + 24, size, true);
  }
  return zip;
}

function mutateBytes(random: Random, whole: Uint8Array): Uint8Array {
  const mutated = whole.slice();
  for (let i = 1 + random.below(4); i > 0; i--) mutated[random.below(mutated.length)] = random.below(256);
  return random.below(5) === 0 ? mutated.slice(0, random.below(mutated.length)) : mutated;
}

function mutateLines(random: Random, lines: readonly string[]): string[] {
  const mutated = random.below(3) === 0 ? random.shuffle(lines) : [...lines];
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(mutated.length);
    const line = mutated[at]!;
    const place = random.below(line.length + 1);
    const other = random.pick(lines);
    mutated[at] = random.pick([
      line.slice(0, place) + random.pick(["0", "f", '"', "}", "\\u0000", ",", "é"]) + line.slice(place + 1),
      line.slice(0, place) + line.slice(place + 1 + random.below(20)),
      line.slice(0, place) + other.slice(random.below(other.length)),
      line.replace(/[0-9a-f]{64}/, "0".repeat(64)),
      line.replace(/"nonce":"[^"]*"/, /"nonce":"[^"]*"/.exec(other)?.[0] ?? ""),
      line.replace(/"record":.*$/, /"record":.*$/.exec(other)![0]),
    ]);
  }
  return mutated;
}
