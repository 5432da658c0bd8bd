import { createInterface } from "node:readline/promises";

/** Asks on the terminal. Resolves with true if “yes” was typed. */
export async function confirmOnTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim() === "yes";
  } finally {
    terminal.close();
  }
}
