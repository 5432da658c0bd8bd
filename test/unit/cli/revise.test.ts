import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample");
const FIRST = join(SAMPLE, "draft-v1.txt");
const SECOND = join(SAMPLE, "draft-v2.txt");
const PACKAGE = join(SAMPLE, "package.txt");

interface Placement {
  readonly id: string;
  readonly status: string;
  readonly from: string;
  readonly to: string | null;
  readonly exact: string | null;
  readonly confidence: number;
  readonly candidates: readonly { readonly to: string }[];
}

describe("The command revise", () => {
  let folder: string;
  let dossier: string;
  const run = (...argv: string[]) => runCommand(join(folder, "ada"), ...argv);
  const note = async (...argv: string[]) =>
    (await run("annotate", dossier, "--as", "Ada", "--comment", "Hm.", ...argv)).out.trim();
  const placed = async (...argv: string[]) =>
    JSON.parse((await run("revise", dossier, ...argv, "--json")).out) as readonly Placement[];

  beforeEach(async () => {
    folder = createTempFolder("revise");
    dossier = join(folder, "records.clausemark");
    await run("new", dossier, "--draft", FIRST, "--as", "Ada, Team");
  });

  it("says of every note what became of it in the further revision, with the words and the address there", async () => {
    const ids = [
      await note("--at", "6(3)", "--quote", "A record shall not be handled for a further purpose"),
      await note("--at", "17(2)(a)", "--quote", "shall review each use of the power"),
      await note("--at", "17(5)"),
      await note("--at", "15(2)(a)", "--quote", "independent authority"),
      await note("--at", "1(a)"),
    ];
    const all = await placed("--as", "Ada", "--draft", SECOND, "--symbol", "A/AC.999/12/Rev.1");
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const seen = ids.map((id) => all.find((each) => each.id === id)!);
    expect(seen.map(({ status, from, to, exact }) => [status, from, to, exact])).toEqual([
      ["moved", "6(3)", "7(3)", "A record shall not be handled for a further purpose"],
      ["reworded", "17(2)(a)", "18(2)(a)", "may review the use of the power"],
      ["lost", "17(5)", null, null],
      // The text's preface says that two articles are in the package.
      ["absent", "15(2)(a)", null, "independent authority"],
      ["exact", "1(a)", "1(a)", null],
    ]);
    for (const { confidence } of seen) expect(confidence >= 0 && confidence <= 1).toBe(true);
    expect((await run("list", dossier, "--json")).out).toContain('"address": "18(2)(a)"');
  });

  it("counts the results, and needs no name if exactly one lead’s key is at hand", async () => {
    await note("--at", "6(3)", "--quote", "A record shall not be handled for a further purpose");
    await note("--at", "15(2)(a)", "--quote", "independent authority");
    const counted = await run("revise", dossier, "--draft", SECOND);
    expect(counted.out).toBe(
      "same words 0, moved 1, reworded 0, several matches 0, text removed 0, not in this text 1\n",
    );
    const whole = await run("revise", dossier, "--draft", SECOND, "--covers", "whole");
    expect(whole.out).toBe(
      "same words 0, moved 1, reworded 0, several matches 0, text removed 1, not in this text 0\nOne needs review.\n",
    );
    const stranger = await runCommand(join(folder, "nobody"), "revise", dossier, "--draft", SECOND);
    expect(stranger).toMatchObject({ code: 2, err: expect.stringContaining("Usage: clausemark revise") });
    // With a second lead's key beside the first, the author must be named.
    const invitation = join(folder, "lead.json");
    await run("invite", dossier, "--as", "Ada", "--role", "lead", "--out", invitation);
    await run("join", dossier, "--invitation", invitation, "--as", "Lea");
    expect(await run("revise", dossier, "--draft", SECOND)).toMatchObject({ code: 2 });
  });

  it("counts the proposals and statuses, too, and everything that needs review, each once", async () => {
    const say = (command: string, ...argv: string[]) => run(command, dossier, "--as", "Ada", ...argv);
    await say(
      "capture",
      '17(2)(a) NOR "shall review each use" > "shall review any use"',
      "17(2)(a) CAN +",
      "1(a) NZ +",
    );
    await say("status", "--at", "17(2)(a)", "--status", "pending");
    await say("status", "--at", "1(a)", "--status", "agreed");
    const { out } = await run("revise", dossier, "--draft", SECOND);
    expect(out.split("\n").slice(1)).toEqual([
      "Positions: 1 on the same words, 2 on changed text, 0 unplaced.",
      "Proposals: 0 on the same words, 1 on changed words, 0 unplaced.",
      "Statuses: 1 still hold, 1 no longer hold.",
      // Norway's proposal with its position, Canada's position, the status of 17(2)(a).
      "3 need review.",
      "",
    ]);
  });

  it("adds to a document that is named, or makes a new one, in which notes are found again", async () => {
    const order = await note("--at", "15(2)(a)", "--quote", "On a reasoned application");
    const words = await note("--at", "15(2)(a)", "--quote", "on a reasoned application");
    const other = await note("--at", "6(3)");
    expect(order).toBe("");
    await run("revise", dossier, "--draft", SECOND);
    const all = await placed("--draft", PACKAGE, "--document", "Chair’s package");
    expect(all.map(({ id, status, to }) => [id, status, to])).toEqual(
      expect.arrayContaining([
        [words, "moved", "16(2)(a)"],
        [other, "absent", null],
      ]),
    );
    const listed = JSON.parse((await run("list", dossier, "--json")).out) as { id: string; address: string }[];
    expect(listed.find(({ id }) => id === words)!.address).toBe("package 16(2)(a)");
    expect(await note("--at", "package 17(3)", "--quote", "no longer needed")).toMatch(/^[0-9a-f]{64}$/);
    expect(await note("--at", "CRP.4 art. 17(3)")).toMatch(/^[0-9a-f]{64}$/);
    const pdf = (text: string) =>
      run("export", dossier, "--format", "pdf", "--text", text, "--audience", "team", "--out", join(folder, "out.pdf"));
    expect((await pdf("current")).out).toMatch(/out\.pdf: \d+ pages, 4 notes\.\n$/);
    expect((await pdf("package")).out).toMatch(/out\.pdf: [1-9] pages, 3 notes\.\n$/);
    expect(await pdf("Rev.7")).toMatchObject({ code: 1 });
    // Adds another text to the package, by the name "package".
    const again = await run("revise", dossier, "--draft", PACKAGE, "--document", "package");
    expect(again.out).toBe(
      "same words 2, moved 1, reworded 0, several matches 0, text removed 0, not in this text 1\n",
    );
    expect((await run("verify", dossier)).code).toBe(0);
  });

  it("lets a person say where a note is, that a gap is closed, or that the note does not belong there", async () => {
    const [power, gone, omission] = [
      await note("--at", "17(2)(a)", "--quote", "shall review each use of the power"),
      await note("--at", "17(5)"),
      await note("--at", "5", "--kind", "omission"),
    ];
    await run("revise", dossier, "--draft", SECOND);
    const place = (id: string, ...more: string[]) =>
      run("place", dossier, "--as", "Ada", "--note", id.slice(0, 12), ...more);
    expect((await place(power)).out).toBe(
      "Confirmed.\n" +
        "  Taken on A/AC.999/12, 17(2)(a): “shall review each use of the power”\n" +
        "  Now on A/AC.999/12/Rev.1, 18(2)(a): “may review the use of the power”\n",
    );
    expect(await place(gone)).toMatchObject({ code: 1, err: expect.stringContaining("It may belong at: 18: “") });
    expect((await place(gone, "--at", "18(4)", "--quote", "shall")).code).toBe(1);
    expect((await place(gone, "--at", "12(3)")).out).toMatch(
      /^Placed there\.\n {2}Taken on .*17\(5\): .*\n {2}Now on .*12\(3\): “/,
    );
    expect((await place(omission, "--at", "6(1)", "--closed")).out).toMatch(
      /^The gap is marked as closed in this text\.\n/,
    );
    const listed = async () => JSON.parse((await run("list", dossier, "--json")).out) as Record<string, unknown>[];
    const of = async (id: string) => (await listed()).find((each) => each.id === id)!;
    expect(await of(gone)).toMatchObject({ address: "12(3)", placement: "reworded" });
    expect(await of(omission)).toMatchObject({ address: "6(1)", settled: true });
    expect((await place(gone, "--discard")).out).toBe("Not applicable in this text.\n");
    expect(await of(gone)).toMatchObject({ address: "", placement: "lost", taken: { address: "17(5)" } });
    const line = (await run("list", dossier)).out.split("\n").find((each) => each.startsWith(gone.slice(0, 12)))!;
    const { text } = (await of(gone)).taken as { text: string };
    expect(line).toContain(`unplaced in the newest text, made on ${text}, 17(5) · `);
    expect(line).toContain("Text removed");
    expect((await place(gone, "--take-back")).out).toContain("Placement undone");
    expect(await place(gone, "--discard", "--at", "1")).toMatchObject({ code: 2 });
    expect((await run("verify", dossier)).code).toBe(0);
  });

  it("accepts the names that people use for what is covered, and refuses a name that neither text has", async () => {
    const part = join(folder, "part.txt");
    await writeFile(
      part,
      [
        "Article 9 bis. Records of persons seeking protection",
        "",
        "1. A record from which it can be seen that a person has sought protection shall be kept apart.",
        "",
      ].join("\n"),
    );
    const [kept, gone, far] = [
      await note("--at", "9 bis (1)"),
      await note("--at", "10(3)"),
      await note("--at", "12(1)"),
    ];
    const all = await placed("--draft", part, "--document", "convention", "--covers", "9 bis, art. 10");
    const status = (id: string) => all.find((each) => each.id === id)!.status;
    expect([kept, gone, far].map(status)).toEqual(["reworded", "lost", "absent"]);
    expect(await run("revise", dossier, "--draft", part, "--covers", "99")).toMatchObject({ code: 1 });
  });
});
