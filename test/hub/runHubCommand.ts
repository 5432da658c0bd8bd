import { vi } from "vitest";
import { runHub } from "#hub/main.ts";

/** The result of a command. */
export interface Typed {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs a hub command as an operator types it. */
export async function typed(...args: readonly string[]): Promise<Typed> {
  const words = { said: "", complained: "" };
  const hear = (stream: NodeJS.WriteStream, where: keyof typeof words) =>
    vi.spyOn(stream, "write").mockImplementation((text) => ((words[where] += String(text)), true));
  const ears = [hear(process.stdout, "said"), hear(process.stderr, "complained")];
  const code = await runHub(args);
  for (const ear of ears) ear.mockRestore();
  return { code, ...words };
}
