import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import type { DossierId } from "#shared/records/envelope.ts";
import { OperatorOrderSet, hashDeviceOfDeletedDossier, type OperatorOrder } from "../orders/operatorOrders.ts";
import { parseEachOptionValue } from "../options/readHubArguments.ts";
import { shortenId } from "../serve/reportEvent.ts";
import { takeDossierCensus } from "./dossierCounts.ts";
import type { PrintLine } from "./readEachDossier.ts";
import type { OperatorHubStore } from "./operatorHubStore.ts";
import { buildDocumentFromLog } from "./readableDossierStore.ts";
import { readIdPrefix, resolveDossierPrefixes, listDossiersWithDeleted } from "./dossierPrefixes.ts";

/** The dossiers or devices that an order concerns. */
export interface OrderSubjects {
  readonly names: readonly string[];
  readonly isDevice: boolean;
}

/** Blocks access to dossiers, or blocks devices everywhere. */
export async function blockDossiersOrDevices(
  keep: OperatorHubStore,
  about: OrderSubjects,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const subjects = await subjectsOf(keep, about);
  if (isRefusal(subjects)) return subjects;
  for (const subject of subjects) {
    await keep.orders.give({ kind: about.isDevice ? "blocked-device" : "blocked", subject });
    if (about.isDevice) tell(message("keeper.device-blocked", { device: shortenId(subject) }));
    else tell(message("keeper.blocked", { dossier: shortenId(subject) }));
  }
  return true;
}

/** Lifts the orders about dossiers or devices. Resolves with false if there was none about one of them. */
export async function unblockDossiersOrDevices(
  keep: OperatorHubStore,
  about: OrderSubjects,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const subjects = await subjectsOf(keep, about);
  if (isRefusal(subjects)) return subjects;
  const all = await keep.orders.read();
  let isAll = true;
  for (const subject of subjects) {
    const given = all.filter((order) => isAbout(order, subject, about.isDevice));
    isAll &&= given.length > 0;
    for (const order of given) await lift(keep, order);
    const code = given.length > 0 ? "keeper.lifted" : "keeper.not-ordered";
    tell(message(code, { subject: shortenId(subject) }));
  }
  return isAll;
}

// A device may have been blocked with a longer or shorter prefix of its identifier.
function isAbout({ kind, subject }: OperatorOrder, asked: string, isDevice: boolean): boolean {
  if (!isDevice) return (kind === "blocked" || kind === "deleted") && subject === asked;
  return kind === "blocked-device" && (subject.startsWith(asked) || asked.startsWith(subject));
}

async function lift(keep: OperatorHubStore, order: OperatorOrder): Promise<void> {
  await (order.kind === "deleted" ? keep.readmit(order.subject) : keep.orders.lift(order));
}

async function subjectsOf(
  keep: OperatorHubStore,
  { names, isDevice }: OrderSubjects,
): Promise<Outcome<readonly string[]>> {
  return isDevice
    ? parseEachOptionValue(names, readIdPrefix)
    : resolveDossierPrefixes(await listDossiersWithDeleted(keep), names);
}

/** Asks whether to delete what was shown; resolves with true if so. */
export type AskConfirmation = (question: string) => Promise<boolean>;

/**
 * Deletes dossiers permanently, after a confirmation. Resolves with false if it was not confirmed, or if a hub has not
 * carried it out yet.
 */
export async function deleteDossiers(
  keep: OperatorHubStore,
  names: readonly string[],
  ask: AskConfirmation,
  tell: PrintLine,
): Promise<Outcome<boolean>> {
  const dossiers = resolveDossierPrefixes(await listDossiersWithDeleted(keep), names);
  if (isRefusal(dossiers)) return dossiers;
  const usage = await keep.usage();
  for (const { dossier, bytes, written } of usage.filter((each) => dossiers.includes(each.dossier)))
    tell(message("keeper.delete-what", { dossier: shortenId(dossier), bytes, written: formatUtcTime(written) }));
  if (!(await ask(message("keeper.delete-ask", { count: dossiers.length })))) {
    tell(message("keeper.delete-not"));
    return false;
  }
  let isDone = true;
  for (const dossier of new Set(dossiers)) {
    await orderDeletion(keep, dossier);
    const isGone = await keep.remove(dossier);
    tell(message(isGone ? "keeper.deleted" : "keeper.deletion-pending", { dossier: shortenId(dossier) }));
    isDone &&= isGone;
  }
  return isDone;
}

// An unreadable dossier is deleted as well; then no device can be told.
async function orderDeletion(keep: OperatorHubStore, dossier: DossierId): Promise<void> {
  if (new OperatorOrderSet(await keep.orders.read()).isDeleted(dossier)) return;
  const devices = await keep
    .read(dossier)
    .then((kept) => takeDossierCensus(dossier, buildDocumentFromLog(kept)))
    .then((census) => census.devices)
    .catch(() => []);
  const hashes = devices.map((device) => hashDeviceOfDeletedDossier(dossier, device));
  await keep.orders.give({ kind: "deleted", subject: dossier }, hashes);
}

/** Makes the hub read-only or writable. */
export async function setHubReadOnly(keep: OperatorHubStore, isOn: boolean, tell: PrintLine): Promise<boolean> {
  const order = { kind: "read-only", subject: "" } as const;
  await (isOn ? keep.orders.give(order) : keep.orders.lift(order));
  tell(message(isOn ? "keeper.read-only-on" : "keeper.read-only-off"));
  return true;
}

/** Formats a time in UTC, as in the log; a dash if it is unknown. */
export function formatUtcTime(at: string | null): string {
  return at === null ? "–" : `${at.slice(0, 16).replace("T", " ")} UTC`;
}
