import { RecordJudge } from "#shared/members/judge.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import { findCurrentRoster, type Roster } from "#shared/members/roster/roster.ts";
import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { HistoryRecord } from "./historyRecords.ts";
import type { KnownRecords } from "./knownRecords.ts";
import { byRole, type RecordVerdict } from "./recordVerdicts.ts";

/** Records of format 2, of which format 1 knows nothing. */
const OF_FORMAT_2 = new Set(["begin", "change", "handover", "confirm"]);

/** What a machine's app makes of a dossier by the rules of format 1. */
export class Format1View {
  readonly recordSet: RecordSet<HistoryRecord>;
  readonly judge: RecordJudge;

  constructor({ first, byKey }: KnownRecords) {
    const ofFormat1 = [...byKey.values()].filter(({ kind }) => !OF_FORMAT_2.has(kind));
    this.recordSet = new RecordSet(first!.key, ofFormat1);
    this.judge = new RecordJudge(this.recordSet);
  }

  get roster(): Roster {
    return this.judge.roster!;
  }

  /** The roster that an earlier version of the app follows, which may be the one that stops it. */
  get rosterOfEarlierVersion(): Roster {
    return findCurrentRoster(this.recordSet, true)!;
  }

  authorOf(device: DeviceId): Author | null {
    return this.judge.authorityOf(device);
  }

  get verdicts(): ReadonlyMap<RecordKey, RecordVerdict> {
    return new Map([...this.recordSet.byKey.values()].map((record) => [record.key, this.#verdictOf(record)]));
  }

  #verdictOf(record: HistoryRecord): RecordVerdict {
    const verdict = this.judge.verdict(record);
    return verdict.kind === "counts" ? byRole(record, verdict.author.role) : `${verdict.kind}: ${verdict.code}`;
  }
}
