import { loggableErrorCode, type EventFields } from "./reportEvent.ts";
import { codeLocationOfError } from "./failureReports.ts";

/**
 * Thrown by a hook to end a connection or request. The reason has been reported by then: the sync library logs whatever
 * a hook throws, and this must not be logged twice.
 */
export class HookStopError extends Error {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string) {
    super("");
    this.code = code;
    this.reason = reason;
    this.stack = "";
  }
}

/**
 * Converts a console message of the sync library into event fields: its own text, without the document names and client
 * data that come in quotes and brackets, and the kind of error. Returns null if it has been reported already.
 */
export function describeSyncLibraryMessage(words: readonly unknown[]): EventFields | null {
  if (words.some((each) => each instanceof HookStopError)) return null;
  const error = words.find((each) => each instanceof Error);
  const [first] = words;
  const text =
    typeof first === "string"
      ? first
          .split(/["(\n]/)[0]!
          .trim()
          .slice(0, LONGEST)
      : undefined;
  return { text, cause: error && loggableErrorCode(error), at: error && codeLocationOfError(error) };
}

/** The longest text that is taken for the library's own. */
const LONGEST = 160;
