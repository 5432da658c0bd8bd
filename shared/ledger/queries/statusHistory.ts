import type { RecordKey } from "#shared/records/envelope.ts";
import type { StatusBody } from "#shared/records/kinds/status.ts";
import type { ProvisionStatus, StatusStatement } from "../entries/provisionStatus.ts";
import type { Ledger } from "../ledger.ts";
import { statusProjection } from "../store/projections.ts";

/** One of the statuses that a provision has had. */
export interface StatusHistoryStep extends StatusStatement {
  /** The current status of the provision. */
  readonly entry: ProvisionStatus;
}

/** Returns every readable status that counts, including former ones, of the provisions that have one now. */
export function listStatusHistory(ledger: Ledger): readonly StatusHistoryStep[] {
  return ledger.all(statusProjection).flatMap((entry) => {
    const keys = new Set<RecordKey>();
    return entry.said.flatMap(({ key }) =>
      stepsOf(ledger, entry, key).filter((step) => !keys.has(step.key) && keys.add(step.key)),
    );
  });
}

function stepsOf(ledger: Ledger, entry: ProvisionStatus, head: RecordKey): readonly StatusHistoryStep[] {
  return ledger.versions(ledger.record(head)!).flatMap(({ opened, verdict }) => {
    const { key, record, state } = opened;
    if (verdict.kind !== "counts" || state !== "open") return [];
    const body = opened.body as StatusBody;
    return [{ key, body, member: verdict.author.member, at: body.at ?? record.at, entry }];
  });
}
