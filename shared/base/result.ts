/**
 * Expected outcomes are values: a refusal carries a code and parameters, and the message catalogue turns
 * them into a sentence. Bugs throw.
 */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Outcome<T> = T | Refusal;

/** The codes of refusals are those of the message catalogue, which lies above and declares them here. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface RefusalCodes {}
export type RefusalCode = keyof RefusalCodes;

/** A refusal with its code and the values its sentence needs. */
export function refusal(code: RefusalCode, params: Record<string, string | number> = {}): Refusal {
  return { refused: true, code, params };
}

/** True where the outcome is a refusal, so that the other branch holds the value. */
export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === "object" && outcome !== null && (outcome as { refused?: unknown }).refused === true;
}

/** What cannot happen. Throws with the value, so that a new case shows itself. */
export function assertNever(value: never): never {
  throw new RangeError(`Unexpected value: ${JSON.stringify(value)}`);
}
