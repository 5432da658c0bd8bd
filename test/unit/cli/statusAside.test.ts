import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const LIGHTS = "Each State Party shall keep its harbour lights burning at night.";
const text = (list: string, lights = LIGHTS) =>
  `Draft convention on harbours\n\nArticle 1. Lights\n\n1. ${lights}\n\n2. A light shall be white.\n\nArticle 2. Lists\n\n1. ${list}\n\n2. Parties shall respect human rights in all that they do here.\n`;

it("A status whose provision is gone can be dismissed, and does not come back with the next text", async () => {
  const desk = createTempFolder("cli");
  const dossier = join(desk, "team.clausemark");
  const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
  const draft = async (name: string, words: string) => {
    await writeFile(join(desk, name), words);
    return join(desk, name);
  };
  const gone = "No lamp is kept where seals sleep.";
  const first = await draft(
    "first.txt",
    text("The Secretariat shall keep the list of harbours and publish it every year."),
  );
  await run("new", dossier, "--draft", first, "--as", "Ada, Team");
  await run("status", dossier, "--as", "Ada", "--at", "2(1)", "--status", "agreed");
  const revised = async (name: string, words: string) =>
    (await run("revise", dossier, "--as", "Ada", "--draft", await draft(name, words))).out;
  expect(await revised("second.txt", text(gone))).toContain("Statuses: 0 still hold, 1 no longer hold.");
  const [, id = ""] = /^([0-9a-f]{12}) .*Status/m.exec((await run("list", dossier)).out)!;
  const place = (...more: string[]) => run("place", dossier, "--as", "Ada", "--status", id, ...more);
  expect((await place()).code).toBe(2);
  expect((await place("--discard")).out).toBe("Not applicable in this text.\n");
  expect((await place("--discard")).code).toBe(1);
  expect(await revised("third.txt", text(gone, `${LIGHTS} Now.`))).not.toContain("no longer hold");
});
