import { execFileSync } from "node:child_process";
import path from "node:path";

/**
 * Returns the time of a build, in seconds: SOURCE_DATE_EPOCH, else the last commit's, so that all builds of a commit agree.
 */
export function sourceDateEpoch(env = process.env): number {
  const named = env["SOURCE_DATE_EPOCH"];
  if (named) return Number(named);
  try {
    const cwd = path.join(import.meta.dirname, "..");
    return Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd, encoding: "utf8", stdio: "pipe" }));
  } catch {
    return Date.UTC(1980, 0, 1) / 1000;
  }
}
