import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../support/command.ts";
import { newFolder } from "../../support/folder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
/** Runs one command as somebody whose keys are in a folder of that name. */
const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);
const note = (who: string, as: string, comment: string, file = dossier) =>
  run(who, "annotate", file, "--as", as, "--at", "5(2)", "--comment", comment);
const comments = async () => {
  const listed = JSON.parse((await run("nobody", "list", dossier, "--json")).out) as { readonly comment: string }[];
  return listed.map(({ comment }) => comment).sort();
};

beforeEach(async () => {
  desk = newFolder("together");
  dossier = join(desk, "team.clausemark");
  expect(await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team")).toMatchObject({ code: 0 });
});

describe("commands at once", () => {
  it("lose none of one device's notes, and give no number twice", async () => {
    const words = Array.from({ length: 8 }, (_, i) => `Note ${i}`);
    const ran = await Promise.all(words.map((each) => note("ada", "Ada", each)));
    expect(ran.map(({ code, err }) => [code, err])).toEqual(words.map(() => [0, ""]));
    expect(await comments()).toEqual(words);
    expect((await run("nobody", "verify", dossier)).out).not.toMatch(/fork/i);
  });
});
