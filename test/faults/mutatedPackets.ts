import { unzipSync, zipSync } from "fflate";
import { concatBytes, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDossierFile, type ParsedDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { encryptPacket, decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { newDeviceSecrets, DeviceRecordSigner, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { isMessageCode } from "#shared/messages/messages.ts";
import { clearBodyOf, type OpenedRecord } from "#shared/records/validator.ts";
import { Random } from "../support/random.ts";
import { playStory } from "../support/team/teamStory.ts";
import type { FaultRun, FaultResult } from "./faultRun.ts";

/** Packets and dossier files, changed at random in transit or before they were sealed. */
export const mutatedPackets: FaultRun = {
  name: "packets",
  claim: "packets changed at random: no crash, nothing taken in that was not in the packet, a clear sentence",
  count: 5000,
  unit: "packets",
  run,
};

interface Sent {
  readonly file: Bytes;
  readonly packet: Bytes;
  readonly records: ReadonlyMap<string, OpenedRecord>;
}

async function run(count: number, seed: number): Promise<FaultResult> {
  const secrets = await newDeviceSecrets();
  const sent = [await send(seed, secrets), await send(seed + 1, secrets)] as const;
  const faults: string[] = [];
  const codes = new Map<string, number>();
  let [taken, whole, lines] = [0, 0, 0];
  for (let at = 0; at < count; at++) {
    const random = new Random(seed * 100_000 + at);
    const way = random.pick(WAYS);
    try {
      const outcome = await receive(await way(random, sent, secrets), secrets);
      if (isRefusal(outcome)) {
        codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
        if (!isMessageCode(outcome.code)) faults.push(`${at}: no sentence for ${outcome.code}`);
        continue;
      }
      lines += outcome.refused.length;
      taken += 1;
      if (outcome.refused.length === 0) whole += 1;
      const foreign = outcome.records.filter((each) => !isOneOf(each, sent));
      if (foreign.length > 0) faults.push(`${at}: ${foreign.length} records that nobody had sent (${way.name})`);
      const unsaid = outcome.refused.find(({ refusal }) => !isMessageCode(refusal.code));
      if (unsaid) faults.push(`${at}: no sentence for ${unsaid.refusal.code}`);
    } catch (error) {
      faults.push(`${at}: ${way.name} threw ${String(error)} (--seed ${seed})`);
    }
  }
  if (codes.size < 2 || taken === 0 || lines === 0) faults.push("the run saw too little to say anything");
  const refused = [...codes].map(([code, times]) => `${code} ${times}`).join(", ");
  const figure = `${count} packets: ${refused}; ${taken} read, ${whole} of them whole, ${lines} lines refused; ${faults.length} faults`;
  return { figure, faults };
}

async function send(seed: number, { recipient }: DeviceSecrets): Promise<Sent> {
  const story = await playStory(seed, 30);
  const records = story.everything();
  const file = writeDossierFile(story.dossier, records, new Set());
  const packet = (await encryptPacket(file, { recipients: [recipient] })) as Bytes;
  return { file, packet, records: new Map(records.map((each) => [each.key, each])) };
}

/** Receives a packet as the window and the command line do. */
async function receive(bytes: Bytes, secrets: DeviceSecrets): Promise<Outcome<ParsedDossierFile>> {
  const head = readPacketHead(bytes);
  if (isRefusal(head)) return head;
  const fileKey = await new DeviceRecordSigner(secrets).openHead(head.header);
  const file = await decryptPacket(bytes, fileKey ? { fileKey } : { passphrase: "somebody's guess" });
  return isRefusal(file) ? file : readDossierFile(file);
}

/** Returns true if a record was sent exactly like this. */
function isOneOf(opened: OpenedRecord, sent: readonly Sent[]): boolean {
  const { key, text } = opened;
  const clear = clearBodyOf(opened);
  return sent.some(({ records }) => {
    const known = records.get(key);
    const other = known && clearBodyOf(known);
    return known?.text === text && (!clear || !other || other.text === clear.text);
  });
}

type Way = (random: Random, sent: readonly [Sent, Sent], secrets: DeviceSecrets) => Bytes | Promise<Bytes>;

const flipped: Way = (random, [{ packet }]) => flip(random, packet);
const cut: Way = (random, [{ packet }]) => packet.slice(0, random.below(packet.length)) as Bytes;
const longer: Way = (random, [{ packet }]) => concatBytes(packet, noise(random));
const spliced: Way = (random, [one, other]) => {
  const at = random.below(one.packet.length);
  return concatBytes(one.packet.slice(0, at) as Bytes, other.packet.slice(at) as Bytes);
};
const headed: Way = (random, [{ packet }]) => {
  const text = Buffer.from(packet.slice(0, 400)).toString("latin1");
  const headers = ["-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30", "-> X25519 AAAA", "--- AAAA", "-> ssh-rsa x", ""];
  const end = text.indexOf("\n---");
  const made = `age-encryption.org/v1\n${random.pick(headers)}\n${text.slice(22, end)}`;
  return concatBytes(encodeUtf8(made), packet.slice(end) as Bytes);
};
/** What a sender with permission to seal packets might put into one. */
const sealedDamage: Way = async (random, [{ file }], { recipient }) =>
  (await encryptPacket(flip(random, file), { recipients: [recipient] })) as Bytes;
const sealedLines: Way = async (random, [one, other], { recipient }) => {
  const [mine, theirs] = [linesOf(one), linesOf(other)];
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(mine.length);
    const line = mine[at]!;
    const where = random.below(line.length);
    mine[at] = random.pick([
      `${line.slice(0, where)}${random.pick(["0", "9", "{", '"', "\\", "é"])}${line.slice(where + 1)}`,
      line.slice(0, where),
      random.pick(theirs),
      line.replace(/"body":\{/, '"body":{"__proto__":{"a":1},'),
      line.replace(/"seq":\d+/, `"seq":${random.below(99)}`),
    ]);
  }
  const { "manifest.json": manifest } = unzipSync(one.file);
  const zip = zipSync({ "manifest.json": manifest!, "records.jsonl": encodeUtf8(mine.join("\n")) }) as Bytes;
  return (await encryptPacket(zip, { recipients: [recipient] })) as Bytes;
};

const WAYS: readonly Way[] = [flipped, cut, longer, spliced, headed, sealedDamage, sealedLines, sealedLines];

function linesOf({ file }: Sent): string[] {
  return Buffer.from(unzipSync(file)["records.jsonl"]!).toString().trimEnd().split("\n");
}

function flip(random: Random, bytes: Bytes): Bytes {
  const changed = bytes.slice() as Bytes;
  for (let times = 1 + random.below(3); times > 0; times--)
    changed[random.below(changed.length)]! ^= 1 << random.below(8);
  return changed;
}

function noise(random: Random): Bytes {
  return Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256)) as Bytes;
}
