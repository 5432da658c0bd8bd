import type { DeviceId, RecordKey } from "../records/envelope.ts";
import { findCurrentRoster } from "./roster/roster.ts";
import type { RecordSet } from "./recordSet.ts";

/** Records that are missing from, or doubled in, the devices' chains. This is evidence; it blocks nothing. */
export interface ChainFaults {
  /**
   * Records `from` to `to` (by seq) of a device that are missing here although later ones, or the last roster of format
   * 1, refer to them. A record that only the roster refers to has an unknown number; it is reported as the next one.
   */
  readonly gaps: readonly Gap[];
  /** Two or more records of a device with the same number; some may be known only from a later record's `prev`. */
  readonly forks: readonly Fork[];
}

interface Gap {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
}

interface Fork {
  readonly device: DeviceId;
  readonly seq: number;
  readonly keys: readonly RecordKey[];
}

/** One device's records by number: those that are here, and those named by a later record's `prev`. */
interface Chain {
  readonly held: Set<number>;
  readonly named: Map<number, Set<RecordKey>>;
}

/** Checks the chains of every device in a set. */
export function findChainFaults(recordSet: RecordSet): ChainFaults {
  const chains = chainsOf(recordSet);
  const roster = recordSet.rosters.size > 0 ? findCurrentRoster(recordSet) : null;
  const byRoster = [...(roster?.devices.values() ?? [])].map(({ device }) => device);
  for (const { device } of byRoster) chainIn(chains, device);
  const unseen = new Set(
    byRoster
      .filter(({ device, spans }) =>
        spans.some(({ last }) => last !== undefined && !knows(recordSet, chains, device, last)),
      )
      .map(({ device }) => device),
  );
  const sorted = [...chains].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    gaps: sorted.flatMap(([device, { held }]) => gapsIn(device, held, unseen.has(device))),
    forks: sorted.flatMap(([device, { named }]) => forksIn(device, named)),
  };
}

function chainsOf(recordSet: RecordSet): Map<DeviceId, Chain> {
  const chains = new Map<DeviceId, Chain>();
  for (const { key, record } of recordSet.byKey.values()) {
    const chain = chainIn(chains, record.device);
    chain.held.add(record.seq);
    name(chain, record.seq, key);
    if (record.prev !== null) name(chain, record.seq - 1, record.prev);
  }
  return chains;
}

function chainIn(chains: Map<DeviceId, Chain>, device: DeviceId): Chain {
  let chain = chains.get(device);
  if (!chain) chains.set(device, (chain = { held: new Set(), named: new Map() }));
  return chain;
}

function name({ named }: Chain, seq: number, key: RecordKey): void {
  const keys = named.get(seq);
  if (keys) keys.add(key);
  else named.set(seq, new Set([key]));
}

/** Whether a record is here, or its place in the device's chain is known from the record after it. */
function knows(recordSet: RecordSet, chains: ReadonlyMap<DeviceId, Chain>, device: DeviceId, key: RecordKey): boolean {
  return recordSet.byKey.has(key) || [...chains.get(device)!.named.values()].some((keys) => keys.has(key));
}

function gapsIn(device: DeviceId, held: ReadonlySet<number>, andOneMore: boolean): readonly Gap[] {
  const gaps: Gap[] = [];
  let expected = 0;
  for (const seq of [...held].sort((a, b) => a - b)) {
    if (seq > expected) gaps.push({ device, from: expected, to: seq - 1 });
    expected = seq + 1;
  }
  return andOneMore ? [...gaps, { device, from: expected, to: expected }] : gaps;
}

function forksIn(device: DeviceId, named: ReadonlyMap<number, ReadonlySet<RecordKey>>): readonly Fork[] {
  const forks = [...named].filter(([, keys]) => keys.size > 1).map(([seq, keys]) => ({ device, seq, keys }));
  return forks.sort((a, b) => a.seq - b.seq).map((fork) => ({ ...fork, keys: [...fork.keys].sort() }));
}
