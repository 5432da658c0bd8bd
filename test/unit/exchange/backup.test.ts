import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal } from "#shared/base/result.ts";
import {
  newBackupCode,
  openBackupHead,
  readBackupCode,
  recipientOfBackupCode,
} from "#shared/exchange/backup/backupCode.ts";
import {
  findSurplusBackups,
  formatBackupName,
  listBackupNames,
  parseBackupName,
} from "#shared/exchange/backup/backupName.ts";
import { saveBackup, type BackupStore } from "#shared/exchange/backup/saveBackup.ts";
import { decryptPacket, encryptPacket } from "#shared/exchange/packet/encryption.ts";
import { readPacketHead } from "#shared/exchange/packet/head.ts";
import { newKeyPairs } from "#shared/members/joining/invitation.ts";
import { newRecoveryKey } from "#shared/members/recoveryKey.ts";

const DOSSIER = "ab".repeat(32);
const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 12, minute));

describe("A backup code", () => {
  it("opens what was encrypted to its recipient, however it is typed, and nothing else", async () => {
    const { code, recipient } = await newBackupCode();
    const own = await newKeyPairs();
    const packet = await encryptPacket(encodeUtf8("the dossier"), { recipients: [own.recipient, recipient] });
    if (isRefusal(packet)) throw new Error(packet.code);
    const head = readPacketHead(packet);
    if (isRefusal(head)) throw new Error(head.code);
    for (const typed of [code, code.toLowerCase().replaceAll("-", " "), `Backup code\n\n    ${code}\n\nKeep it.\n`]) {
      const key = await openBackupHead(head.header, typed);
      expect(isRefusal(key) ? key : await decryptPacket(packet, key)).toEqual(encodeUtf8("the dossier"));
    }
    const other = await newBackupCode();
    expect(await openBackupHead(head.header, other.code)).toEqual(refusal("backup.other-code"));
    expect(await recipientOfBackupCode(code)).toBe(recipient);
  });

  it("is not taken for a recovery code, nor with a typing error", async () => {
    const { code } = await newBackupCode();
    const wrong = refusal("backup.code.wrong");
    expect(readBackupCode((await newRecoveryKey()).code)).toEqual(wrong);
    expect(readBackupCode(code.replace(/^./, (letter) => (letter === "2" ? "3" : "2")))).toEqual(wrong);
    expect(readBackupCode(code.slice(1))).toEqual(wrong);
    expect(readBackupCode("")).toEqual(wrong);
  });
});

describe("The name of a backup", () => {
  it("says the dossier's beginning and the time, and no title", () => {
    const name = formatBackupName(DOSSIER, at(5));
    expect(name).toBe("backup-abababababababab-20261130T120500000Z.clausemark");
    expect(parseBackupName(name)).toEqual({ name, dossier: "ab".repeat(8), at: "2026-11-30T12:05:00.000Z" });
    for (const other of ["draft.docx", `../${name}`, `${name}.tmp`, name.replace("ab", "xy")])
      expect(parseBackupName(other)).toBeNull();
  });

  it("decides which are removed: the oldest of the same dossier, and never the one just written", () => {
    const names = [1, 2, 3, 4].map((minute) => formatBackupName(DOSSIER, at(minute)));
    const others = [formatBackupName("cd".repeat(32), at(0)), "holiday.jpg"];
    const all = [...others, ...names];
    const surplus = (name: string, keep: number) => findSurplusBackups(all, parseBackupName(name)!, keep);
    expect(surplus(names[3]!, 3)).toEqual([names[0]]);
    expect(surplus(names[3]!, 4)).toEqual([]);
    // The clock went back: the new one has the earliest time.
    expect(surplus(names[0]!, 2)).toEqual([names[2], names[1]]);
    expect(surplus(names[0]!, 1)).toEqual([names[3], names[2], names[1]]);
    expect(listBackupNames(all)[0]!.name).toBe(names[3]);
  });
});

describe("A backup that is saved", () => {
  const BYTES = encodeUtf8("packet");
  const store = (read: Awaited<ReturnType<BackupStore["read"]>>) => {
    const settled: unknown[] = [];
    const folder: BackupStore = {
      write: () => Promise.resolve("the name"),
      read: () => Promise.resolve(read),
      settle: (name, isGood) => {
        settled.push([name, isGood]);
        return Promise.resolve(true);
      },
    };
    return { folder, settled };
  };

  it("is read back and opened before it counts", async () => {
    const { folder, settled } = store({ name: "the name", bytes: encodeUtf8("as on the disk") });
    const opened: unknown[] = [];
    const saved = await saveBackup(folder, DOSSIER, BYTES, (read) => {
      opened.push(read);
      return Promise.resolve(true);
    });
    expect([saved, opened, settled]).toEqual(["the name", [encodeUtf8("as on the disk")], [["the name", true]]]);
  });

  it("is removed if it does not open, and nothing else is", async () => {
    for (const read of [{ name: "the name", bytes: BYTES }, refusal("backup.gone", { name: "the name" })]) {
      const { folder, settled } = store(read);
      const saved = await saveBackup(folder, DOSSIER, BYTES, () => Promise.resolve(refusal("packet.damaged")));
      expect([saved, settled]).toEqual([refusal("backup.unverified"), [["the name", false]]]);
    }
  });
});
