import type { DeviceId } from "#shared/records/envelope.ts";

/** What somebody may send: so much at once, and so much a second in the long run. */
export interface RateLimit {
  readonly messages: number;
  readonly bytes: number;
  /** Seconds in which all of it may be sent anew. */
  readonly per: number;
}

/** Generous: a first sync is one message, and nobody writes a hundred notes a second for a minute. */
export const RATE_LIMITS: Readonly<Record<"device" | "address", RateLimit>> = {
  device: { messages: 6_000, bytes: 256 * 1024 * 1024, per: 60 },
  address: { messages: 60_000, bytes: 2 * 1024 * 1024 * 1024, per: 60 },
};

/** Buckets that are remembered; the oldest are forgotten first. */
const REMEMBERED = 20_000;

interface Bucket {
  messages: number;
  bytes: number;
  at: number;
}

/** How much each of many has sent lately. */
export class TokenBuckets {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Notes a message of somebody's. Answers with the seconds until he may go on: 0 where he may already. */
  take(who: string, rate: RateLimit, bytes: number): number {
    const now = this.#now();
    const bucket = this.#bucket(who, rate, now);
    const passed = (now - bucket.at) / 1000 / rate.per;
    bucket.messages = Math.min(rate.messages, bucket.messages + passed * rate.messages) - 1;
    bucket.bytes = Math.min(rate.bytes, bucket.bytes + passed * rate.bytes) - bytes;
    bucket.at = now;
    const short = Math.max(-bucket.messages / rate.messages, -bucket.bytes / rate.bytes);
    return short > 0 ? Math.ceil(short * rate.per) + 1 : 0;
  }

  #bucket(name: string, { messages, bytes }: RateLimit, at: number): Bucket {
    const bucket = this.#buckets.get(name) ?? { messages, bytes, at };
    this.#buckets.delete(name);
    this.#buckets.set(name, bucket);
    for (const [oldest] of this.#buckets) {
      if (this.#buckets.size <= REMEMBERED) break;
      this.#buckets.delete(oldest);
    }
    return bucket;
  }
}

/** How much devices and addresses have sent lately. */
export class RateLimiter {
  readonly #rates: typeof RATE_LIMITS;
  readonly #buckets: TokenBuckets;

  constructor(rates: typeof RATE_LIMITS = RATE_LIMITS, now: () => number = Date.now) {
    this.#rates = rates;
    this.#buckets = new TokenBuckets(now);
  }

  /** Notes a message. Answers with the seconds until its sender may go on: 0 where he may already. */
  take(device: DeviceId, address: string, bytes: number): number {
    return Math.max(
      this.#buckets.take(`device ${device}`, this.#rates.device, bytes),
      this.#buckets.take(`address ${address}`, this.#rates.address, bytes),
    );
  }
}
