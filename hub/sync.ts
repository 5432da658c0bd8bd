import { Hocuspocus, type beforeSyncPayload, type Connection, type Document } from "@hocuspocus/server";
import { isRefusal } from "../shared/base/result.ts";
import type { RecordKey } from "../shared/records/envelope.ts";
import { writeNotice, type HubNotice } from "../shared/records/notice.ts";
import { OUT, REFUSED, RESYNC, UNSAVED, type CloseReason } from "./door/codes.ts";
import { enter, type DoorKeeper } from "./door/enter.ts";
import type { Seat, Visitor } from "./door/visitor.ts";
import { letIn } from "./guard/guard.ts";
import { short, type Report } from "./serve/report.ts";

/** What Hocuspocus carries for each connection. */
export interface SyncContext {
  readonly visitor: Visitor;
  /** Set once the visitor has been let in. */
  readonly seat?: Seat;
  /** The update that was stored and is being applied. */
  underWay?: { readonly update: Uint8Array; readonly bodies: Iterable<RecordKey> };
}

/** The sync message that only says what a client has (y-protocols). */
const SYNC_STEP_1 = 0;

/** An awareness message says where somebody is, not what he writes: beyond this many characters it is dropped. */
const PRESENCE_LIMIT = 4096;

/** Bytes and messages that are kept for a visitor who has not proved himself. */
const STRANGER_BYTES = 1024 * 1024;
const STRANGER_MESSAGES = 100;

/**
 * Sync as Hocuspocus does it, with this hub's door before it, the guard before every update, and the log
 * before every acknowledgement: its answer to an update is sent after `beforeSync` has resolved.
 */
export function newSync(keeper: DoorKeeper, report: Report): Hocuspocus<SyncContext> {
  return new Hocuspocus<SyncContext>({
    quiet: true,
    maxUnauthenticatedQueueSize: STRANGER_BYTES,
    maxUnauthenticatedQueueMessages: STRANGER_MESSAGES,
    maxPendingDocuments: 4,
    async onAuthenticate({ token, documentName, context }) {
      const seat = await enter(keeper, documentName, token);
      if (isRefusal(seat)) {
        report("turned away", { dossier: short(documentName), address: context.visitor.address, code: seat.code });
        throw stop(OUT, seat.code);
      }
      context.visitor.welcome(seat);
      report("let in", { dossier: short(documentName), device: short(seat.device) });
      return { seat };
    },
    async onLoadDocument({ document, documentName }) {
      const lease = await keeper.dossiers.lease(documentName);
      document.on("destroy", () => lease.release());
      await lease.dossier.load(document).catch((error: unknown) => {
        report("not read", { dossier: short(documentName), cause: causeOf(error) });
        lease.release();
        throw error;
      });
    },
    beforeSync: (payload) => guard(payload, keeper, report),
    async afterHandleMessage({ context, document, documentName }) {
      const { seat, underWay } = context;
      if (!seat || !underWay) return;
      context.underWay = undefined;
      const { dossier } = seat.lease;
      dossier.applied(underWay.update, underWay.bodies);
      await dossier.sweep().catch((error: unknown) => {
        report("not stored", { dossier: short(documentName), cause: causeOf(error) });
      });
      putOut(document, report);
    },
    beforeHandleAwareness({ states }) {
      if (JSON.stringify([...states.values()]).length > PRESENCE_LIMIT) states.clear();
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

async function guard(
  { type, payload, context, connection }: beforeSyncPayload<SyncContext>,
  keeper: DoorKeeper,
  report: Report,
): Promise<void> {
  const { seat, visitor } = context;
  if (!seat || visitor.isOut) throw stop(OUT, OUT.reason);
  if (type === SYNC_STEP_1) return;
  const { lease, device } = seat;
  const outcome = await letIn(lease.dossier, seat, payload);
  if (!("type" in outcome)) {
    if (outcome.isNews) context.underWay = { update: payload, bodies: outcome.bodies.keys() };
    return;
  }
  const { code } = outcome;
  report(outcome.type, { dossier: short(lease.dossier.id), device: short(device), code, bytes: payload.length });
  if (outcome.type === "refused" && keeper.offences.note(device)) report("cut off", { device: short(device) });
  throw dismiss(connection, visitor, outcome);
}

/** Dismisses the connections whose device has lost its standing. */
function putOut(document: Document, report: Report): void {
  for (const connection of document.getConnections() as Connection<SyncContext>[]) {
    const { seat, visitor } = connection.context;
    if (!seat || visitor.isOut || seat.lease.dossier.judgement.standingOf(seat.device)) continue;
    report("put out", { dossier: short(document.name), device: short(seat.device) });
    dismiss(connection, visitor, { type: "out", code: "hub.stranger", params: {} });
  }
}

const CLOSES: Readonly<Record<HubNotice["type"], CloseReason>> = {
  refused: REFUSED,
  resync: RESYNC,
  unsaved: UNSAVED,
  out: OUT,
};

/** Says why, closes the socket, and gives what stops the message from going any further. */
function dismiss(connection: Connection, visitor: Visitor, notice: HubNotice): Error {
  connection.sendStateless(writeNotice(notice));
  visitor.dismiss(CLOSES[notice.type]);
  return stop(CLOSES[notice.type], notice.code);
}

/** Hocuspocus stops at whatever a hook throws, and logs its message: this one has none. */
function stop({ code }: CloseReason, reason: string): Error {
  return Object.assign(new Error(""), { code, reason, stack: "" });
}

function causeOf(error: unknown): string {
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name;
}
