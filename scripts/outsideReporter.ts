import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { OUT } from "./bundles.ts";

/** Where the errors are told that came up outside every test: a JSON list of their messages with their stacks. */
export const OUTSIDE_ERRORS_FILE = path.join(OUT, "reports", "outside.json");

/** Vitest's reporter for them: its JSON report leaves them out, and only its exit code tells of them. */
// eslint-disable-next-line no-restricted-syntax -- Vitest loads a reporter by its default export
export default class OutsideReporter implements Reporter {
  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    mkdirSync(path.dirname(OUTSIDE_ERRORS_FILE), { recursive: true });
    writeFileSync(OUTSIDE_ERRORS_FILE, JSON.stringify(errors.map(({ stack, message }) => stack ?? message)));
  }
}
