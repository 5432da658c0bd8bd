import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OUT_FOLDER } from "./bundles.ts";
import { runStoryCommand, playDemoStory } from "./demoStoryResult.ts";

/**
 * `npm run demo`: the whole workflow without a window. Imports the sample draft, invites a second member, lets both
 * annotate independently, merges, and writes `out/briefing.pdf`. Prints each step and its commands.
 */

const BRIEFING = join(OUT_FOLDER, "briefing.pdf");

async function demo(): Promise<void> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), "clausemark-demo-"));
  try {
    const { dossier, home } = await playDemoStory(folder, run, print);
    await run(home, "list", dossier);
    await run(home, "verify", dossier);
    print("The briefing for delegations is typeset: public notes only, no names.");
    await mkdir(OUT_FOLDER, { recursive: true });
    await run(home, "export", dossier, "--format", "pdf", "--out", BRIEFING, "--audience", "public");
    print(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Prints a command as a user would type it, runs it, and prints its output. */
async function run(home: string, ...command: readonly string[]): Promise<void> {
  const shown = command
    .map((word) => word.replace(/^.*\/(?=[^/]+$)/, ""))
    .map((word) => (/[\s"$`#]/.test(word) ? JSON.stringify(word) : word));
  print(`  $ clausemark ${shown.join(" ")}`);
  await runStoryCommand(home, command, (text) => print(text.replace(/^/gm, "    ")));
}

function print(what: string): void {
  process.stdout.write(`${what}\n`);
}

await demo();
