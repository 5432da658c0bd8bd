import {
  Hocuspocus,
  OutgoingMessage,
  type beforeSyncPayload,
  type Connection,
  type Document,
  type onTokenSyncPayload,
} from "@hocuspocus/server";
import type { Awareness } from "y-protocols/awareness";
import { isRefusal, refusal } from "#shared/base/result.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import {
  serialiseNoticeFromHub,
  serialiseDeviceRemovedNotice,
  type ConnectionClosingNotice,
} from "#shared/records/sync/noticesFromHub.ts";
import { PRESENCE_RENEWAL_MS, renewPresence } from "#shared/records/sync/presenceRenewal.ts";
import { SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import type { HocuspocusContext } from "./hocuspocusContext.ts";
import {
  CLOSE_NOT_ADMITTED,
  CLOSE_UPDATE_REFUSED,
  CLOSE_RESYNC,
  CLOSE_RATE_LIMITED,
  CLOSE_UPDATE_UNSAVED,
  type CloseReason,
} from "../connection/closeReasons.ts";
import { MAX_SOCKETS_PER_DEVICE } from "../connection/deviceSocketLimiter.ts";
import {
  grantHubAdmission,
  isStillAdmitted,
  canStillPublish,
  verifyProofRenewal,
  type AdmissionContext,
} from "../admission/grantHubAdmission.ts";
import type { BroadcastQueue } from "../connection/broadcastQueue.ts";
import { keepAndStampOwnPresence } from "../connection/presenceGate.ts";
import type { HubClientSocket } from "../connection/hubClientSocket.ts";
import { notifyDossierFullness } from "../guard/watchQuota.ts";
import { acceptUpdate, toObjectionNotice, type UpdateRejection } from "../guard/acceptUpdate.ts";
import { leaveUpdateUnacknowledged, RetryBackoff } from "../guard/leaveUpdateUnacknowledged.ts";
import type { StorageQuotaTracker } from "../guard/storageQuota.ts";
import { scanUpdateBeforeDecoding } from "../guard/scanUpdateForFlaws.ts";
import type { PeerHubs } from "../peers/peerHubs.ts";
import { judgeUpdateOnReadOnlyHub } from "../orders/judgeUpdateOnReadOnlyHub.ts";
import type { HubMetrics } from "../serve/hubMetrics.ts";
import { HookStopError } from "../serve/syncLibraryMessages.ts";
import { loggableErrorCode, shortenId, type ReportEvent } from "../serve/reportEvent.ts";

/** Bytes and messages buffered for a visitor that has not proved itself. */
const STRANGER_BYTES = 1024 * 1024;
const STRANGER_MESSAGES = 100;

/** Seconds that a socket should stay away after making room for another socket of its device. */
const CROWDED_SECONDS = 60;

/** What `createSyncServer` reports to. */
export interface SyncServerParts {
  readonly broadcasts: BroadcastQueue;
  readonly neighbours: PeerHubs;
  readonly room: StorageQuotaTracker;
  readonly figures: HubMetrics;
  readonly report: ReportEvent;
}

/** Checks who is still present as seldom as clients renew their presence. */
function replacePresenceTimer(awareness: Awareness): void {
  clearInterval(awareness._checkInterval as ReturnType<typeof setInterval>);
  awareness._checkInterval = setInterval(() => renewPresence(awareness), PRESENCE_RENEWAL_MS);
}

/**
 * Creates the Hocuspocus server, with admission in front of it, validation before every update and the log before every
 * acknowledgement: an update is answered after `beforeSync` has resolved.
 */
export function createSyncServer(keeper: AdmissionContext, parts: SyncServerParts): Hocuspocus<HocuspocusContext> {
  const { neighbours, room, report } = parts;
  const inGuard = { ...parts, keeper, patience: new RetryBackoff() };
  return new Hocuspocus<HocuspocusContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: STRANGER_BYTES,
    maxUnauthenticatedQueueMessages: STRANGER_MESSAGES,
    maxPendingDocuments: 4,
    async onAuthenticate({ token, documentName, context }) {
      const onRemoved = notifyRemoved(documentName, context.visitor);
      const admission = await grantHubAdmission(keeper, context.visitor, documentName, token, onRemoved).catch(
        (error: unknown) => {
          report("not read", { dossier: shortenId(documentName), cause: loggableErrorCode(error) });
          return refusal("hub.unwell");
        },
      );
      if (isRefusal(admission)) {
        const { address } = context.visitor;
        report("turned away", { dossier: shortenId(documentName), address, code: admission.code });
        throw stop(CLOSE_NOT_ADMITTED, admission.code);
      }
      context.visitor.welcome(admission);
      report("let in", { dossier: shortenId(documentName), device: shortenId(admission.device) });
      return { admission };
    },
    connected({ connection }) {
      welcome(connection as Connection<HocuspocusContext>, keeper, report);
      return Promise.resolve();
    },
    onTokenSync: (payload) => renew(payload, keeper, report),
    onLoadDocument: ({ document }) => loadDocument(document, keeper, parts),
    beforeSync: (payload) => guard(payload, inGuard),
    onAwarenessUpdate({ documentName, awareness, added, updated, removed, transactionOrigin }) {
      const document = { name: documentName, awareness };
      neighbours.announcePresence(document, [...added, ...updated, ...removed], transactionOrigin);
      return Promise.resolve();
    },
    async afterHandleMessage({ connection, document, documentName }) {
      const { context } = connection as Connection<HocuspocusContext>;
      const { admission, pendingUpdate } = context;
      if (!admission || !pendingUpdate) return;
      context.pendingUpdate = undefined;
      const { dossier } = admission.lease;
      dossier.markApplied(pendingUpdate.update, pendingUpdate.bodies);
      const saved = await dossier.sweep().catch((error: unknown) => {
        report("not stored", { dossier: shortenId(documentName), cause: loggableErrorCode(error) });
      });
      room.addStored(-(saved ?? 0));
      notifyDossierFullness(document, room);
      if (dossier.records.takeAuthorityChange()) expelUnauthorized(document, report);
    },
    beforeHandleAwareness({ states, context, awareness }) {
      const { visitor, admission } = context ?? {};
      if (visitor && admission) keepAndStampOwnPresence(states, visitor.client, admission.device, awareness);
      return Promise.resolve();
    },
    async beforeUnloadDocument({ documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      try {
        await lease.dossier.compactIfLong();
      } catch (error) {
        report("not stored", { dossier: shortenId(documentName), cause: loggableErrorCode(error) });
      } finally {
        lease.release();
      }
    },
  });
}

/** Loads a dossier into its document, and follows what other hubs store in it. */
async function loadDocument(
  document: Document,
  { dossiers }: AdmissionContext,
  { broadcasts, neighbours, report }: SyncServerParts,
): Promise<void> {
  const id = document.name;
  broadcasts.attach(document);
  replacePresenceTimer(document.awareness);
  const lease = await dossiers.lease(id);
  document.on("destroy", () => lease.release());
  await lease.dossier.load(document).catch((error: unknown) => {
    report("not read", { dossier: shortenId(id), cause: loggableErrorCode(error) });
    lease.release();
    throw error;
  });
  lease.dossier.whenChecked().catch((error: unknown) => {
    report("not stored", { dossier: shortenId(id), cause: loggableErrorCode(error) });
  });
  lease.dossier.onRemoteChange = () => expelUnauthorized(document, report);
  document.on("destroy", () => neighbours.unfollow(id));
  void neighbours.follow(id);
}

/** Prepares a newly admitted connection and starts answering it. */
function welcome(connection: Connection<HocuspocusContext>, keeper: AdmissionContext, report: ReportEvent): void {
  const { visitor, admission } = connection.context;
  visitor.onRateExceeded = (seconds) => {
    report("slowed", { device: admission && shortenId(admission.device), seconds });
    dismiss(connection, visitor, { type: "slow", code: "hub.slow", params: { seconds } });
  };
  visitor.onDisplaced = () => {
    report("crowded out", { device: admission && shortenId(admission.device) });
    const params = { most: MAX_SOCKETS_PER_DEVICE, seconds: CROWDED_SECONDS };
    dismiss(connection, visitor, { type: "slow", code: "hub.crowded", params });
  };
  if (!admission) return;
  // An order, or a roster without the device, may have arrived while it was being admitted.
  const against = keeper.orders.current.refusalCode(connection.document.name, admission.device);
  const code = against ?? (isStillAdmitted(admission) ? null : "hub.stranger");
  if (code) expelConnection(connection, code, report);
  else visitor.feed(connection, admission);
}

/** Renews the proof of an admitted connection, or expels it. */
async function renew(
  { token, context, connection, documentName }: onTokenSyncPayload<HocuspocusContext>,
  keeper: AdmissionContext,
  report: ReportEvent,
): Promise<void> {
  const { admission, visitor } = context;
  if (!admission || visitor.isOut) return;
  const refusal = await verifyProofRenewal(keeper, visitor, admission, token).catch((error: unknown) => {
    // It will be asked again: a temporarily unreadable log is not the device's fault.
    report("not read", { dossier: shortenId(documentName), cause: loggableErrorCode(error) });
    admission.askedAt = null;
  });
  if (!refusal) return;
  expelConnection(connection, refusal.code, report);
}

/** What `guard` needs and reports to. */
interface InGuard extends SyncServerParts {
  readonly keeper: AdmissionContext;
  readonly patience: RetryBackoff;
}

async function guard(
  { type, payload, connection }: beforeSyncPayload<HocuspocusContext>,
  inGuard: InGuard,
): Promise<void> {
  const { keeper, neighbours, room, figures, report, patience } = inGuard;
  // After a renewed proof the library passes a copy of the context.
  const { context } = connection as Connection<HocuspocusContext>;
  const { admission, visitor } = context;
  if (!admission || visitor.isOut) throw stop(CLOSE_NOT_ADMITTED, CLOSE_NOT_ADMITTED.reason);
  if (type === SYNC_STEPS.ask) return;
  if (context.held) {
    context.held.hasMore = true;
    // The library does not apply the update but still decodes it.
    const flaw = scanUpdateBeforeDecoding(payload);
    if (flaw) reject(toObjectionNotice({ code: flaw, keys: [] }), payload.length, connection, inGuard);
    return;
  }
  const { lease, device } = admission;
  const began = performance.now();
  const isFirst = !lease.dossier.isPublished;
  if (isFirst && !canStillPublish(keeper, admission)) {
    expelConnection(connection, "hub.phrase-wrong", report);
    throw stop(CLOSE_NOT_ADMITTED, "hub.phrase-wrong");
  }
  const { isReadOnly } = keeper.orders.current;
  const outcome = isReadOnly
    ? judgeUpdateOnReadOnlyHub(lease.dossier, payload)
    : await acceptUpdate(lease.dossier, admission, payload, room);
  const name = "type" in outcome ? outcome.type : outcome.isNews ? "stored" : "known";
  figures.update(name, payload.length, (performance.now() - began) / 1000);
  if (!("type" in outcome)) {
    if (!outcome.isNews) return;
    context.pendingUpdate = { update: payload, bodies: [...outcome.bodies.keys(), ...outcome.deletedBodies] };
    neighbours.announceStored(lease.dossier.id);
    patience.forget(lease.dossier.id, device);
    if (isFirst)
      report("published", { dossier: shortenId(lease.dossier.id), device: shortenId(device), by: admission.by?.of });
    return;
  }
  reject(outcome, payload.length, connection, inGuard);
}

/** Holds an update, or closes the connection; then it throws to stop the message. */
function reject(
  outcome: UpdateRejection,
  bytes: number,
  connection: Connection<HocuspocusContext>,
  { keeper, report, patience }: InGuard,
): void {
  const { admission, visitor } = connection.context;
  const { type, code, params } = outcome;
  const dossier = connection.document.name;
  const device = admission && shortenId(admission.device);
  report(type, { dossier: shortenId(dossier), device, bytes, code, cause: params["cause"] });
  if (outcome.type === "held") {
    return leaveUpdateUnacknowledged(connection, outcome, bytes, () => patience.next(dossier, admission?.device ?? ""));
  }
  if (type === "refused" && admission && keeper.offences.note(admission.device)) report("cut off", { device });
  throw dismiss(connection, visitor, outcome);
}

/** Closes the connections whose device is no longer authorised. */
function expelUnauthorized(document: Document, report: ReportEvent): void {
  for (const connection of document.getConnections() as Connection<HocuspocusContext>[]) {
    const { admission, visitor } = connection.context;
    if (!admission || visitor.isOut || isStillAdmitted(admission)) continue;
    report("put out", { dossier: shortenId(document.name), device: shortenId(admission.device) });
    dismiss(connection, visitor, { type: "out", code: "hub.stranger", params: {} });
  }
}

/** Expels a connection, naming the reason by a code. */
export function expelConnection(connection: Connection<HocuspocusContext>, code: string, report: ReportEvent): void {
  const { admission, visitor } = connection.context;
  report("put out", {
    dossier: shortenId(connection.document.name),
    device: admission && shortenId(admission.device),
    code,
  });
  dismiss(connection, visitor, { type: "out", code, params: {} });
}

/** Returns a function that sends a removed device the rosters that removed it, which it may not have. */
function notifyRemoved(dossier: string, visitor: HubClientSocket): (rosters: readonly StoredRecord[]) => void {
  return (rosters) =>
    visitor.send(new OutgoingMessage(dossier).writeStateless(serialiseDeviceRemovedNotice(rosters)).toUint8Array());
}

const CLOSES: Readonly<Record<ConnectionClosingNotice["type"], CloseReason>> = {
  refused: CLOSE_UPDATE_REFUSED,
  resync: CLOSE_RESYNC,
  unsaved: CLOSE_UPDATE_UNSAVED,
  slow: CLOSE_RATE_LIMITED,
  out: CLOSE_NOT_ADMITTED,
};

/** Sends the reason, closes the socket and returns the error that stops the message. */
function dismiss(connection: Connection, visitor: HubClientSocket, notice: ConnectionClosingNotice): Error {
  connection.sendStateless(serialiseNoticeFromHub(notice));
  visitor.dismiss(CLOSES[notice.type]);
  return stop(CLOSES[notice.type], notice.code);
}

/** Hocuspocus stops at whatever a hook throws. */
const stop = ({ code }: CloseReason, reason: string): HookStopError => new HookStopError(code, reason);
