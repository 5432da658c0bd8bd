import { spawnSync } from "node:child_process";
import { chmod, lstat, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { readHostId } from "#node/disk/machineIds.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
const path = (name: string) => join(desk, name);
const run = (...argv: string[]) => runCommand(path("ada"), ...argv);
const exported = (out: string) => run("export", dossier, "--format", "md", "--language", "en", "--out", out);

beforeEach(async () => {
  desk = createTempFolder("out");
  dossier = path("team.clausemark");
  expect(await run("new", dossier, "--draft", SAMPLE, "--as", "Ada")).toMatchObject({ code: 0 });
});

it("An output path leads through symbolic links, also to a file that does not exist yet, and never to a dossier", async () => {
  await mkdir(path("far"));
  await writeFile(path("far/real.md"), "old");
  const links = { "one.md": "far/real.md", "two.md": "one.md", "new.md": "far/new.md", "not.md": dossier };
  for (const [link, target] of Object.entries(links)) await symlink(target, path(link));
  for (const link of ["two.md", "new.md"]) expect(await exported(path(link))).toMatchObject({ code: 0 });
  expect(await readFile(path("far/real.md"), "utf8")).toEqual(await readFile(path("far/new.md"), "utf8"));
  for (const link of Object.keys(links)) expect((await lstat(path(link))).isSymbolicLink()).toBe(true);
  const before = await readFile(dossier);
  expect(await exported(path("not.md"))).toMatchObject({ code: 1 });
  expect(await readFile(dossier)).toEqual(before);
});

it("A dash is standard output, and messages go to standard error", async () => {
  const [plain, piped] = [await exported(path("a.md")), await exported("-")];
  expect(Buffer.from(piped.out, "latin1")).toEqual(await readFile(path("a.md")));
  expect(piped).toMatchObject({ code: 0, err: plain.out.replace(path("a.md"), "-") });
  const invited = await run("invite", dossier, "--as", "Ada", "--role", "reader", "--out", "-");
  expect(JSON.parse(invited.out)).toMatchObject({ role: "reader" });
  expect(await readdir(desk)).not.toContain("-");
});

it.skipIf(process.platform === "win32")("An export is written into a pipe, which stays a pipe", async () => {
  spawnSync("mkfifo", [path("pipe")]);
  const [read, ran] = await Promise.all([readFile(path("pipe"), "utf8"), exported(path("pipe"))]);
  expect(ran).toMatchObject({ code: 0 });
  expect(read).toContain("Draft convention");
  expect((await lstat(path("pipe"))).isFIFO()).toBe(true);
});

it("A missing folder is named before anything is signed", async () => {
  expect((await exported(path("nowhere/a.md"))).err).toContain(`There is no folder ${path("nowhere")}.`);
  const before = await readFile(dossier);
  const invited = await run("invite", dossier, "--as", "Ada", "--role", "reader", "--out", path("nowhere/i"));
  expect(invited.err).toContain(`There is no folder ${path("nowhere")}.`);
  expect(await readFile(dossier)).toEqual(before);
});

it("A read-only file is left as it is", async () => {
  await writeFile(path("kept.md"), "mine");
  await chmod(path("kept.md"), 0o400);
  expect((await exported(path("kept.md"))).err).toContain("read-only");
  expect(await readFile(path("kept.md"), "utf8")).toBe("mine");
});

it("An export removes the partial files of its own killed commands, and nobody else's files", async () => {
  const { pid } = spawnSync(process.execPath, ["--version"]);
  const [keys] = (await readdir(path("ada/keys"))).filter((name) => name.length === 64);
  const left = `clausemark-${readHostId()}-${pid}-1.tmp`;
  const dead = [`team.clausemark.${left}`, `a.pdf.${left}`, `ada/keys/${keys}/k.key.${left}`];
  const others = [
    `a.pdf.clausemark-${readHostId()}-${process.ppid}-1.tmp`,
    `a.pdf.clausemark-00000000-${pid}-1.tmp`,
    "a.tmp",
  ];
  for (const name of [...dead, ...others]) await writeFile(path(name), "words");
  expect(await run("annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "x")).toMatchObject({ code: 0 });
  const there = [...(await readdir(desk)), ...(await readdir(path(`ada/keys/${keys}`)))].filter((each) =>
    each.endsWith(".tmp"),
  );
  expect(there.sort()).toEqual(others.sort());
});
