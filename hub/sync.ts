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
import { writeHubNotice, writeRemovedNotice, type ClosingNotice } from "#shared/records/sync/hubNotice.ts";
import { SYNC_STEPS } from "#shared/records/sync/syncMessage.ts";
import type { SyncContext } from "./context.ts";
import { OUT, REFUSED, RESYNC, SLOW, UNSAVED, type CloseReason } from "./door/codes.ts";
import { MOST_SOCKETS } from "./door/devices.ts";
import { enter, hasStanding, mayPublish, renew, type DoorKeeper } from "./door/enter.ts";
import { attribute } from "./door/presence.ts";
import type { Visitor } from "./door/visitor.ts";
import { sayHowFull } from "./guard/filling.ts";
import { letIn, objected, type NotTaken } from "./guard/guard.ts";
import { hold, Patience } from "./guard/held.ts";
import type { Room } from "./guard/room.ts";
import { scanUpdate } from "./guard/scan.ts";
import type { Neighbours } from "./neighbours/neighbours.ts";
import { takeNothing } from "./orders/holding.ts";
import type { Figures } from "./serve/figures.ts";
import { Stop } from "./serve/library.ts";
import { causeOf, short, type Report } from "./serve/report.ts";

/** Bytes and messages that are kept for a visitor who has not proved himself. */
const STRANGER_BYTES = 1024 * 1024;
const STRANGER_MESSAGES = 100;

/** How long a socket stays away that had to make room for another of its device's. */
const CROWDED_SECONDS = 60;

/** What sync tells of what it does. */
export interface SyncParts {
  readonly neighbours: Neighbours;
  readonly room: Room;
  readonly figures: Figures;
  readonly report: Report;
}

/**
 * Sync as Hocuspocus does it, with this hub's door before it, the guard before every update, and the log
 * before every acknowledgement: its answer to an update is sent after `beforeSync` has resolved.
 */
export function newSync(keeper: DoorKeeper, parts: SyncParts): Hocuspocus<SyncContext> {
  const { neighbours, room, report } = parts;
  const inGuard = { ...parts, keeper, patience: new Patience() };
  return new Hocuspocus<SyncContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: STRANGER_BYTES,
    maxUnauthenticatedQueueMessages: STRANGER_MESSAGES,
    maxPendingDocuments: 4,
    async onAuthenticate({ token, documentName, context }) {
      const onRemoved = tellingRemoved(documentName, context.visitor);
      const seat = await enter(keeper, context.visitor, documentName, token, onRemoved).catch((error: unknown) => {
        report("not read", { dossier: short(documentName), cause: causeOf(error) });
        return refusal("hub.unwell");
      });
      if (isRefusal(seat)) {
        report("turned away", { dossier: short(documentName), address: context.visitor.address, code: seat.code });
        throw stop(OUT, seat.code);
      }
      context.visitor.welcome(seat);
      report("let in", { dossier: short(documentName), device: short(seat.device) });
      return { seat };
    },
    connected({ connection }) {
      welcome(connection as Connection<SyncContext>, keeper, report);
      return Promise.resolve();
    },
    onTokenSync: (payload) => proveAnew(payload, keeper, report),
    async onLoadDocument({ document, documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      document.on("destroy", () => lease.release());
      await lease.dossier.load(document).catch((error: unknown) => {
        report("not read", { dossier: short(documentName), cause: causeOf(error) });
        lease.release();
        throw error;
      });
      lease.dossier.onNews = () => putOut(document, report);
      neighbours.loaded(documentName);
    },
    beforeSync: (payload) => guard(payload, inGuard),
    onAwarenessUpdate({ documentName, awareness, added, updated, removed, transactionOrigin }) {
      const document = { name: documentName, awareness };
      neighbours.present(document, [...added, ...updated, ...removed], transactionOrigin);
      return Promise.resolve();
    },
    async afterHandleMessage({ connection, document, documentName }) {
      const { context } = connection as Connection<SyncContext>;
      const { seat, underWay } = context;
      if (!seat || !underWay) return;
      context.underWay = undefined;
      const { dossier } = seat.lease;
      dossier.applied(underWay.update, underWay.bodies);
      const saved = await dossier.sweep().catch((error: unknown) => {
        report("not stored", { dossier: short(documentName), cause: causeOf(error) });
      });
      room.took(-(saved ?? 0));
      sayHowFull(document, room);
      putOut(document, report);
    },
    beforeHandleAwareness({ states, context, awareness }) {
      const { visitor, seat } = context ?? {};
      if (visitor && seat) attribute(states, visitor.client, seat.device, awareness);
      return Promise.resolve();
    },
    async beforeUnloadDocument({ documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      try {
        await lease.dossier.rest();
      } catch (error) {
        report("not stored", { dossier: short(documentName), cause: causeOf(error) });
      } finally {
        lease.release();
      }
    },
  });
}

/** Has a connection that was let in end where it should, and feeds it. */
function welcome(connection: Connection<SyncContext>, keeper: DoorKeeper, report: Report): void {
  const { visitor, seat } = connection.context;
  visitor.onTooMuch = (seconds) => {
    report("slowed", { device: seat && short(seat.device), seconds });
    dismiss(connection, visitor, { type: "slow", code: "hub.slow", params: { seconds } });
  };
  visitor.onCrowded = () => {
    report("crowded out", { device: seat && short(seat.device) });
    const params = { most: MOST_SOCKETS, seconds: CROWDED_SECONDS };
    dismiss(connection, visitor, { type: "slow", code: "hub.crowded", params });
  };
  if (!seat) return;
  // An order, or a list of members without it, may have come while it was being let in.
  const against = keeper.orders.now.against(connection.document.name, seat.device);
  const code = against ?? (hasStanding(seat) ? null : "hub.stranger");
  if (code) turnOut(connection, code, report);
  else visitor.feed(connection, seat);
}

/** Takes a fresh proof from whoever is in, or puts him out. */
async function proveAnew(
  { token, context, connection, documentName }: onTokenSyncPayload<SyncContext>,
  keeper: DoorKeeper,
  report: Report,
): Promise<void> {
  const { seat, visitor } = context;
  if (!seat || visitor.isOut) return;
  const refusal = await renew(keeper, visitor, seat, token).catch((error: unknown) => {
    // It is asked again: a log that cannot be read for a moment is no fault of the device's.
    report("not read", { dossier: short(documentName), cause: causeOf(error) });
    seat.askedAt = null;
  });
  if (!refusal) return;
  turnOut(connection, refusal.code, report);
}

/** What the guard of updates needs to know, and tells. */
interface InGuard extends SyncParts {
  readonly keeper: DoorKeeper;
  readonly patience: Patience;
}

async function guard({ type, payload, connection }: beforeSyncPayload<SyncContext>, inGuard: InGuard): Promise<void> {
  const { keeper, neighbours, room, figures, report, patience } = inGuard;
  // The library hands over a copy of it once a fresh proof was taken.
  const { context } = connection as Connection<SyncContext>;
  const { seat, visitor } = context;
  if (!seat || visitor.isOut) throw stop(OUT, OUT.reason);
  if (type === SYNC_STEPS.ask) return;
  if (context.held) {
    context.held.hasMore = true;
    // The library does not apply it, and decodes it all the same.
    const flaw = scanUpdate(payload);
    if (flaw) turnBack(objected({ code: flaw, keys: [] }), payload.length, connection, inGuard);
    return;
  }
  const { lease, device } = seat;
  const began = performance.now();
  const isFirst = !lease.dossier.isPublished;
  if (isFirst && !mayPublish(keeper, seat)) {
    turnOut(connection, "hub.phrase-wrong", report);
    throw stop(OUT, "hub.phrase-wrong");
  }
  const { isReadOnly } = keeper.orders.now;
  const outcome = isReadOnly ? takeNothing(lease.dossier, payload) : await letIn(lease.dossier, seat, payload, room);
  const name = "type" in outcome ? outcome.type : outcome.isNews ? "stored" : "known";
  figures.update(name, payload.length, (performance.now() - began) / 1000);
  if (!("type" in outcome)) {
    if (!outcome.isNews) return;
    context.underWay = { update: payload, bodies: [...outcome.bodies.keys(), ...outcome.gone] };
    neighbours.stored(lease.dossier.id);
    patience.forget(lease.dossier.id, device);
    if (isFirst) report("published", { dossier: short(lease.dossier.id), device: short(device), by: seat.by?.of });
    return;
  }
  turnBack(outcome, payload.length, connection, inGuard);
}

/** Leaves an update with its client, or dismisses it: then it throws what stops the message from going any further. */
function turnBack(
  outcome: NotTaken,
  bytes: number,
  connection: Connection<SyncContext>,
  { keeper, report, patience }: InGuard,
): void {
  const { seat, visitor } = connection.context;
  const { type, code, params } = outcome;
  const dossier = connection.document.name;
  const device = seat && short(seat.device);
  report(type, { dossier: short(dossier), device, bytes, code, cause: params["cause"] });
  if (outcome.type === "held") {
    return hold(connection, outcome, bytes, () => patience.next(dossier, seat?.device ?? ""));
  }
  if (type === "refused" && seat && keeper.offences.note(seat.device)) report("cut off", { device });
  throw dismiss(connection, visitor, outcome);
}

/** Dismisses the connections whose device has lost its standing. */
function putOut(document: Document, report: Report): void {
  for (const connection of document.getConnections() as Connection<SyncContext>[]) {
    const { seat, visitor } = connection.context;
    if (!seat || visitor.isOut || hasStanding(seat)) continue;
    report("put out", { dossier: short(document.name), device: short(seat.device) });
    dismiss(connection, visitor, { type: "out", code: "hub.stranger", params: {} });
  }
}

/** Puts out a connection, and says why by a code. */
export function turnOut(connection: Connection<SyncContext>, code: string, report: Report): void {
  const { seat, visitor } = connection.context;
  report("put out", { dossier: short(connection.document.name), device: seat && short(seat.device), code });
  dismiss(connection, visitor, { type: "out", code, params: {} });
}

/** Tells a removed device of the lists of members that removed it, which it may not have. */
function tellingRemoved(dossier: string, visitor: Visitor): (rosters: readonly StoredRecord[]) => void {
  return (rosters) =>
    visitor.tell(new OutgoingMessage(dossier).writeStateless(writeRemovedNotice(rosters)).toUint8Array());
}

const CLOSES: Readonly<Record<ClosingNotice["type"], CloseReason>> = {
  refused: REFUSED,
  resync: RESYNC,
  unsaved: UNSAVED,
  slow: SLOW,
  out: OUT,
};

/** Says why, closes the socket, and gives what stops the message from going any further. */
function dismiss(connection: Connection, visitor: Visitor, notice: ClosingNotice): Error {
  connection.sendStateless(writeHubNotice(notice));
  visitor.dismiss(CLOSES[notice.type]);
  return stop(CLOSES[notice.type], notice.code);
}

/** Hocuspocus stops at whatever a hook throws. */
const stop = ({ code }: CloseReason, reason: string): Stop => new Stop(code, reason);
