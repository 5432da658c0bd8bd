import { spawnSync } from "node:child_process";
import { chmod, copyFile, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SAMPLE = join(ROOT, "test/fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(() => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
});

/** Runs a command with the keys in the folder of this name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);

const found = () => run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
const note = (...more: string[]) =>
  run("ada", "annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Hm.", ...more);

/** Changes one line of a dossier file by hand, as in an editor. */
async function tamper(path: string, change: (line: string) => string): Promise<void> {
  const parts = unzipSync(await readFile(path));
  const lines = strFromU8(parts["records.jsonl"]!).split("\n");
  await writeFile(path, zipSync({ ...parts, "records.jsonl": strToU8(lines.map(change).join("\n")) }));
}

describe("The commands", () => {
  it("take two people's work from a draft to one list", async () => {
    expect(await found()).toMatchObject({ code: 0, err: "" });
    const [invitation, copy] = [join(desk, "invitation.json"), join(desk, "bea.clausemark")];
    await run("ada", "invite", dossier, "--as", "Ada", "--role", "observer", "--out", invitation);
    await copyFile(dossier, copy);
    expect(await run("bea", "join", copy, "--invitation", invitation, "--as", "Bea, Partner")).toMatchObject({
      code: 0,
    });
    const ids = [
      (await note("--level", "3", "--quote", "to silence  an opinion", "--right", "expression,assembly")).out.trim(),
      (
        await run(
          "bea",
          "annotate",
          copy,
          "--as",
          "Bea",
          "--at",
          "art_6__para_1",
          "--comment",
          "Why?",
          "--kind",
          "question",
        )
      ).out.trim(),
    ];
    expect(await run("ada", "merge", dossier, copy)).toMatchObject({ code: 0, out: "3 new, 5 known, 0 refused\n" });
    expect(await run("ada", "merge", dossier, copy)).toMatchObject({ code: 0, out: "0 new, 8 known, 0 refused\n" });
    const listed = JSON.parse((await run("nobody", "list", dossier, "--json")).out) as object[];
    expect(listed).toEqual([
      {
        id: ids[0],
        address: "5(2)",
        eId: "art_5__para_2",
        kind: "risk",
        quote: "to silence an opinion",
        comment: "Hm.",
        rights: ["expression", "assembly"],
        tags: [],
        rating: { provisional: 3 },
        severity: 3,
        agreed: [],
        author: "Ada, Team",
        assigned: null,
        settled: false,
        reason: null,
        confidentiality: "team",
        track: null,
        placement: "exact",
        taken: { text: "A/AC.999/12", address: "5(2)", option: "" },
      },
      expect.objectContaining({
        id: ids[1],
        address: "6(1)",
        kind: "question",
        severity: null,
        author: "Bea, Partner",
      }),
    ]);
    expect(await run("nobody", "verify", dossier)).toMatchObject({ code: 0 });
    // Her next act admits the newcomer, so no record waits any more.
    await note();
    expect((await run("nobody", "verify", dossier)).out).toContain("0 refused, 0 waiting, 0 set aside");
  });

  it("let no text from users control the terminal that it is printed on, and keep it in JSON", async () => {
    await found();
    const words = "Look \u001b]52;c;ZXZpbA==\u0007 here \u202e\u009b2J";
    await run("ada", "annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", words);
    const { out } = await run("nobody", "list", dossier);
    expect(out).toContain("Look \uFFFD]52;c;ZXZpbA==\uFFFD here \uFFFD\uFFFD2J");
    const { out: json } = await run("nobody", "list", dossier, "--json");
    expect(json).not.toMatch(/[\u001b\u0007\u009b\u202e]/);
    expect(JSON.parse(json)).toMatchObject([{ comment: words }]);
  });

  it("never write over a file, and let only its owner read a key file", async () => {
    await found();
    const before = await readFile(dossier);
    expect(await found()).toMatchObject({ code: 1, out: "" });
    expect(await readFile(dossier)).toEqual(before);
    const [folder] = await readdir(join(desk, "ada/keys"));
    for (const name of await readdir(join(desk, "ada/keys", folder!))) {
      expect((await stat(join(desk, "ada/keys", folder!, name))).mode & 0o077).toBe(0);
    }
    expect(await readdir(join(desk, "ada/keys", folder!))).toContain("recovery.txt");
  });

  it("let nobody annotate who is not a member, nor join by an invitation to another dossier, and name two who joined by one", async () => {
    await found();
    expect(await run("bea", "annotate", dossier, "--as", "Bea", "--at", "5", "--comment", "x")).toMatchObject({
      code: 1,
      out: "",
    });
    const [other, invitation] = [join(desk, "other.clausemark"), join(desk, "i.json")];
    await run("ada", "new", other, "--draft", SAMPLE, "--as", "Ada");
    await run("ada", "invite", other, "--as", "Ada", "--role", "reader", "--out", invitation);
    expect(await run("bea", "join", dossier, "--invitation", invitation, "--as", "Bea")).toMatchObject({ code: 1 });
    const copy = join(desk, "copy.clausemark");
    await copyFile(other, copy);
    await run("bea", "join", copy, "--invitation", invitation, "--as", "Bea");
    const read = await run("bea", "annotate", copy, "--as", "Bea", "--at", "5", "--comment", "x");
    expect(read).toMatchObject({ code: 1, err: expect.stringContaining("can only read") as string });
    await run("ada", "merge", other, copy);
    await copyFile(other, join(desk, "third.clausemark"));
    const again = await run("cleo", "join", join(desk, "third.clausemark"), "--invitation", invitation, "--as", "Cleo");
    expect(again).toMatchObject({ code: 0, err: "" });
    const members = await run("ada", "members", join(desk, "third.clausemark"));
    expect(members.out.match(/Several devices joined by an invitation for one person/g)).toHaveLength(2);
  });

  it("create one more invitation while a join waits to be adopted, and keep one roster", async () => {
    await found();
    for (const name of ["bea", "cleo"]) {
      const [invitation, copy] = [join(desk, `${name}.json`), join(desk, `${name}.clausemark`)];
      await run("ada", "invite", dossier, "--as", "Ada", "--role", "observer", "--out", invitation);
      await copyFile(dossier, copy);
      expect(await run(name, "join", copy, "--invitation", invitation, "--as", name)).toMatchObject({ code: 0 });
      await run("nobody", "merge", dossier, copy);
    }
    expect((await run("nobody", "verify", dossier)).out).toContain("0 refused, 0 waiting, 0 set aside");
  });

  it("name a comment that was changed by hand in verify, merge, list and export, and merge the rest", async () => {
    await found();
    const copy = join(desk, "copy.clausemark");
    await copyFile(dossier, copy);
    const id = (await note()).out.trim();
    await note("--kind", "safeguard");
    await tamper(dossier, (line) => line.replace('"Hm."', '"Hm!"'));
    const verified = await run("ada", "verify", dossier);
    expect(verified.code).toBe(1);
    expect(verified.err).toContain(id.slice(0, 12));
    const merged = await run("ada", "merge", copy, dossier);
    expect(merged).toMatchObject({ code: 1, out: expect.stringMatching(/^\d new, \d known, 2 refused\n$/) as string });
    expect(merged.err).toContain(id.slice(0, 12));
    const out = join(desk, "out.pdf");
    for (const argv of [
      ["list", dossier],
      ["export", dossier, "--format", "pdf", "--out", out],
      ["merge", dossier, copy],
    ]) {
      expect(await run("ada", ...argv)).toMatchObject({ code: 1, out: "" });
    }
    await expect(stat(out)).rejects.toThrow();
  });

  it("open a dossier file to nobody else by writing in it", async () => {
    await found();
    const permissions = async () => (await stat(dossier)).mode & 0o777;
    expect(await permissions()).toBe(0o600);
    await note();
    expect(await permissions()).toBe(0o600);
    await chmod(dossier, 0o640);
    await note();
    expect(await permissions()).toBe(0o640);
  });

  it("suggest the right that contains what an unknown word names", async () => {
    await found();
    const refused = await note("--right", "privacy,hosuing");
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no right “hosuing”\. Did you mean “living-standard”\? Use one of: life, /),
    });
  });

  it("take the names of rights in any language, and refuse one that may be several", async () => {
    await found();
    const named = async (right: string) => {
      const { out } = await note("--right", right);
      const { rights } = JSON.parse((await run("nobody", "list", dossier, "--json")).out).find(
        ({ id }: { id: string }) => id === out.trim(),
      );
      return rights;
    };
    expect(await named("Peaceful assembly, liberté d’expression,隐私权")).toEqual([
      "assembly",
      "expression",
      "privacy",
    ]);
    expect(await named("freedom of thought, conscience and religion")).toEqual(["religion"]);
    expect(await note("--right", "private and family life")).toMatchObject({
      code: 1,
      err: expect.stringContaining("“private and family life” may be several rights. Use one of: privacy, family."),
    });
  });

  it("say how often the words occur in a provision if it is not once", async () => {
    await found();
    expect((await note("--quote", "nowhere to be read")).err).toContain("Text not found in");
    const often = await run(
      "ada",
      "annotate",
      dossier,
      "--as",
      "Ada",
      "--at",
      "5",
      "--quote",
      "human rights",
      "--comment",
      "x",
    );
    expect(often).toMatchObject({ code: 1, err: expect.stringMatching(/appear \d+ times/) as string });
  });

  it("tell wrong usage (2), which prints the error and the usage, from a refusal (1), which prints one line", async () => {
    await found();
    const words = ["--as", "Ada", "--at", "5", "--comment", "x"];
    for (const [wrong, ...argv] of [
      [/^--at is missing\.\nUsage: clausemark annotate /, "annotate", dossier, "--as", "Ada"],
      [/^--at needs a value\.\nUsage: /, "annotate", dossier, "--at", "--as", "Ada"],
      [
        /^“5” is not a valid value for --level\. Use one of: 1, 2, 3, 4\.\n/,
        "annotate",
        dossier,
        ...words,
        "--level",
        "5",
      ],
      [
        /^“threat” is not a valid value for --kind\. Use one of: risk, safeguard, omission, question\.\n/,
        ...["annotate", dossier, ...words, "--kind", "threat"],
      ],
      [
        /^“rsik” is not a valid value for --kind\. Did you mean “risk”\? Use one of: /,
        "annotate",
        dossier,
        ...words,
        "--kind",
        "rsik",
      ],
      [
        /^“brief” is not a valid value for --layout\. Use one of: annotated, table, submission, delegate, daily, matrix\.\n/,
        ...["export", dossier, "--format", "pdf", "--out", "x", "--layout", "brief"],
      ],
      [/^Name a file: clausemark list DOSSIER\nUsage: clausemark list DOSSIER /, "list"],
      [/^Name 2 files: clausemark merge DOSSIER OTHER…\nUsage: /, "merge"],
      [/^Name a file: clausemark standards DOSSIER\nUsage: /, "standards", "--withdraw", "x"],
      [/^Unexpected “b”\./, "list", dossier, "b"],
      [/^Unknown option --fitler\. Did you mean --filter\?\n/, "list", dossier, "--fitler", "x"],
      [/^Unknown option -x\.\n/, "list", dossier, "-x"],
      [/^--link was renamed\. Use --text instead\.\n/, "invite", dossier, "--as", "Ada", "--link"],
      [/^Unknown option --link\.\n/, "list", dossier, "--link"],
      [/^“yes” is not a valid value for --json\.\n/, "list", dossier, "--json=yes"],
      [
        /^“odt” is not a valid value for --format\. Use one of: docx, xlsx, pdf, html, site, csv, xfdf, jsonld, hypothesis, akn, qdpx, md, json\.\n/,
        "export",
        dossier,
        "--format",
        "odt",
        "--out",
        "x",
      ],
      [
        /^--include-informals and --audience public cannot be used together\.\n/,
        ...["export", dossier, "--format", "pdf", "--out", "x", "--include-informals"],
      ],
      [/^Choose one of --note, --at\.\n/, "copy", dossier],
      [/^Unknown command “fly”\. “clausemark help” lists all commands\.\n$/, "fly"],
      [/^Unknown command “lsit”\. Did you mean “list”\?/, "lsit"],
    ] as const) {
      const { code, out, err } = await run("ada", ...argv);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: "" });
      expect(err).toMatch(wrong);
    }
    for (const argv of [
      ["list", join(desk, "missing")],
      ["list", SAMPLE],
      ["verify", desk],
      ["annotate", dossier, "--as", "Ada", "--at", "99(9)", "--comment", "x"],
      ["annotate", dossier, "--as", "Ada", "--at", "5", "--comment", "x", "--right", "parking"],
      ["annotate", dossier, "--as", "Ada", "--at", "5", "--comment", "x", "--kind", "safeguard", "--level", "3"],
    ]) {
      const { code, out, err } = await run("ada", ...argv);
      expect({ argv, code, out, lines: err.trim().split("\n").length }).toEqual({ argv, code: 1, out: "", lines: 1 });
    }
  });

  it("start without a build step, and survive a reader that closes the pipe", () => {
    const cli = (command: string) => spawnSync("sh", ["-c", command], { cwd: ROOT, encoding: "utf8" });
    const { status, stdout } = cli(`"${process.execPath}" cli/main.ts import "${SAMPLE}" --json`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ language: "en", direction: "ltr", source: { format: "text" } });
    expect(cli(`"${process.execPath}" cli/main.ts import "${SAMPLE}" --json | head -c 1`)).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
});
