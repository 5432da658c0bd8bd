import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Host } from "#shared/host/host.ts";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import type { DeviceId, DossierId } from "#shared/records/envelope.ts";
import { pause } from "../base/pause.ts";
import { Examiner } from "../disk/examiner.ts";
import { Keyring } from "../disk/keyring.ts";
import { openOwn, type Own } from "../own/own.ts";
import type { Dossier } from "./dossier.ts";

/** What can be seen of a dossier without putting it on the desk. */
export interface Looked {
  readonly ledger: Ledger;
  readonly own: Own;
  readonly device: DeviceId;
}

/**
 * Looks into a dossier of this machine: the one that is open as it is, any other by reading and verifying what is kept
 * of it; it is closed again afterwards, and no hub is spoken to. Refused where its keys cannot be opened.
 */
export async function lookInto<T>(
  host: Host,
  open: Dossier | null,
  id: DossierId,
  look: (looked: Looked) => T | Promise<T>,
): Promise<Outcome<T>> {
  if (open?.id === id && open.seat)
    return look({ ledger: open.ledger, own: open.seat.own, device: open.seat.card.device });
  return withOwn(host, id, async ({ doc, keyring, own, device }) => {
    const examiner = new Examiner();
    const intake = new RecordIntake(doc, id, keyring.all, { examine: examiner.examine, pause });
    try {
      await intake.whenIdle();
      return await look({ ledger: intake.ledger, own, device });
    } finally {
      intake.close();
      examiner.end();
    }
  });
}

/** Looks only at what this machine alone has of a dossier: no record is verified for that. */
export async function lookIntoOwn<T>(
  host: Host,
  open: Dossier | null,
  id: DossierId,
  look: (own: Own) => T | Promise<T>,
): Promise<Outcome<T>> {
  if (open?.id === id && open.seat) return look(open.seat.own);
  return withOwn(host, id, ({ own }) => look(own));
}

interface Opened {
  readonly doc: DossierDoc;
  readonly keyring: Keyring;
  readonly own: Own;
  readonly device: DeviceId;
}

async function withOwn<T>(host: Host, id: DossierId, act: (opened: Opened) => T | Promise<T>): Promise<Outcome<T>> {
  const held = await host.keys(id);
  if (isRefusal(held)) return held;
  const doc = new DossierDoc();
  const keyring = Keyring.of(held.keys);
  const own = await openOwn(host, id, held.publicKeys, doc, keyring);
  if (isRefusal(own)) return own;
  try {
    return await act({ doc, keyring, own, device: held.publicKeys.device });
  } finally {
    await own.close();
  }
}
