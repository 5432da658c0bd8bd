import {
  Hocuspocus,
  OutgoingMessage,
  type beforeSyncPayload,
  type Connection,
  type Document,
  type onTokenSyncPayload,
} from "@hocuspocus/server";
import { isRefusal, refusal } from "#shared/base/result.ts";
import type { StoredRecord } from "#shared/records/validator.ts";
import { serialiseNoticeFromHub, writeRemovedNotice, type ClosingNotice } from "#shared/records/sync/noticesFromHub.ts";
import { SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import type { SyncContext } from "./syncContext.ts";
import {
  CLOSE_OUT,
  CLOSE_REFUSED,
  CLOSE_RESYNC,
  CLOSE_SLOW,
  CLOSE_UNSAVED,
  type CloseReason,
} from "../connection/closeReasons.ts";
import { MAX_SOCKETS_PER_DEVICE } from "../connection/deviceSockets.ts";
import {
  admitVisitor,
  isStillAdmitted,
  canPublish,
  renewProof,
  type AdmissionContext,
} from "../admission/admitVisitor.ts";
import { stampPresence } from "../connection/presenceGate.ts";
import type { Visitor } from "../connection/visitor.ts";
import { notifyFullness } from "../guard/watchQuota.ts";
import { acceptUpdate, toObjectionNotice, type UpdateRejection } from "../guard/acceptUpdate.ts";
import { holdUpdate, RetryBackoff } from "../guard/holdUpdate.ts";
import type { StorageQuota } from "../guard/storageQuota.ts";
import { scanUpdate } from "../guard/scanUpdate.ts";
import type { PeerHubs } from "../peers/peerHubs.ts";
import { judgeUpdateReadOnly } from "../orders/readOnlyAnswer.ts";
import type { HubMetrics } from "../serve/hubMetrics.ts";
import { HookStop } from "../serve/syncLibrary.ts";
import { causeOf, shortId, type Report } from "../serve/report.ts";

/** Bytes and messages buffered for a visitor that has not proved itself. */
const STRANGER_BYTES = 1024 * 1024;
const STRANGER_MESSAGES = 100;

/** Seconds that a socket should stay away after making room for another socket of its device. */
const CROWDED_SECONDS = 60;

/** What `createSync` reports to. */
export interface SyncParts {
  readonly neighbours: PeerHubs;
  readonly room: StorageQuota;
  readonly figures: HubMetrics;
  readonly report: Report;
}

/**
 * Creates the Hocuspocus server, with admission in front of it, validation before every update and the log before every
 * acknowledgement: an update is answered after `beforeSync` has resolved.
 */
export function createSync(keeper: AdmissionContext, parts: SyncParts): Hocuspocus<SyncContext> {
  const { neighbours, room, report } = parts;
  const inGuard = { ...parts, keeper, patience: new RetryBackoff() };
  return new Hocuspocus<SyncContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: STRANGER_BYTES,
    maxUnauthenticatedQueueMessages: STRANGER_MESSAGES,
    maxPendingDocuments: 4,
    async onAuthenticate({ token, documentName, context }) {
      const onRemoved = notifyRemoved(documentName, context.visitor);
      const admission = await admitVisitor(keeper, context.visitor, documentName, token, onRemoved).catch(
        (error: unknown) => {
          report("not read", { dossier: shortId(documentName), cause: causeOf(error) });
          return refusal("hub.unwell");
        },
      );
      if (isRefusal(admission)) {
        report("turned away", {
          dossier: shortId(documentName),
          address: context.visitor.address,
          code: admission.code,
        });
        throw stop(CLOSE_OUT, admission.code);
      }
      context.visitor.welcome(admission);
      report("let in", { dossier: shortId(documentName), device: shortId(admission.device) });
      return { admission };
    },
    connected({ connection }) {
      welcome(connection as Connection<SyncContext>, keeper, report);
      return Promise.resolve();
    },
    onTokenSync: (payload) => renew(payload, keeper, report),
    async onLoadDocument({ document, documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      document.on("destroy", () => lease.release());
      await lease.dossier.load(document).catch((error: unknown) => {
        report("not read", { dossier: shortId(documentName), cause: causeOf(error) });
        lease.release();
        throw error;
      });
      lease.dossier.onRemoteChange = () => expelUnauthorized(document, report);
      neighbours.announceLoaded(documentName);
    },
    beforeSync: (payload) => guard(payload, inGuard),
    onAwarenessUpdate({ documentName, awareness, added, updated, removed, transactionOrigin }) {
      const document = { name: documentName, awareness };
      neighbours.announcePresence(document, [...added, ...updated, ...removed], transactionOrigin);
      return Promise.resolve();
    },
    async afterHandleMessage({ connection, document, documentName }) {
      const { context } = connection as Connection<SyncContext>;
      const { admission, pendingUpdate } = context;
      if (!admission || !pendingUpdate) return;
      context.pendingUpdate = undefined;
      const { dossier } = admission.lease;
      dossier.markApplied(pendingUpdate.update, pendingUpdate.bodies);
      const saved = await dossier.sweep().catch((error: unknown) => {
        report("not stored", { dossier: shortId(documentName), cause: causeOf(error) });
      });
      room.addStored(-(saved ?? 0));
      notifyFullness(document, room);
      expelUnauthorized(document, report);
    },
    beforeHandleAwareness({ states, context, awareness }) {
      const { visitor, admission } = context ?? {};
      if (visitor && admission) stampPresence(states, visitor.client, admission.device, awareness);
      return Promise.resolve();
    },
    async beforeUnloadDocument({ documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      try {
        await lease.dossier.compactIfLong();
      } catch (error) {
        report("not stored", { dossier: shortId(documentName), cause: causeOf(error) });
      } finally {
        lease.release();
      }
    },
  });
}

/** Prepares a newly admitted connection and starts answering it. */
function welcome(connection: Connection<SyncContext>, keeper: AdmissionContext, report: Report): void {
  const { visitor, admission } = connection.context;
  visitor.onRateExceeded = (seconds) => {
    report("slowed", { device: admission && shortId(admission.device), seconds });
    dismiss(connection, visitor, { type: "slow", code: "hub.slow", params: { seconds } });
  };
  visitor.onDisplaced = () => {
    report("crowded out", { device: admission && shortId(admission.device) });
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
  { token, context, connection, documentName }: onTokenSyncPayload<SyncContext>,
  keeper: AdmissionContext,
  report: Report,
): Promise<void> {
  const { admission, visitor } = context;
  if (!admission || visitor.isOut) return;
  const refusal = await renewProof(keeper, visitor, admission, token).catch((error: unknown) => {
    // It will be asked again: a temporarily unreadable log is not the device's fault.
    report("not read", { dossier: shortId(documentName), cause: causeOf(error) });
    admission.askedAt = null;
  });
  if (!refusal) return;
  expelConnection(connection, refusal.code, report);
}

/** What `guard` needs and reports to. */
interface InGuard extends SyncParts {
  readonly keeper: AdmissionContext;
  readonly patience: RetryBackoff;
}

async function guard({ type, payload, connection }: beforeSyncPayload<SyncContext>, inGuard: InGuard): Promise<void> {
  const { keeper, neighbours, room, figures, report, patience } = inGuard;
  // After a renewed proof the library passes a copy of the context.
  const { context } = connection as Connection<SyncContext>;
  const { admission, visitor } = context;
  if (!admission || visitor.isOut) throw stop(CLOSE_OUT, CLOSE_OUT.reason);
  if (type === SYNC_STEPS.ask) return;
  if (context.held) {
    context.held.hasMore = true;
    // The library does not apply the update but still decodes it.
    const flaw = scanUpdate(payload);
    if (flaw) reject(toObjectionNotice({ code: flaw, keys: [] }), payload.length, connection, inGuard);
    return;
  }
  const { lease, device } = admission;
  const began = performance.now();
  const isFirst = !lease.dossier.isPublished;
  if (isFirst && !canPublish(keeper, admission)) {
    expelConnection(connection, "hub.phrase-wrong", report);
    throw stop(CLOSE_OUT, "hub.phrase-wrong");
  }
  const { isReadOnly } = keeper.orders.current;
  const outcome = isReadOnly
    ? judgeUpdateReadOnly(lease.dossier, payload)
    : await acceptUpdate(lease.dossier, admission, payload, room);
  const name = "type" in outcome ? outcome.type : outcome.isNews ? "stored" : "known";
  figures.update(name, payload.length, (performance.now() - began) / 1000);
  if (!("type" in outcome)) {
    if (!outcome.isNews) return;
    context.pendingUpdate = { update: payload, bodies: [...outcome.bodies.keys(), ...outcome.deletedBodies] };
    neighbours.announceStored(lease.dossier.id);
    patience.forget(lease.dossier.id, device);
    if (isFirst)
      report("published", { dossier: shortId(lease.dossier.id), device: shortId(device), by: admission.by?.of });
    return;
  }
  reject(outcome, payload.length, connection, inGuard);
}

/** Holds an update, or closes the connection; then it throws to stop the message. */
function reject(
  outcome: UpdateRejection,
  bytes: number,
  connection: Connection<SyncContext>,
  { keeper, report, patience }: InGuard,
): void {
  const { admission, visitor } = connection.context;
  const { type, code, params } = outcome;
  const dossier = connection.document.name;
  const device = admission && shortId(admission.device);
  report(type, { dossier: shortId(dossier), device, bytes, code, cause: params["cause"] });
  if (outcome.type === "held") {
    return holdUpdate(connection, outcome, bytes, () => patience.next(dossier, admission?.device ?? ""));
  }
  if (type === "refused" && admission && keeper.offences.note(admission.device)) report("cut off", { device });
  throw dismiss(connection, visitor, outcome);
}

/** Closes the connections whose device is no longer authorised. */
function expelUnauthorized(document: Document, report: Report): void {
  for (const connection of document.getConnections() as Connection<SyncContext>[]) {
    const { admission, visitor } = connection.context;
    if (!admission || visitor.isOut || isStillAdmitted(admission)) continue;
    report("put out", { dossier: shortId(document.name), device: shortId(admission.device) });
    dismiss(connection, visitor, { type: "out", code: "hub.stranger", params: {} });
  }
}

/** Expels a connection, naming the reason by a code. */
export function expelConnection(connection: Connection<SyncContext>, code: string, report: Report): void {
  const { admission, visitor } = connection.context;
  report("put out", {
    dossier: shortId(connection.document.name),
    device: admission && shortId(admission.device),
    code,
  });
  dismiss(connection, visitor, { type: "out", code, params: {} });
}

/** Returns a function that sends a removed device the rosters that removed it, which it may not have. */
function notifyRemoved(dossier: string, visitor: Visitor): (rosters: readonly StoredRecord[]) => void {
  return (rosters) =>
    visitor.send(new OutgoingMessage(dossier).writeStateless(writeRemovedNotice(rosters)).toUint8Array());
}

const CLOSES: Readonly<Record<ClosingNotice["type"], CloseReason>> = {
  refused: CLOSE_REFUSED,
  resync: CLOSE_RESYNC,
  unsaved: CLOSE_UNSAVED,
  slow: CLOSE_SLOW,
  out: CLOSE_OUT,
};

/** Sends the reason, closes the socket and returns the error that stops the message. */
function dismiss(connection: Connection, visitor: Visitor, notice: ClosingNotice): Error {
  connection.sendStateless(serialiseNoticeFromHub(notice));
  visitor.dismiss(CLOSES[notice.type]);
  return stop(CLOSES[notice.type], notice.code);
}

/** Hocuspocus stops at whatever a hook throws. */
const stop = ({ code }: CloseReason, reason: string): HookStop => new HookStop(code, reason);
