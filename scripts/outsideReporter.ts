import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { OUT_FOLDER } from "./bundles.ts";

/** The file for errors outside every test: a JSON list of their messages with stacks. */
export const ERRORS_OUTSIDE_TESTS_FILE = path.join(OUT_FOLDER, "reports", "outside.json");

/** A Vitest reporter for these errors: the JSON report omits them, and only the exit code reveals them. */
// eslint-disable-next-line no-restricted-syntax -- Vitest loads a reporter by its default export
export default class OutsideErrorReporter implements Reporter {
  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    mkdirSync(path.dirname(ERRORS_OUTSIDE_TESTS_FILE), { recursive: true });
    writeFileSync(ERRORS_OUTSIDE_TESTS_FILE, JSON.stringify(errors.map(({ stack, message }) => stack ?? message)));
  }
}
