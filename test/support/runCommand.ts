import { runCli } from "#cli/main.ts";

/** A command's output and exit code. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command of the command line in this process, with the keys in the folder `home`. */
export async function runCommand(home: string, ...argv: readonly string[]): Promise<CommandResult> {
  let [out, err] = ["", ""];
  const io = {
    out: (text: string) => void (out += `${text}\n`),
    bytes: (bytes: Uint8Array) => void (out += Buffer.from(bytes).toString("latin1")),
    err: (text: string) => void (err += `${text}\n`),
    home,
    now: () => new Date(),
  };
  return { code: await runCli([...argv], io), out, err };
}
