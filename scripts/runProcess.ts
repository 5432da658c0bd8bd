import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { text } from "node:stream/consumers";

/** Resolves with a process's exit code, 1 if a signal ended it. Rejects if it could not be started. */
export async function waitForExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a command with our standard streams; resolves with its exit code, 127 if it cannot be started. */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  const kill = () => child.kill();
  process.once("exit", kill);
  return waitForExit(child)
    .catch(() => 127)
    .finally(() => process.off("exit", kill));
}

/**
 * Returns a command's standard output. If it fails, throws with the line of its standard error that names the error.
 */
export async function readProcessOutput(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const ended = waitForExit(child);
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(faultIn(complained) || `${command} ended with ${code}`);
  return said;
}

/** Returns the first line that contains "error", before the stack; else the last one. */
function faultIn(complaint: string): string {
  const lines = complaint.trim().split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "";
}
