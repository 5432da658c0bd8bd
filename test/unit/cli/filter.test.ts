import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

it("The command line lists what matches a filter, resolves a note with a reason, and assigns a note", async () => {
  const desk = createTempFolder("cli");
  const [dossier, copy] = [join(desk, "team.clausemark"), join(desk, "bea.clausemark")];
  const run = (who: string, ...argv: string[]) => runCommand(join(desk, who), ...argv);
  const ada = (command: string, ...more: string[]) => run("ada", command, dossier, "--as", "Ada", ...more);
  const list = async (filter: string, ...more: string[]) =>
    JSON.parse((await ada("list", "--filter", filter, "--json", ...more)).out) as { comment: string }[];
  const comments = async (filter: string) => (await list(filter)).map(({ comment }) => comment);
  await run("ada", "new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
  const one = (await ada("annotate", "--at", "5(2)", "--comment", "Too wide.", "--level", "3")).out.trim();
  await ada("annotate", "--at", "5", "--comment", "Ask @Ada: is “lamp” all?", "--kind", "question");
  await ada("capture", "5(2) CAN +");

  expect(await comments("severity:>=3")).toEqual(["Too wide."]);
  expect(await comments("address:5")).toEqual(["Ask @Ada: is “lamp” all?", "Too wide."]);
  expect(await comments("address:5(2)")).toEqual(["Too wide."]);
  expect(await comments('"is ""lamp"" all"')).toEqual(["Ask @Ada: is “lamp” all?"]);
  expect(await comments("mentions:me")).toEqual(["Ask @Ada: is “lamp” all?"]);
  expect(await comments("delegation:Canada")).toEqual(["Too wide."]);
  expect(await comments("author:me -kind:risk")).toEqual(["Ask @Ada: is “lamp” all?"]);
  expect((await ada("list", "--filter", "kind:safeguard")).out).toBe("No matches.\n");
  expect(await ada("list", "--filter", "mood:grim")).toMatchObject({
    code: 1,
    err: /nothing to look for called “mood”/,
  });

  expect((await ada("settle", "--note", one, "--reason", "The Chair took it up.")).out).toBe("Resolved.\n");
  expect(await list("status:settled")).toMatchObject([{ settled: true, reason: "The Chair took it up." }]);
  expect((await ada("settle", "--note", one, "--open", "--reason", "It came back.")).out).toBe("Reopened.\n");
  expect(await list("status:open severity:3")).toMatchObject([{ settled: false, reason: "It came back." }]);

  const invitation = join(desk, "invitation.json");
  await ada("invite", "--role", "observer", "--out", invitation);
  await copyFile(dossier, copy);
  await run("bea", "join", copy, "--invitation", invitation, "--as", "Bea, Partner");
  await run("ada", "merge", dossier, copy);
  expect((await ada("assign", "--note", one, "--to", "bea")).out).toBe("Assigned to bea.\n");
  expect(await list("assigned:bea")).toMatchObject([{ comment: "Too wide.", assigned: "Bea" }]);
  expect(await ada("assign", "--note", one, "--to", "Cleo")).toMatchObject({ code: 1 });
  await ada("assign", "--note", one, "--to", "nobody");
  expect(await comments("assigned:anybody")).toEqual([]);
});

it("The command line sorts and groups the notes and proposals as the window does", async () => {
  const desk = createTempFolder("cli");
  const dossier = join(desk, "team.clausemark");
  const ada = (command: string, ...more: string[]) =>
    runCommand(join(desk, "ada"), command, dossier, "--as", "Ada", ...more);
  const comments = (items: readonly { comment: string }[]) => items.map(({ comment }) => comment);
  await ada("new", "--draft", SAMPLE);
  for (const [at, level, comment] of [
    ["5(2)", "1", "Narrow."],
    ["16(1)", "4", "Wide."],
    ["5(2)", "3", "Vague."],
  ] as const)
    await ada(
      "annotate",
      "--at",
      at,
      "--comment",
      comment,
      "--level",
      level,
      "--tag",
      comment === "Wide." ? "sea" : "law",
    );
  await ada("propose", "--at", "7", "--new", "Other words.", "--comment", "Shorter.");
  await ada("capture", "5(2) CAN +");
  const list = async (...more: string[]) => JSON.parse((await ada("list", "--json", ...more)).out) as never;

  expect(comments(await list("--sort", "severity"))).toEqual(["Wide.", "Vague.", "Narrow.", "Shorter."]);
  expect(comments(await list("--sort", "place", "--filter", "severity:>=3"))).toEqual(["Vague.", "Wide."]);
  const groups: { group: string; items: { comment: string }[] }[] = await list("--group", "tag", "--sort", "severity");
  expect(groups.map(({ group, items }) => [group, ...comments(items)])).toEqual([
    ["#law", "Vague.", "Narrow."],
    ["#sea", "Wide."],
    ["Without tag", "Shorter."],
  ]);
  const { out } = await ada("list", "--group", "severity");
  expect(out.split("\n").filter((line) => / \(\d+\)$/.test(line) && !line.includes("·"))).toEqual([
    "Critical (1)",
    "High (1)",
    "Low (1)",
    "Without severity (1)",
  ]);
  expect(await ada("list", "--sort", "colour")).toMatchObject({ code: 2 });
});
