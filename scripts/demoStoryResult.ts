import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { runCli } from "#cli/main.ts";
import { ROOT } from "./bundles.ts";

/**
 * The story of the demo and the pictures: two people annotate the sample independently, and merge. Everything is done
 * with the command line.
 */

const SAMPLE = join(ROOT, "test/fixtures/sample/draft-v1.docx");
export const DEMO_AUTHOR_NAME = "Ada, Observer team";
const BEA = "Bea, Partner organisation";

/** Each one's notes: `--at`, `--quote`, `--comment` and further options of the command. */
const ADAS_NOTES = [
  ["3(2)(b)", "[or of the control of borders]", "--level", "3", "--right", "movement,refugees",
    "--comment", "Border control is no emergency. With these words, records taken at a border fall outside every safeguard: delete them."],
  ["5(2)", "save as international human rights law itself allows", "--level", "3", "--right", "expression,assembly,association",
    "--comment", "The bracketed exception turns a guarantee into a discretion. Delete the brackets and the words in them."],
  ["6(3)", "[or the law of the State Party so provides]", "--scale", "3", "--scope", "4", "--irremediability", "2", "--likelihood", "3",
    "--right", "privacy", "--comment", "With this, any national law undoes the limit of purpose. Delete; consent is enough for the cases that were mentioned."],
  ["10(3)", "", "--level", "2", "--right", "privacy,remedy",
    "--comment", "Say within which time the authority has to answer."],
  ["15(3)", "the competent authority may make the order itself", "--level", "2", "--right", "privacy,fair-trial",
    "--comment", "Acceptable only with the forty-eight hours that follow. Watch that sentence."],
  ["16", "", "--level", "4", "--right", "privacy,movement", "--confidentiality", "team",
    "--comment", "Internal: location records are where we should trade least."],
  ["16(2)", "took part in an assembly, worshipped, sought medical care or met a journalist or a lawyer", "--kind", "safeguard",
    "--right", "assembly,religion,expression", "--comment", "The best sentence of the chapter. Nobody has spoken against it so far: do not reopen."],
  ["17(1)", "in each case necessary and in fair proportion", "--kind", "safeguard", "--right", "privacy,legality",
    "--comment", "Necessity and proportionality in each case, by name. Keep."],
  ["17(2)(a)", "independent of the authority concerned, shall review each use", "--kind", "safeguard", "--right", "privacy,fair-trial",
    "--comment", "Keep: review by an independent body of each use is the core of this article."],
  ["17(2)", "", "--kind", "omission", "--scale", "4", "--scope", "3", "--irremediability", "unclear", "--likelihood", "3",
    "--right", "privacy,remedy",
    "--comment", "Review comes after the fact only. Ask for prior authorisation where records of communications are taken."],
  ["21(20 bis)", "provided that the organization keeps them in confidence", "--level", "3", "--right", "privacy",
    "--comment", "Who else receives them? Confidence alone does not bind an onward transfer."],
] as const; // prettier-ignore
const BEAS_NOTES = [
  ["6(1)", "", "--kind", "question", "--right", "legality", "--comment", "Does “lawful” refer to national law alone?"],
  ["5(3)", "shall be used in order to find, detain, return or punish", "--kind", "safeguard", "--right", "liberty,refugees",
    "--comment", "Strong. Cite it against every weaker wording in chapter IV."],
  ["9 bis", "", "--scale", "4", "--scope", "2", "--irremediability", "4", "--right", "refugees,life",
    "--comment", "The whole article is in brackets. Without it, asylum files can reach the country of flight."],
  ["12(1)", "[six][twelve][twenty-four] months", "--level", "1", "--right", "privacy", "--comment", "Six. The purpose ends with the emergency."],
  ["14(1)", "", "--level", "2", "--right", "privacy", "--confidentiality", "chatham", "--source", "A delegate, in the corridor",
    "--comment", "We hear that the time limit may go."],
  ["16(4)", "[Each State Party shall publish, once a year", "--kind", "question", "--right", "privacy,remedy",
    "--comment", "Who asked for the brackets, and would a figure for each authority meet the concern?"],
  ["17(2)(d)", "Whoever is affected shall be told", "--scale", "2", "--scope", "3", "--irremediability", "1",
    "--right", "remedy", "--comment", "Told when? “As soon as that can be done without putting anybody at risk”, as in article 15."],
  ["17(5)", "shall be respected in all circumstances", "--kind", "safeguard", "--right", "privacy,fair-trial",
    "--comment", "New in this draft, and clearer than what we asked for."],
] as const; // prettier-ignore

/** Runs a command of the command line with a folder of keys. */
export type StoryCommandRunner = (home: string, ...command: readonly string[]) => Promise<void>;

/** The result of the story. */
export interface DemoStoryResult {
  readonly dossier: string;
  /** The folder with the keys of Ada, who keeps the roster. */
  readonly home: string;
}

/** Plays the story in an empty folder; `say` receives a description of each step, `run` performs it. */
export async function playDemoStory(
  folder: string,
  run: StoryCommandRunner,
  say: (what: string) => void,
): Promise<DemoStoryResult> {
  const [ada, bea] = [join(folder, "ada"), join(folder, "bea")];
  const [hers, copy, invitation] = ["team.clausemark", "bea.clausemark", "invitation.json"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  say("Ada opens the sample draft as a new dossier.");
  await run(ada, "new", hers, "--draft", SAMPLE, "--as", DEMO_AUTHOR_NAME);
  say("She invites Bea, who joins on her own machine with a copy of the file and nobody online.");
  await run(ada, "invite", hers, "--as", DEMO_AUTHOR_NAME, "--role", "observer", "--out", invitation);
  await copyFile(hers, copy);
  await run(bea, "join", copy, "--invitation", invitation, "--as", BEA);
  say("Both annotate apart.");
  for (const [at, quote, ...more] of ADAS_NOTES) await run(ada, ...annotation(hers, DEMO_AUTHOR_NAME, at, quote, more));
  for (const [at, quote, ...more] of BEAS_NOTES) await run(bea, ...annotation(copy, BEA, at, quote, more));
  say("Bea's file comes back by USB stick and is merged; every record is verified.");
  await run(ada, "merge", hers, copy);
  return { dossier: hers, home: ada };
}

function annotation(dossier: string, as: string, at: string, quote: string, more: readonly string[]): string[] {
  const confidentiality = more.includes("--confidentiality") ? [] : ["--confidentiality", "public"];
  const words = quote === "" ? [] : ["--quote", quote];
  return ["annotate", dossier, "--as", as, "--at", at, ...words, ...confidentiality, ...more];
}

/** Runs one command with the keys in `home`, passing its output to `hear`. Throws if it fails. */
export async function runStoryCommand(home: string, command: readonly string[], hear: (text: string) => void) {
  const err: string[] = [];
  const world = {
    out: hear,
    bytes: () => undefined,
    err: (text: string) => void err.push(text),
    home,
    now: () => new Date(),
  };
  const code = await runCli([...command], world);
  if (code !== 0) throw new Error(`“${command[0]}” ended with ${code}: ${err.join("\n")}`);
}
