import { refusal, type Outcome, type RefusalCode } from "#shared/base/result.ts";
import { errorCodeOrName, logFault } from "../logFault.ts";

/** Converts a rejection into a refusal that names the fault, and logs it. */
export function refuseOnFailure<T>(code: RefusalCode, work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  return work.catch((error: unknown) => {
    logFault(code, error);
    return refusal(code, { code: errorCodeOrName(error) });
  });
}
