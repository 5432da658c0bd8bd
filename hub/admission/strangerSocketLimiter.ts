import type { FamiliarNetworks } from "./familiarNetworks.ts";
import { ipAddressNetworksOf } from "./ipAddressNetworks.ts";

/** How many unproven sockets there may be, and how many bytes they may hold. */
export interface StrangerQuota {
  readonly sockets: number;
  readonly bytes: number;
}

const MB = 1024 * 1024;

/**
 * Quotas of unproven sockets: of one narrow network, of one wide network, of all unfamiliar networks together, of one
 * network from which members proved themselves recently, and of all together. The total exceeds the quota for
 * unfamiliar networks; the difference is reserved for members.
 */
export const STRANGER_QUOTAS = {
  narrow: { sockets: 100, bytes: 2 * MB },
  wide: { sockets: 200, bytes: 4 * MB },
  unfamiliar: { sockets: 400, bytes: 8 * MB },
  familiar: { sockets: 300, bytes: 8 * MB },
  everybody: { sockets: 600, bytes: 16 * MB },
} as const satisfies Readonly<Record<string, StrangerQuota>>;

/** Time for a proof before a socket may be closed to make room for others, in ms. */
const GRACE = 1000;

/** A socket that has not proved itself. */
export interface StrangerSocket {
  readonly narrow: string;
  readonly wide: string;
  readonly isFamiliar: boolean;
  readonly since: number;
  bytes: number;
  readonly cut: () => void;
}

/**
 * The sockets that have not proved themselves. If there are too many, the oldest is cut; if they hold too many bytes,
 * the one that holds most is cut. Either is taken from the network that has most. An honest socket is here only briefly
 * and holds little.
 */
export class StrangerSocketLimiter {
  readonly #all = new Set<StrangerSocket>();
  readonly #familiar: FamiliarNetworks;
  readonly #quotas: Readonly<Record<keyof typeof STRANGER_QUOTAS, StrangerQuota>>;
  readonly #now: () => number;

  constructor(
    familiar: FamiliarNetworks,
    quotas: Readonly<Record<keyof typeof STRANGER_QUOTAS, StrangerQuota>> = STRANGER_QUOTAS,
    now = Date.now,
  ) {
    this.#familiar = familiar;
    this.#quotas = quotas;
    this.#now = now;
  }

  get count(): number {
    return this.#all.size;
  }

  /**
   * Admits a socket, cutting others if needed; returns null if there is no room. `cut` ends the socket without a
   * notice.
   */
  admit(address: string, cut: () => void): StrangerSocket | null {
    const now = this.#now();
    const isFamiliar = this.#familiar.has(address);
    const stranger = { ...ipAddressNetworksOf(address), isFamiliar, since: now, bytes: 0, cut };
    for (const { quota, is } of this.#scopesOf(stranger)) {
      const those = [...this.#all].filter(is);
      if (those.length < quota.sockets) continue;
      const [longest] = largestNetwork(those, () => 1).sort((a, b) => a.since - b.since);
      if (!longest || longest.since > now - GRACE) return null;
      this.#end(longest);
    }
    this.#all.add(stranger);
    return stranger;
  }

  /** Counts bytes that a socket has sent; may cut sockets that hold too much. */
  countBytes(stranger: StrangerSocket, bytes: number): void {
    if (!this.#all.has(stranger)) return;
    stranger.bytes += bytes;
    for (const { quota, is } of this.#scopesOf(stranger)) {
      for (;;) {
        const those = [...this.#all].filter(is);
        if (sum(those) <= quota.bytes) break;
        this.#end(largestNetwork(those, (each) => each.bytes).reduce((a, b) => (b.bytes > a.bytes ? b : a)));
      }
    }
  }

  /** Stops counting a socket that has proved itself or is closed. */
  leave(stranger: StrangerSocket): void {
    this.#all.delete(stranger);
  }

  #end(stranger: StrangerSocket): void {
    this.#all.delete(stranger);
    stranger.cut();
  }

  /**
   * Returns the quotas that a socket counts against, narrowest first, each with a test for the sockets that share it.
   */
  #scopesOf({
    narrow,
    wide,
    isFamiliar,
  }: StrangerSocket): { quota: StrangerQuota; is: (each: StrangerSocket) => boolean }[] {
    const { everybody, unfamiliar, ...quotas } = this.#quotas;
    const own = {
      quota: isFamiliar ? quotas.familiar : quotas.narrow,
      is: (each: StrangerSocket) => each.narrow === narrow,
    };
    const all = { quota: everybody, is: () => true };
    if (isFamiliar) return [own, all];
    return [
      own,
      { quota: quotas.wide, is: (each) => each.wide === wide && !each.isFamiliar },
      { quota: unfamiliar, is: (each) => !each.isFamiliar },
      all,
    ];
  }
}

/** Returns the sockets of the network with the greatest sum of `of`. */
function largestNetwork(strangers: readonly StrangerSocket[], of: (each: StrangerSocket) => number): StrangerSocket[] {
  const networks = new Map<string, { all: StrangerSocket[]; most: number }>();
  for (const each of strangers) {
    const network = networks.get(each.narrow) ?? { all: [], most: 0 };
    network.all.push(each);
    network.most += of(each);
    networks.set(each.narrow, network);
  }
  return [...networks.values()].reduce((a, b) => (b.most > a.most ? b : a)).all;
}

const sum = (strangers: readonly StrangerSocket[]): number => strangers.reduce((total, { bytes }) => total + bytes, 0);
