import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { encryptPacket, decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { selectPacketRecords } from "#shared/exchange/packet/packetRecords.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import { mutatedPackets } from "../faults/mutatedPackets.ts";
import { runReplayable, fuzzSeeds } from "../support/fuzzSeeds.ts";
import { Random } from "../support/random.ts";
import { randomPacket as part, playStories } from "../support/team/teamStory.ts";
import { unwrapOutcome } from "../support/team/team.ts";

const HOUR = 3_600_000;
const secrets = await newDeviceSecrets();

/** Packs records and returns them as they come out of the packet. */
async function through(
  dossier: string,
  records: readonly OpenedRecord[],
  erased: ReadonlySet<string>,
): Promise<readonly OpenedRecord[]> {
  const unlike = [...new Map(records.map((each) => [each.key, each])).values()];
  const packet = unwrapOutcome(
    await encryptPacket(writeDossierFile(dossier, unlike, erased), { recipients: [secrets.recipient] }),
  );
  const fileKey = (await new DeviceRecordSigner(secrets).openHead(unwrapOutcome(readPacketHead(packet)).header))!;
  return unwrapOutcome(await readDossierFile(unwrapOutcome(await decryptPacket(packet, { fileKey })))).records;
}

const said = (ledger: Ledger) => ({
  threads: ledger.all(threadProjection),
  documents: ledger.documents,
  members: ledger.members,
  counts: ledger.counts,
  erased: [...ledger.erasedKeys()].sort(),
});

describe("In histories made up from seeds, packets", () => {
  it(
    "give the same result in any order, any number of times, whole or in parts",
    async () => {
      for await (const story of playStories(fuzzSeeds(12, 4100), 50)) {
        await runReplayable(story.seed, story.log, async () => {
          const random = new Random(story.seed);
          const all = story.everything();
          const parts = [all, ...[0.3, 0.6, 0.9].map((share) => part(random, all, share))];
          const packed = await Promise.all(parts.map((each) => through(story.dossier, each, new Set())));
          const [one, other] = [new Ledger(story.dossier), new Ledger(story.dossier)];
          for (const records of packed) one.add(records);
          for (const records of random.shuffle([...packed, ...packed])) other.add(random.shuffle([...records]));
          expect(said(other)).toEqual(said(one));
        });
      }
    },
    HOUR,
  );

  it(
    "contain no word of what was erased, and restore none",
    async () => {
      let erasures = 0;
      for await (const story of playStories(fuzzSeeds(12, 4200), 50)) {
        await runReplayable(story.seed, story.log, async () => {
          const ledger = new Ledger(story.dossier);
          for (const hand of story.devices) {
            const own = [...hand.held.values()].filter(({ record }) => record.device === hand.key && record.key);
            const mine = own.filter(({ record }) => record.type !== "revision").slice(0, 3);
            for (const { key } of mine) await hand.commit({ type: "erase", body: { target: key } });
          }
          const old = await through(story.dossier, story.everything(), new Set());
          ledger.add(old);
          const erased = ledger.erasedKeys();
          erasures += erased.size;
          const later = writeDossierFile(story.dossier, selectPacketRecords(ledger, null), erased);
          const text = Buffer.from(unzipSync(later)["records.jsonl"]!).toString();
          ledger.add(old);
          for (const key of erased) {
            expect(ledger.record(key)?.clear).toBeUndefined();
            const line = text.split("\n").find((each) => each.includes(ledger.record(key)?.text ?? "?"));
            expect(line?.startsWith('{"record":')).toBe(true);
          }
          expect(isRefusal(await readDossierFile(later))).toBe(false);
        });
      }
      expect(erasures).toBeGreaterThan(5);
    },
    HOUR,
  );

  it(
    "with random changes are refused with a message, and nothing is merged that was not sent",
    async () => {
      const { figure, faults } = await mutatedPackets.run(500, 7);
      expect(faults, figure).toEqual([]);
    },
    HOUR,
  );
});
