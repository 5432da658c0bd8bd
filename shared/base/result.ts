/**
 * The refusal of an operation. Expected outcomes are values: a refusal carries a code and parameters, which the message
 * catalogue turns into a sentence. Bugs throw.
 */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<T> = T | Refusal;

/**
 * Refusal codes are the keys of the message catalogue, which depends on this file and declares them here by merging.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface RefusalCodeRegistry {}
export type RefusalCode = keyof RefusalCodeRegistry;

/** Creates a refusal with its code and the parameters of its sentence. */
export function refusal(code: RefusalCode, params: Record<string, string | number> = {}): Refusal {
  return { refused: true, code, params };
}

/** Whether an outcome is a refusal; if not, it is the value. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && (outcome as { refused?: unknown }).refused === true;
}

/** Marks an unreachable case. Throws with the value, so that a missing case is noticed. */
export function assertNever(value: never): never {
  throw new RangeError(`Unexpected value: ${JSON.stringify(value)}`);
}
