import { copyFile, cp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { COMMAND_USAGE, type CliCommandName } from "#cli/help/commandUsage.ts";
import { BRIEFING_LAYOUTS } from "#shared/publish/layouts/content/layouts.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_TABLES, type ExportFormatName } from "#shared/publish/formats/exportFormats.ts";
import { runCommand, type CommandResult } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

/**
 * Two dossiers that differ only in Ada's levels in a blind round and in her record of the agreed severity. Cem, a lead,
 * has not rated anything. Whatever a command prints or writes for him, or for an unnamed reader, must be equal for
 * both.
 */
const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const DRAFT = join(SAMPLE, "draft-v1.txt");
const WORLDS = { grave: "4", slight: "1" } as const;
type World = keyof typeof WORLDS;
const WHY = "zqreasonzq";

let desk: string;
let note: string;

const dossierIn = (world: World) => join(desk, `${world}.clausemark`);
const pathIn = (world: World, name: string) => join(desk, `${world}-${name}`);

beforeAll(async () => {
  desk = createTempFolder("blind");
  const start = join(desk, "start.clausemark");
  const ada = (command: string, ...more: string[]) => done(join(desk, "ada"), command, start, "--as", "Ada", ...more);
  await done(join(desk, "ada"), "new", start, "--draft", DRAFT, "--as", "Ada, Team");
  const invitation = join(desk, "invitation.json");
  await ada("invite", "--role", "lead", "--uses", "many", "--out", invitation);
  await done(join(desk, "cem"), "join", start, "--invitation", invitation, "--as", "Cem, Partner");
  const about = ["--right", "privacy", "--confidentiality", "public"];
  note = await ada("annotate", "--at", "5(2)", "--comment", "A plain comment.", ...about);
  await ada("annotate", "--at", "9(1)", "--comment", "Something is missing.", "--kind", "omission", ...about);
  await ada("revise", "--draft", join(SAMPLE, "draft-v2.txt"));
  await done(join(desk, "bea"), "join", start, "--invitation", invitation, "--as", "Bea, Partner");
  await done(join(desk, "bea"), "rate", start, "--as", "Bea", "--note", note, "--level", "2");
  await ada("propose", "--at", "5(2)", "--delete", "--by", "Norway", "--confidentiality", "public");
  await ada("round", "--blind", "yes");
  await done(join(desk, "cem"), "export", start, "--format", "docx", "--out", join(desk, "returned.docx"));
  await writeFile(join(desk, "passphrase"), "correct horse battery staple\n");
  for (const world of Object.keys(WORLDS) as World[]) {
    const [home, dossier] = [join(desk, `ada-${world}`), dossierIn(world)];
    await cp(join(desk, "ada"), home, { recursive: true });
    await copyFile(start, dossier);
    const [level, as] = [WORLDS[world], ["--as", "Ada", "--note", note]];
    await done(home, "rate", dossier, ...as, "--scale", level, "--scope", level, "--irremediability", level);
    await done(home, "agree", dossier, ...as, "--level", level, "--reason", WHY);
  }
}, 120_000);

async function done(home: string, ...argv: readonly string[]): Promise<string> {
  const { code, out, err } = await runCommand(home, ...argv);
  if (code !== 0) throw new Error(`${argv.join(" ")}: ${err}`);
  return out.trim();
}

/** The arguments of a command on a dossier. `at` names a separate file beside it. */
type Call = (dossier: string, at: (name: string) => string) => readonly string[];

/** A call without a name and the same call as Cem, for commands that do not require a name. */
const readBy = (call: Call): readonly Call[] => [call, (dossier, at) => [...call(dossier, at), "--as", "Cem"]];
const asCem =
  (...more: readonly string[]): Call =>
  (dossier) => [dossier, "--as", "Cem", ...more];
const onNote =
  (...more: readonly string[]): Call =>
  (dossier) => [dossier, "--as", "Cem", "--note", note, ...more];

/** Every command, so that a new one must be listed here. */
const CALLS: Readonly<Record<CliCommandName, () => readonly Call[]>> = {
  import: () => [() => [DRAFT]],
  new: () => [(_, at) => [at("new.clausemark"), "--draft", DRAFT, "--as", "Cem"]],
  add: () => [asCem("--draft", join(SAMPLE, "package.txt"), "--document", "new")],
  revise: () => [
    asCem("--draft", join(SAMPLE, "draft-v2.txt")),
    asCem("--draft", join(SAMPLE, "draft-v2.txt"), "--json"),
  ],
  correct: () => [asCem("--draft", DRAFT)],
  move: () => [asCem("--text", "A/AC.999/12", "--to", "new")],
  place: () => [onNote()],
  backup: () => [(dossier, at) => [dossier, "--as", "Cem", "--to", dirname(dossier), "--code", at("code.txt")]],
  restore: () => [],
  "verify-package": () => [],
  compare: () => [(dossier) => [dossier, "--json"]],
  delta: () => [...readBy((dossier) => [dossier, "--all", "--json"]), ...readBy((dossier) => [dossier, "--all"])],
  origin: () => [(dossier) => [dossier, "--json"]],
  languages: () => [(dossier) => [dossier]],
  annotate: () => [asCem("--at", "5(2)", "--comment", "Mine.", "--level", "2")],
  rate: () => [onNote("--level", "2")],
  agree: () => [onNote("--level", "2"), onNote("--level", "none")],
  round: () => [asCem("--blind", "yes")],
  agreement: () => [...readBy((dossier) => [dossier]), ...readBy((dossier) => [dossier, "--json"])],
  reply: () => [onNote("--text", "Agreed.")],
  settle: () => [onNote("--reason", "Done.")],
  assign: () => [onNote("--to", "Cem")],
  propose: () => [asCem("--at", "5(2)", "--delete")],
  status: () => [asCem("--at", "5(2)", "--status", "pending")],
  capture: () => [asCem("5(2) Norway +")],
  meeting: () => [asCem("--name", "First")],
  list: () => [
    ...readBy((dossier) => [dossier]),
    ...readBy((dossier) => [dossier, "--json"]),
    ...[">=3", "<=2", "high", "4", "1", "none"].flatMap((level) =>
      readBy((dossier) => [dossier, "--filter", `severity:${level}`]),
    ),
    ...readBy((dossier) => [dossier, "--filter=-severity:>=3"]),
  ],
  coverage: () => [
    ...readBy((dossier) => [dossier]),
    ...readBy((dossier) => [dossier, "--audience", "public", "--json"]),
  ],
  state: () => [(dossier) => [dossier], (dossier) => [dossier, "--json"]],
  since: () => [
    ...readBy((dossier) => [dossier, "--from", "2020-01-01"]),
    ...readBy((dossier) => [dossier, "--from", "2020-01-01", "--for", "lead", "--json"]),
  ],
  votes: () => [(dossier) => [dossier], asCem("--at", "5(2)", "--question", "Shall it stay?")],
  watch: () => [(dossier) => [dossier]],
  reach: () => [(dossier) => [dossier, "--at", "5(2)"]],
  photographs: () => [
    (dossier) => [dossier],
    (dossier, at) => [dossier, "--out", at("photographs"), "--audience", "team"],
    onNote("--file", join(SAMPLE, "../import/pictures/lanterns.jpg"), "--description", "A screen"),
  ],
  // Reads a file and no dossier.
  transcript: () => [],
  groups: () => [(dossier) => [dossier], asCem("--name", "Friends of Lanterns", "--short", "FOL")],
  standards: () => [(dossier) => [dossier]],
  copy: () => [
    ...readBy((dossier) => [dossier, "--note", note, "--audience", "team"]),
    ...readBy((dossier) => [dossier, "--at", "5(2)"]),
  ],
  export: () => [
    ...EXPORT_FORMAT_NAMES.filter((format) => format !== "pdf").flatMap((format) =>
      (["public", "team"] as const).map((audience) => exported(format, "--audience", audience)),
    ),
    ...EXPORT_TABLES.filter((table) => table !== "concordance").map((table) =>
      exported("csv", "--table", table, "--audience", "team"),
    ),
    ...BRIEFING_LAYOUTS.map((layout) => exported("pdf", "--layout", layout, "--audience", "team")),
    (dossier, at) => [dossier, "--format", "md", "--out", at("out"), "--filter", "severity:>=3", "--as", "Cem"],
    (dossier, at) => [dossier, "--format", "jsonld", "--out", at("out"), "--authors", "names"],
  ],
  "import-annotations": () => [(dossier) => [dossier, join(desk, "returned.docx"), "--json"]],
  merge: () => [(dossier) => [join(desk, "start.clausemark"), dossier, "--dry-run"], (dossier) => [dossier, dossier]],
  // A packet contains the records themselves, as the guide says.
  pack: () => [
    (dossier, at) => [dossier, "--as", "Cem", "--passphrase-file", join(desk, "passphrase"), "--out", at("sent")],
  ],
  who: () => [(dossier) => [dossier], (dossier) => [dossier, "--json"]],
  invite: () => [asCem("--role", "reader", "--out", join(desk, "nowhere", "invitation"))],
  join: () => [(dossier) => [dossier, "--invitation", join(desk, "invitation.json"), "--as", "Dot"]],
  members: () => [(dossier) => [dossier, "--json"]],
  role: () => [asCem("--member", "Ada", "--role", "reader")],
  remove: () => [asCem("--member", "Ada")],
  admit: () => [asCem("--device", "abcdef", "--role", "reader")],
  key: () => [asCem()],
  device: () => [(dossier, at) => [dossier, "--as", "Cem", "--ask", at("ask")]],
  office: () => [asCem("--end", "abcdef")],
  handover: () => [asCem("--sheet", join(desk, "passphrase"))],
  confirm: () => [asCem("--handover", "abcdef")],
  update: () => [asCem()],
  "put-away": () => [asCem()],
  erase: () => [asCem("--id", note)],
  verify: () => [(dossier) => [dossier]],
  // It serves sealed bytes until it is ended, and has no dossier key.
  hub: () => [],
};

const exported =
  (format: ExportFormatName, ...more: readonly string[]): Call =>
  (dossier, at) => [
    dossier,
    "--format",
    format,
    "--out",
    at(format === "site" ? "out.zip" : "out"),
    "--as",
    "Cem",
    ...more,
  ];

/** Returns what a call prints and writes in a world, without random parts: paths, and the ids of new records. */
async function saidIn(
  world: World,
  command: string,
  call: Call,
  who = "cem",
): Promise<CommandResult & { readonly file: string }> {
  const [home, dossier] = [pathIn(world, "home"), pathIn(world, "copy.clausemark")];
  await rm(home, { recursive: true, force: true });
  await cp(join(desk, who), home, { recursive: true });
  await copyFile(dossierIn(world), dossier);
  const outputs = ["out", "out.zip"].map((name) => pathIn(world, name));
  for (const output of outputs) await writeFile(output, "");
  const ran = await runCommand(home, command, ...call(dossier, (name) => pathIn(world, name)));
  const plain = (text: string) => text.replaceAll(world, "WORLD").replace(/[0-9a-f]{8,}/g, "ID");
  return {
    code: ran.code,
    out: plain(ran.out),
    err: plain(ran.err),
    file: (await Promise.all(outputs.map((output) => readFile(output)))).map(textsIn).join("\n"),
  };
}

/** Returns all content of a file, unpacked too. */
function textsIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)) : [];
  return [strFromU8(bytes, true), ...parts].join("\n");
}

describe("In a blind round, the command line", () => {
  it.each(Object.keys(COMMAND_USAGE) as CliCommandName[])(
    "shows members who have not rated nothing of others' levels: %s",
    { timeout: 240_000 },
    async (command) => {
      for (const call of CALLS[command]()) {
        const [grave, slight] = [await saidIn("grave", command, call), await saidIn("slight", command, call)];
        const said = call("", (name) => name).join(" ");
        expect(grave.code, `${said}: ${grave.err}`).not.toBe(2);
        expect(grave, said).toEqual(slight);
        expect(Object.values(grave).join("\n"), said).not.toContain(WHY);
      }
    },
  );

  it("does not tell members who have not rated whether a change was severe", async () => {
    const [hidden, open] = [
      await saidIn("slight", "delta", (dossier) => [dossier, "--as", "Cem"]),
      await saidIn("slight", "delta", (dossier) => [dossier, "--as", "Ada"], "ada"),
    ];
    expect(hidden.out).toContain("Needs rating: 1 changed provision");
    expect(open.out).toContain("No changed provision with a high severity");
  });

  it("tells Ada, who has rated, in every list and format", { timeout: 240_000 }, async () => {
    const calls = {
      list: CALLS.list().slice(1, 2),
      agreement: [],
      copy: CALLS.copy().slice(1, 2),
      export: CALLS.export(),
    };
    for (const [command, those] of Object.entries(calls)) {
      for (const call of those) {
        const asAda: Call = (dossier, at) => call(dossier, at).map((word) => (word === "Cem" ? "Ada" : word));
        const said = asAda("", (name) => name).join(" ");
        const tells = !/akn|table|positions|matrix|submission|authors|filter|pdf|xfdf|public/.test(said);
        if (!tells) continue;
        const [grave, slight] = [
          await saidIn("grave", command, asAda, "ada"),
          await saidIn("slight", command, asAda, "ada"),
        ];
        expect(grave, said).not.toEqual(slight);
      }
    }
  });

  it("says before it prints or writes anything that levels are hidden, and how to see one's own ratings", async () => {
    const [call, cem] = readBy((dossier) => [dossier, "--json"]);
    const nobody = await saidIn("grave", "list", call!);
    expect(nobody.err).toBe(
      "A blind round is open: the level of 1 note is hidden. Name yourself with --as to see the notes that you have rated.\n",
    );
    expect((await saidIn("grave", "list", cem!)).err).toBe(
      "A blind round is open: the level of 1 note is hidden until you have rated it.\n",
    );
    expect(JSON.parse(nobody.out)).toContainEqual(
      expect.objectContaining({ kind: "risk", severity: null, hidden: true, rating: null, agreed: [] }),
    );
    const written = await saidIn("grave", "export", exported("md"));
    expect(written.out).toContain("A blind round is open: the level of 1 note that you have not rated is left out.");
    expect(written.file).toContain("Level hidden until the blind round ends");
    expect((await saidIn("grave", "copy", (dossier) => [dossier, "--note", note])).out).toContain(
      "Level hidden until the blind round ends",
    );
  });
});
