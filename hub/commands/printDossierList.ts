import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import type { DossierStorageUsage } from "../log/logStore.ts";
import { OperatorOrderSet } from "../orders/operatorOrders.ts";
import { loggableErrorCode, shortenId } from "../serve/reportEvent.ts";
import { takeDossierCensus } from "./dossierCounts.ts";
import type { PrintLine } from "./readEachDossier.ts";
import { formatUtcTime } from "./giveOperatorOrders.ts";
import { buildDocumentFromLog, type ReadableDossierStore } from "./readableDossierStore.ts";

/** A dossier in the list. `records` and `devices` are present if they were requested and the dossier could be read. */
interface Listed extends DossierStorageUsage {
  readonly state: "open" | "blocked" | "deleted";
  readonly records?: number;
  readonly devices?: number;
}

/**
 * Options of `printDossierList`: `records` counts what each dossier holds, which reads all of it; `json` writes the list
 * for programs.
 */
export interface DossierListOptions {
  readonly records: boolean;
  readonly json: boolean;
}

/** Lists the dossiers, deleted ones last. Resolves with false if one could not be read. */
export async function printDossierList(
  source: ReadableDossierStore,
  asked: DossierListOptions,
  tell: PrintLine,
): Promise<boolean> {
  const orders = new OperatorOrderSet(await source.orders.read());
  const dossiers: Listed[] = [];
  const causes = new Map<DossierId, string>();
  for (const each of await source.usage()) {
    const state = orders.isBlocked(each.dossier) ? "blocked" : "open";
    const counted = asked.records ? await countIn(source, each.dossier) : {};
    if (typeof counted === "string") causes.set(each.dossier, counted);
    dossiers.push({ ...each, ...(typeof counted !== "string" && counted), state });
  }
  for (const dossier of orders.deleted) dossiers.push({ dossier, bytes: 0, written: null, state: "deleted" });
  for (const line of asked.json ? [jsonOf(orders, dossiers)] : linesOf(orders, dossiers, asked)) tell(line);
  if (!asked.json) for (const [id, cause] of causes) tell(message("hub.unread", { dossier: shortenId(id), cause }));
  return causes.size === 0;
}

/** Counts the records and devices of a dossier, or returns why it cannot be read. */
async function countIn(
  source: ReadableDossierStore,
  dossier: DossierId,
): Promise<{ records: number; devices: number } | string> {
  try {
    const { records, devices } = await takeDossierCensus(dossier, buildDocumentFromLog(await source.read(dossier)));
    return { records, devices: devices.length };
  } catch (error) {
    return loggableErrorCode(error);
  }
}

function jsonOf(orders: OperatorOrderSet, dossiers: readonly Listed[]): string {
  return JSON.stringify({ readOnly: orders.isReadOnly, dossiers, blockedDevices: devicesIn(orders) }, null, 2);
}

function devicesIn({ all }: OperatorOrderSet): readonly { readonly device: string; readonly at: string }[] {
  return all.filter(({ kind }) => kind === "blocked-device").map(({ subject, at }) => ({ device: subject, at }));
}

function linesOf(
  orders: OperatorOrderSet,
  dossiers: readonly Listed[],
  { records }: DossierListOptions,
): readonly string[] {
  const existing = dossiers.filter(({ state }) => state !== "deleted");
  const bytes = existing.reduce((sum, each) => sum + each.bytes, 0);
  return [
    ...tableOf([headOf(records), ...dossiers.map((each) => rowOf(each, records))]),
    message("keeper.list-sum", { dossiers: existing.length, bytes }),
    ...devicesIn(orders).map(({ device, at }) => message("keeper.list-device", { device, at: formatUtcTime(at) })),
    ...(orders.isReadOnly ? [message("keeper.list-read-only")] : []),
  ];
}

function headOf(records: boolean): readonly string[] {
  const counted = records ? [message("keeper.list-records"), message("keeper.list-devices")] : [];
  return [
    message("keeper.list-dossier"),
    message("keeper.list-bytes"),
    ...counted,
    message("keeper.list-written"),
    message("keeper.list-state"),
  ];
}

function rowOf({ dossier, bytes, records, devices, written, state }: Listed, isCounted: boolean): readonly string[] {
  const counted = isCounted ? [String(records ?? "–"), String(devices ?? "–")] : [];
  return [shortenId(dossier), String(bytes), ...counted, formatUtcTime(written), message(`keeper.state-${state}`)];
}

/** Formats rows in columns as wide as their widest cell; counts are right-aligned. */
function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const isCount = (column: number) => column > 0 && column < widths.length - 2;
  const cell = (text: string, column: number) =>
    isCount(column) ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
  return rows.map((row) => row.map(cell).join("  ").trimEnd());
}
