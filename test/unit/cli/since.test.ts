import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { inspect } from "../publish/briefing/pdf.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const DRAFT = `Draft convention on lamps

Article 1
Duties

1. The keeper shall light every lamp.

2. The keeper shall keep the oil dry.
`;

let desk: string;
let dossier: string;
let before: string;
let note: string;

const run = (...argv: readonly string[]) => runCommand(join(desk, "ada"), ...argv);
const done = async (...argv: readonly string[]) => {
  const { code, out, err } = await run(...argv);
  if (code !== 0) throw new Error(err);
  return out.trim();
};

beforeEach(async () => {
  desk = createTempFolder("since");
  [dossier, before] = [join(desk, "team.clausemark"), join(desk, "before.clausemark")];
  const [first, next] = [join(desk, "one.txt"), join(desk, "two.txt")];
  await writeFile(first, DRAFT);
  await writeFile(next, DRAFT.replace("shall light", "may light"));
  await done("new", dossier, "--draft", first, "--as", "Ada");
  note = await done("annotate", dossier, "--as", "Ada", "--at", "1(2)", "--comment", "Keep this.", "--level", "3");
  await done("capture", dossier, "--as", "Ada", "1(2) CAN +");
  await done("capture", dossier, "--as", "Ada", "1(2) MEX -");
  await copyFile(dossier, before);
  await done("revise", dossier, "--draft", next, "--as", "Ada");
  await done("capture", dossier, "--as", "Ada", "1(2) CAN -");
  await done("assign", dossier, "--as", "Ada", "--note", note, "--to", "Ada");
  await done(
    "annotate",
    dossier,
    "--as",
    "Ada",
    "--at",
    "1(1)",
    "--comment",
    "Heard outside.",
    "--confidentiality",
    "informals",
  );
});

describe("The command since", () => {
  it("prints what is new against an earlier copy: drafts, what is weaker, positions, assignments, whom to talk to", async () => {
    const { code, out, err } = await run("since", dossier, "--from", before, "--for", "Ada");
    expect({ code, err }).toEqual({ code: 0, err: "1 change is not for this audience.\n" });
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^Since \S/);
    expect(lines).toContain("New drafts (1)");
    expect(lines).toContain("• 1(1) · Weaker duty: “may” (before: “shall”)");
    expect(lines).toContain("Assigned to Ada (1)");
    expect(lines).toContain("• 1(2) · High (provisional): Keep this.");
    expect(lines).toContain("Positions (1)");
    expect(lines).toContain("• 1(2) · Canada: opposes; before: supports");
    expect(lines).toContain("• 1(2) · to change: High (provisional): Keep this.");
    expect(lines).toContain("  With us: Group of Latin American and Caribbean States: Mexico");
    expect(lines).toContain("  Wavering: Western European and other States Group: Canada (changed)");
    expect(lines.find((line) => line.startsWith("  No position recorded:"))).toContain("African Group: 54 States");
    expect(out).not.toContain("Heard outside");
    expect((await run("since", dossier, "--from", before, "--include-informals")).out).toContain("Heard outside.");
  });

  it("tells the public what the texts say, and nothing of when something was noted or heard", async () => {
    const { out, err } = await run("since", dossier, "--from", before, "--audience", "public", "--for", "Ada");
    expect(out).toContain("New drafts (1)");
    expect(out).not.toMatch(/Canada|Mexico|Keep this|Ada|Heard/);
    expect(err).toBe("3 changes are not for this audience.\n");
  });

  it("takes a day, a time, or the close of the last meeting day, by the clock of the devices", async () => {
    const all = await run("since", dossier, "--from", "2020-01-01");
    expect(all.out).toContain("New notes (1)");
    expect(all.out).toContain("By the clock of the device that made each entry.");
    expect((await run("since", dossier, "--from", "2999-12-31T10:00")).out).not.toContain("New drafts");
    expect(await run("since", dossier, "--from", "close")).toMatchObject({
      code: 1,
      err: expect.stringContaining("No day") as string,
    });
  });

  it("prints the same as JSON", async () => {
    const { out } = await run("since", dossier, "--from", before, "--json");
    const { from, sections } = JSON.parse(out) as {
      from: { kind: string };
      sections: { kind: string; lines: unknown[] }[];
    };
    expect(from.kind).toBe("look");
    expect(sections.map(({ kind, lines }) => [kind, lines.length])).toEqual([
      ["drafts", 1],
      ["weaker", 1],
      ["positions", 1],
      ["talk", 1],
    ]);
  });

  it.each([
    ["yesterday", "“yesterday” is no moment."],
    ["2026-11-31", "“2026-11-31” is no moment."],
    ["2026-11-30T25:00", "“2026-11-30T25:00” is no moment."],
  ])("refuses %s in a sentence", async (from, sentence) => {
    const { code, err } = await run("since", dossier, "--from", from);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });

  it("refuses a copy of another dossier, an unknown name, and a call without a moment", async () => {
    const other = join(desk, "other.clausemark");
    await done("new", other, "--draft", join(desk, "one.txt"), "--as", "Ada");
    expect((await run("since", dossier, "--from", other)).err).toContain("is a copy of another dossier");
    expect((await run("since", dossier, "--from", before, "--for", "Zoe")).code).toBe(1);
    expect((await run("since", dossier)).code).toBe(2);
  });

  it("is printed in a briefing as an annex for the audience of the briefing", async () => {
    const outline = async (...flags: readonly string[]) => {
      const pdf = join(desk, "lamps.pdf");
      await done("export", dossier, "--format", "pdf", ...flags, "--out", pdf);
      return (await inspect(new Uint8Array(await readFile(pdf)))).outline;
    };
    const team = await outline("--since", before, "--audience", "team");
    expect(team.filter((title) => title.startsWith("Annex: since"))).toHaveLength(1);
    expect(team).toContain("Positions (1)");
    const open = await outline("--since", before);
    expect(open).toContain("New drafts (1)");
    expect(open).not.toContain("Positions (1)");
    expect((await outline()).filter((title) => title.startsWith("Annex: since"))).toEqual([]);
  });
});
