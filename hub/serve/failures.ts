import { causeOf, type Report } from "./report.ts";

/**
 * A listener that answers one request or one message. What it throws is told and ends that alone (`end`), never the
 * process.
 */
export function withFailureReport<Args extends readonly unknown[]>(
  report: Report,
  listen: (...args: Args) => void,
  end: (...args: Args) => void,
): (...args: Args) => void {
  return (...args) => {
    try {
      listen(...args);
    } catch (error) {
      reportFailure(report, error);
      end(...args);
    }
  };
}

/** Tells of an error that nobody expected: what kind it is and where in the code it arose, never what it says. */
export function reportFailure(report: Report, error: unknown): void {
  report("failed", { cause: causeOf(error), at: locateError(error) });
}

/** Where in the code an error arose: a file and its line. */
export function locateError(error: unknown): string | undefined {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  return frames
    .map((frame) => /[\w.-]+\/[\w.-]+:\d+(?=:\d+\)?$)/.exec(frame)?.[0])
    .find((place) => place !== undefined);
}
