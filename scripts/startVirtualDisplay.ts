import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { waitForExit } from "./runProcess.ts";

/** A virtual display: its name for DISPLAY, and a function that ends it. */
export interface VirtualDisplay {
  readonly name: string;
  end(): Promise<void>;
}

/** Starts Xvfb on a free display, which Xvfb chooses and writes to the given file descriptor. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  // Without `-noreset`, Xvfb resets when its last window closes, and the next window would briefly find no display.
  const args = ["-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"];
  const xvfb = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const ended = waitForExit(xvfb);
  const number = await Promise.race([
    firstLine(xvfb.stdio[3] as Readable),
    ended.then((code) => Promise.reject(new Error(`Xvfb ended with ${code}`))),
  ]);
  const kill = () => xvfb.kill();
  process.once("exit", kill);
  return {
    name: `:${number}`,
    async end() {
      process.off("exit", kill);
      xvfb.kill();
      await ended;
    },
  };
}

async function firstLine(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes("\n")) break;
  }
  return text.trim();
}
