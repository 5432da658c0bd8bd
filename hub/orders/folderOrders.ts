import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";
import { writeAtomic } from "#node/disk/writeAtomic.ts";
import { realDisk } from "#node/disk/disk.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { parseJson } from "#shared/base/canonicalJson.ts";
import {
  operatorOrderFileName,
  type OperatorOrder,
  type OperatorOrderStore,
  type OperatorOrderKind,
} from "./operatorOrders.ts";

/** An order is a file whose name says all of it, so that simultaneous commands do not interfere. */
const NAME = /^(?:(deleted|blocked)\.([0-9a-f]{64})|(blocked-device)\.([0-9a-f]{12,64})|(read-only))$/;

const content = z.object({ told: z.array(z.string()) });

/** Opens the orders in a data folder (`orders/`), even while another process holds it. */
export function openFolderOrders(data: string): OperatorOrderStore {
  const folder = path.join(path.resolve(data), "orders");
  return {
    async read() {
      const orders = await Promise.all((await realDisk.list(folder)).map((name) => orderIn(folder, name)));
      return orders.filter((order) => order !== null);
    },
    async give(order, told = []) {
      await realDisk.makeFolder(folder);
      const text = `${JSON.stringify({ told })}\n`;
      await writeAtomic(path.join(folder, operatorOrderFileName(order)), Buffer.from(text), { mode: 0o600 });
    },
    async lift(order) {
      if (!existsSync(folder)) return;
      await realDisk.remove(path.join(folder, operatorOrderFileName(order)));
      await realDisk.syncFolder(folder);
    },
    async toldDevices(dossier) {
      const file = path.join(folder, operatorOrderFileName({ kind: "deleted", subject: dossier }));
      const read = content.safeParse(parseJson(decodeUtf8(await realDisk.read(file)) ?? ""));
      return read.success ? read.data.told : [];
    },
  };
}

/** Reads the order that a file represents; null for other files and for one that has just been lifted. */
async function orderIn(folder: string, name: string): Promise<OperatorOrder | null> {
  const [match, kind, dossier, deviceKind, device, alone] = NAME.exec(name) ?? [];
  if (match === undefined) return null;
  const written = await stat(path.join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!written) return null;
  const [which, subject] = [kind ?? deviceKind ?? alone, dossier ?? device ?? ""];
  return { kind: which as OperatorOrderKind, subject, at: written.mtime.toISOString() };
}
