import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

it("The command export says which notes are on a delegate's page, and which had no room", async () => {
  const desk = createTempFolder("cli");
  const dossier = join(desk, "team.clausemark");
  const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
  const noted = ["annotate", dossier, "--as", "Ada", "--at", "5(2)", "--quote", "silence", "--comment"];
  for (let i = 0; i < 3; i++) await run(...noted, `Keep ${i}.`, "--kind", "safeguard", "--confidentiality", "public");
  await run(...noted, "Why?", "--kind", "question", "--confidentiality", "public");
  const exported = async (...more: string[]) => {
    const out = ["--format", "pdf", "--layout", "delegate", "--audience", "public", "--out", join(desk, "page.pdf")];
    return (await run("export", dossier, ...out, ...more)).out;
  };
  expect(await exported()).toMatch(/: 1 page, 3 notes\.\nNot on these pages: one question\.\n$/);

  const introduction = join(desk, "introduction.txt");
  await writeFile(introduction, "Read this first.\n\n".repeat(37));
  const told = await exported("--introduction", introduction);
  const [, printed, left, list] =
    /: \d pages?, (\d) notes?\.\nNot on these pages: one question, (\w+) for lack of space \(notes? (.*)\)\.\n$/.exec(
      told,
    )!;
  expect(Number(printed) + (left === "one" ? 1 : Number(left))).toBe(3);
  expect(list).toBe([1, 2, 3].slice(Number(printed)).join(", "));
});
