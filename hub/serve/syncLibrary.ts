import { causeOf, type ReportFields } from "./report.ts";
import { locateError } from "./failures.ts";

/**
 * Ends a connection, or what it has asked for. Why has been told by then: the sync library logs whatever a hook throws,
 * and this is not logged a second time.
 */
export class HookStop extends Error {
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
 * What the sync library says to the console, as an event may have it: its own words without names of documents and of what
 * clients have sent, which come in quotes and brackets, and what kind of error it was. Null where it is told already.
 */
export function describeLibraryMessage(words: readonly unknown[]): ReportFields | null {
  if (words.some((each) => each instanceof HookStop)) return null;
  const error = words.find((each) => each instanceof Error);
  const [first] = words;
  const text =
    typeof first === "string"
      ? first
          .split(/["(\n]/)[0]!
          .trim()
          .slice(0, LONGEST)
      : undefined;
  return { text, cause: error && causeOf(error), at: error && locateError(error) };
}

/** The longest sentence that is taken for the library's own. */
const LONGEST = 160;
