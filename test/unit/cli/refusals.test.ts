import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, it } from "vitest";
import { message, type MessageCode } from "#shared/messages/messages.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const FIXTURES = join(import.meta.dirname, "../../../test/fixtures/sample");
const [SAMPLE, NEXT] = [join(FIXTURES, "draft-v1.txt"), join(FIXTURES, "draft-v2.txt")];

let desk: string;
let dossier: string;
const at = (name: string) => join(desk, name);
const run = (who: string, ...argv: string[]) => runCommand(at(who), ...argv);
const done = async (who: string, ...argv: string[]) => {
  const ran = await run(who, ...argv);
  expect([argv[0], ran.code, ran.err]).toEqual([argv[0], 0, ""]);
  return ran.out;
};
/** Expects a command to be refused with this sentence only. */
const refused = async (said: string, ...argv: string[]) =>
  expect(await run("admin", ...argv)).toEqual({ code: 1, out: "", err: `${said}\n` });
const sentence = (code: MessageCode, params = {}) => message(code, params);

beforeEach(async () => {
  desk = createTempFolder("cli");
  dossier = at("team.clausemark");
  await done("admin", "new", dossier, "--draft", SAMPLE, "--as", "Admin", "--symbol", "A/1");
});

it("A refusal names the place at which no dossier can be written", async () => {
  const path = join(desk, "nowhere", "team.clausemark");
  await refused(sentence("cli.unwritable", { path, code: "ENOENT" }), "new", path, "--draft", SAMPLE, "--as", "Admin");
});

it("A refusal asks for a draft if a dossier has none", async () => {
  const { "records.jsonl": records, ...rest } = unzipSync(await readFile(dossier));
  const [first] = strFromU8(records!).split("\n");
  await writeFile(dossier, zipSync({ ...rest, "records.jsonl": strToU8(`${first}\n`) }));
  for (const command of ["watch", "compare", "origin"]) await refused(sentence("draft.none"), command, dossier);
});

it("No command merges a different dossier", async () => {
  await done("admin", "new", at("other.clausemark"), "--draft", SAMPLE, "--as", "Admin");
  const said = sentence("file.other-dossier", { name: "other.clausemark" });
  await refused(said, "merge", dossier, at("other.clausemark"));
});

it("A refusal asks for a second text, and lists both texts that a shortened id may mean", async () => {
  await refused(sentence("delta.one-text"), "delta", dossier);
  await done("admin", "add", dossier, "--draft", NEXT, "--as", "Admin", "--symbol", "A/1");
  const { code, out, err } = await run("admin", "export", dossier, "--format", "md", "--out", at("x.md"), "--text", "");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^Several texts are called “”\. Give the id of one: [0-9a-f]{12} A\/1, [0-9a-f]{12} A\/1\.\n$/);
});

it("A refusal says that no record has a shortened id, or that several have it", async () => {
  for (let i = 0; i < 40; i++)
    await done("admin", "invite", dossier, "--as", "Admin", "--role", "observer", "--out", at(`i${i}`));
  await refused(
    sentence("cli.members.id", { id: "zz", count: 0 }),
    "invite",
    dossier,
    "--as",
    "Admin",
    "--close",
    "zz",
  );
  const { invitations } = JSON.parse(await done("admin", "members", dossier, "--json")) as {
    invitations: { id: string }[];
  };
  const firsts = invitations.map(({ id }) => id[0]!);
  const often = firsts.find((first, i) => firsts.indexOf(first) !== i)!;
  const count = firsts.filter((first) => first === often).length;
  await refused(sentence("cli.members.id", { id: often, count }), "invite", dossier, "--as", "Admin", "--close", often);
});

it("A device that the administrator has not confirmed cannot vouch for another", async () => {
  await done("admin", "invite", dossier, "--as", "Admin", "--role", "observer", "--out", at("i.json"));
  await copyFile(dossier, at("copy.clausemark"));
  await done("m2", "join", at("copy.clausemark"), "--invitation", at("i.json"), "--as", "Member 2");
  await done("tablet", "device", at("copy.clausemark"), "--as", "Member 2", "--ask", at("request"));
  const vouch = ["device", at("copy.clausemark"), "--as", "Member 2", "--vouch", at("request"), "--out", at("answer")];
  expect(await run("m2", ...vouch)).toEqual({ code: 1, out: "", err: `${sentence("device.not-listed")}\n` });
});
