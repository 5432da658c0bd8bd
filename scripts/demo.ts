import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../cli/main.ts";

/**
 * `npm run demo`: the whole line without a screen. Imports the sample draft, invites a second member, lets both
 * annotate apart, merges, and writes `out/briefing.pdf`; says what it does, with the commands that do it.
 */

const ROOT = join(import.meta.dirname, "..");
const SAMPLE = join(ROOT, "test/fixtures/sample/draft-v1.docx");
const BRIEFING = join(ROOT, "out/briefing.pdf");

/** What each of the two says; `--at`, `--quote`, `--comment` and what else the command takes. */
const ADAS_NOTES = [
  ["5(2)", "save as international human rights law itself allows", "--level", "3", "--right", "expression,assembly,association",
    "--comment", "The bracketed exception turns a guarantee into a discretion. Delete the brackets and the words in them."],
  ["10(3)", "", "--level", "2", "--right", "privacy,remedy",
    "--comment", "Say within which time the authority has to answer."],
  ["17(2)(a)", "independent of the authority concerned, shall review each use", "--kind", "safeguard", "--right", "privacy,fair-trial",
    "--comment", "Keep: review by an independent body of each use is the core of this article."],
  ["17(2)", "", "--kind", "omission", "--scale", "4", "--scope", "3", "--irremediability", "unclear", "--likelihood", "3",
    "--right", "privacy,remedy",
    "--comment", "Review comes after the fact only. Ask for prior authorisation where records of communications are taken."],
  ["21(20 bis)", "provided that the organization keeps them in confidence", "--level", "3", "--right", "privacy",
    "--comment", "#panic(\"x\") $ \\` @ <a> prints as it stands; and confidence alone does not bind an onward transfer."],
  ["16", "", "--level", "4", "--right", "privacy,movement", "--confidentiality", "team",
    "--comment", "Internal: location records are where we should trade least."],
] as const; // prettier-ignore
const BEAS_NOTES = [
  ["6(1)", "", "--kind", "question", "--right", "legality", "--comment", "Does “lawful” refer to national law alone?"],
  ["5(3)", "shall be used in order to find, detain, return or punish", "--kind", "safeguard", "--right", "liberty,refugees",
    "--comment", "Strong. Cite it against every weaker wording in chapter IV."],
  ["9 bis", "", "--scale", "4", "--scope", "2", "--irremediability", "4", "--right", "refugees,life",
    "--comment", "The whole article is in brackets. Without it, asylum files can reach the country of flight."],
  ["14(1)", "", "--level", "2", "--right", "privacy", "--confidentiality", "chatham", "--source", "A delegate, in the corridor",
    "--comment", "We hear that the time limit may go."],
] as const; // prettier-ignore

async function demo(): Promise<void> {
  const started = performance.now();
  const desk = await mkdtemp(join(tmpdir(), "clausemark-demo-"));
  const [ada, bea] = [join(desk, "ada"), join(desk, "bea")];
  const [hers, copy, invitation] = [
    join(desk, "team.clausemark"),
    join(desk, "bea.clausemark"),
    join(desk, "invitation.json"),
  ];
  try {
    say("Ada opens the sample draft as a new dossier.");
    await run(ada, "new", hers, "--draft", SAMPLE, "--as", "Ada, Observer team");
    say("She invites Bea, who joins on her own machine with a copy of the file and nobody online.");
    await run(ada, "invite", hers, "--as", "Ada, Observer team", "--role", "observer", "--out", invitation);
    await copyFile(hers, copy);
    await run(bea, "join", copy, "--invitation", invitation, "--as", "Bea, Partner organisation");
    say("Both annotate apart.");
    for (const [at, quote, ...more] of ADAS_NOTES) await annotate(ada, hers, "Ada, Observer team", at, quote, more);
    for (const [at, quote, ...more] of BEAS_NOTES)
      await annotate(bea, copy, "Bea, Partner organisation", at, quote, more);
    say("Bea's file comes back by USB stick and is merged; every record is verified.");
    await run(ada, "merge", hers, copy);
    await run(ada, "list", hers);
    await run(ada, "verify", hers);
    say("The briefing for delegations is typeset: public notes only, no names.");
    await mkdir(join(ROOT, "out"), { recursive: true });
    await run(ada, "export", hers, "--format", "pdf", "--out", BRIEFING, "--audience", "public");
    say(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}

function annotate(
  home: string,
  dossier: string,
  as: string,
  at: string,
  quote: string,
  more: readonly string[],
): Promise<void> {
  const confidentiality = more.includes("--confidentiality") ? [] : ["--confidentiality", "public"];
  const words = quote === "" ? [] : ["--quote", quote];
  return run(home, "annotate", dossier, "--as", as, "--at", at, ...words, ...confidentiality, ...more);
}

/** Runs one command as somebody whose keys are in `home`; ends the demo where it fails. */
async function run(home: string, ...argv: string[]): Promise<void> {
  const shown = argv
    .map((word) => word.replace(/^.*\/(?=[^/]+$)/, ""))
    .map((word) => (/[\s"$`#]/.test(word) ? JSON.stringify(word) : word));
  process.stdout.write(`  $ clausemark ${shown.join(" ")}\n`);
  const io = {
    out: (text: string) => void process.stdout.write(text.replace(/^/gm, "    ") + "\n"),
    err: (text: string) => void process.stderr.write(text + "\n"),
    home,
    now: () => new Date(),
  };
  const code = await main(argv, io);
  if (code !== 0) throw new Error(`“${argv[0]}” ended with ${code}`);
}

function say(what: string): void {
  process.stdout.write(`${what}\n`);
}

await demo();
