import { vi } from "vitest";
import { runHub } from "#hub/main.ts";

/** What a command has come to. */
export interface Typed {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** A command of the hub's, as somebody types it. */
export async function typed(...args: readonly string[]): Promise<Typed> {
  const words = { said: "", complained: "" };
  const hear = (stream: NodeJS.WriteStream, where: keyof typeof words) =>
    vi.spyOn(stream, "write").mockImplementation((text) => ((words[where] += String(text)), true));
  const ears = [hear(process.stdout, "said"), hear(process.stderr, "complained")];
  const code = await runHub(args);
  for (const ear of ears) ear.mockRestore();
  return { code, ...words };
}
