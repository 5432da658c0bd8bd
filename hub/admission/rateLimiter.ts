import type { DeviceId } from "#shared/records/envelope.ts";

/** How much a sender may send: this much at once, and this much per `per` seconds in the long run. */
export interface RateLimit {
  readonly messages: number;
  readonly bytes: number;
  /** Seconds after which the full amount is available again. */
  readonly perSeconds: number;
}

/** Generous: a first sync is one message, and nobody writes a hundred notes per second for a minute. */
export const RATE_LIMITS: Readonly<Record<"device" | "address", RateLimit>> = {
  device: { messages: 6_000, bytes: 256 * 1024 * 1024, perSeconds: 60 },
  address: { messages: 60_000, bytes: 2 * 1024 * 1024 * 1024, perSeconds: 60 },
};

/** Number of buckets remembered; the oldest are forgotten first. */
const REMEMBERED = 20_000;

interface Bucket {
  messages: number;
  bytes: number;
  at: number;
}

/** Token buckets by sender. */
export class TokenBuckets {
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Charges a message to a sender's bucket. Returns the seconds until it may send again, 0 for at once. */
  take(who: string, rate: RateLimit, bytes: number): number {
    const now = this.#now();
    const bucket = this.#bucket(who, rate, now);
    const passed = (now - bucket.at) / 1000 / rate.perSeconds;
    bucket.messages = Math.min(rate.messages, bucket.messages + passed * rate.messages) - 1;
    bucket.bytes = Math.min(rate.bytes, bucket.bytes + passed * rate.bytes) - bytes;
    bucket.at = now;
    const short = Math.max(-bucket.messages / rate.messages, -bucket.bytes / rate.bytes);
    return short > 0 ? Math.ceil(short * rate.perSeconds) + 1 : 0;
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

/** Limits what devices and addresses may send. */
export class RateLimiter {
  readonly #rates: typeof RATE_LIMITS;
  readonly #buckets: TokenBuckets;

  constructor(rates: typeof RATE_LIMITS = RATE_LIMITS, now: () => number = Date.now) {
    this.#rates = rates;
    this.#buckets = new TokenBuckets(now);
  }

  /** Charges a message to its device and address. Returns the seconds until the sender may go on, 0 for at once. */
  take(device: DeviceId, address: string, bytes: number): number {
    return Math.max(
      this.#buckets.take(`device ${device}`, this.#rates.device, bytes),
      this.#buckets.take(`address ${address}`, this.#rates.address, bytes),
    );
  }
}
