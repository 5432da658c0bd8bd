import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";

/**
 * Runs a program of this folder in a process of its own, since native decoders can crash on damaged files: gives it
 * bytes on standard input and returns its standard output. Null if it fails.
 */
export async function runProgramWithStdin(
  program: string,
  args: readonly string[],
  bytes: Uint8Array,
): Promise<Buffer | null> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  // A program that ends early does not read the rest.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  const [output, code] = await Promise.all([buffer(child.stdout), ended]);
  return code === 0 ? output : null;
}
