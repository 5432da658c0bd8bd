import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sha256 } from "#shared/base/hash.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { listSyncStatus } from "#shared/ledger/queries/syncStatus.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { decryptAgeFileKey } from "#shared/members/joining/invitation.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/dossier/${name}`, import.meta.url)));
const bytes = fixture("receipts.clausemark");
const packet = fixture("receipts.packet.clausemark");

describe("The files of a dossier with receipts and of a packet, as they were first written,", () => {
  it("are the files that were released", () => {
    expect(sha256(bytes)).toBe("c76d78833768fe913732dbc30fb4a4314c16ef245f26f23aecffe3baf7662fe4");
    expect(sha256(packet)).toBe("20b9b42cfb1bf27835e48195c28b4e44ecb4ec191747cbdf6a1279fbff3d9a5b");
  });

  it("open with what each member has acknowledged", async () => {
    const identity = Buffer.from(fixture("receipts.identity")).toString().trim();
    const fileKey = (await decryptAgeFileKey(identity, unwrapOutcome(readPacketHead(packet)).header))!;
    expect(unwrapOutcome(await decryptPacket(packet, { fileKey }))).toEqual(bytes);
    const file = unwrapOutcome(await readDossierFile(bytes));
    expect(file.refused).toEqual([]);
    const ledger = new Ledger(file.dossier);
    ledger.add(file.records);
    expect(ledger.counts).toMatchObject({ waiting: 0, aside: 0 });
    const seen = listSyncStatus(ledger, undefined).map(({ member, lacks, at }) => [
      ledger.member(member)!.name,
      lacks,
      at !== null,
    ]);
    expect(seen.sort()).toEqual([
      ["Administrator", 0, true],
      ["Member 2", 1, true],
      ["Member 3", expect.any(Number), false],
    ]);
  });
});
