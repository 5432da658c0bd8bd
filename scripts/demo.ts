import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OUT } from "./bundles.ts";
import { runStoryCommand, playDemoStory } from "./demoStory.ts";

/**
 * `npm run demo`: the whole line without a screen. Imports the sample draft, invites a second member, lets both
 * annotate apart, merges, and writes `out/briefing.pdf`; says what it does, with the commands that do it.
 */

const BRIEFING = join(OUT, "briefing.pdf");

async function demo(): Promise<void> {
  const started = performance.now();
  const desk = await mkdtemp(join(tmpdir(), "clausemark-demo-"));
  try {
    const { dossier, home } = await playDemoStory(desk, run, say);
    await run(home, "list", dossier);
    await run(home, "verify", dossier);
    say("The briefing for delegations is typeset: public notes only, no names.");
    await mkdir(OUT, { recursive: true });
    await run(home, "export", dossier, "--format", "pdf", "--out", BRIEFING, "--audience", "public");
    say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}

/** Shows a command as one would type it, does it, and shows what it answers. */
async function run(home: string, ...command: readonly string[]): Promise<void> {
  const shown = command
    .map((word) => word.replace(/^.*\/(?=[^/]+$)/, ""))
    .map((word) => (/[\s"$`#]/.test(word) ? JSON.stringify(word) : word));
  say(`  $ clausemark ${shown.join(" ")}`);
  await runStoryCommand(home, command, (text) => say(text.replace(/^/gm, "    ")));
}

function say(what: string): void {
  process.stdout.write(`${what}\n`);
}

await demo();
