import { loggableErrorCode, type ReportEvent } from "./reportEvent.ts";

/**
 * Wraps a listener for one request or message. If it throws, the error is reported and `end` ends that request only,
 * never the process.
 */
export function withFailureReport<Args extends readonly unknown[]>(
  report: ReportEvent,
  listen: (...args: Args) => void,
  end: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      listen(...args);
    } catch (error) {
      reportUnexpectedError(report, error);
      end(...args);
    }
  };
}

/** Reports an unexpected error: its kind and where in the code it arose, never its message. */
export function reportUnexpectedError(report: ReportEvent, error: unknown): void {
  report("failed", { cause: loggableErrorCode(error), at: codeLocationOfError(error) });
}

/** Returns where in the code an error arose: a file and its line. */
export function codeLocationOfError(error: unknown): string | undefined {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  return frames
    .map((frame) => /[\w.-]+\/[\w.-]+:\d+(?=:\d+\)?$)/.exec(frame)?.[0])
    .find((place) => place !== undefined);
}
