import { refusal, type Outcome, type RefusalCode } from "#shared/base/result.ts";
import { faultOf, logFault } from "../logFault.ts";

/** What came of work on the disk: where that has failed, a refusal that names the fault, and a line in the log. */
export function refuseOnFailure<T>(code: RefusalCode, work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  return work.catch((error: unknown) => {
    logFault(code, error);
    return refusal(code, { code: faultOf(error) });
  });
}
