import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;

beforeEach(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

const capture = (...more: string[]) => run("capture", dossier, "--as", "Ada", ...more);
const list = async () => JSON.parse((await run("list", dossier, "--json")).out) as object[];

describe("The capture line on the command line", () => {
  it("records positions, wording and a status of one line, with their circumstances", async () => {
    const meeting = await run("meeting", dossier, "--as", "Ada", "--name", "5th meeting", "--track", "plenary");
    const line = '5(2) CAN NZ + / MEX ~ "an opinion" > "opinions" @inf ^web 1:02:10 !agreed';
    const said = await capture("--meeting", meeting.out.slice(0, 12), line);
    expect(said).toEqual({
      code: 0,
      out: '5(2) CAN NZL + / MEX ~ "an opinion" > "opinions" @informals !agreed ^webcast 1:02:10\n',
      err: "",
    });
    const circumstances = {
      confidentiality: "informals",
      meeting: meeting.out.trim(),
      track: "informals",
      basis: { how: "webcast", clock: "1:02:10" },
    };
    expect(await list()).toMatchObject([
      { kind: "status", status: ["agreed"], confidentiality: "informals" },
      { kind: "position", address: "5(2)", delegation: { name: "Canada" }, stance: "supports", ...circumstances },
      { delegation: { name: "New Zealand", code: "NZL", kind: "state" }, stance: "supports" },
      { delegation: { name: "Mexico" }, stance: "reserves", proposal: null },
      { kind: "proposal", wording: { old: "an opinion", new: "opinions" }, form: "written", track: "informals" },
    ]);
    expect((await run("list", dossier)).out).toContain(
      "5(2) · Position · New Zealand supports · A/AC.999/12 · informals",
    );
  });

  it("records a delegation's proposal as its proposal, not as floor text that it has read out", async () => {
    expect((await capture("5(2) Norway proposes to delete ‘to silence an opinion’")).code).toBe(0);
    const { out } = await run("list", dossier);
    expect(out).toMatch(/5\(2\) · Proposal · Norway · team {2}\{-to silence an opinion-\}/);
    expect(out).toMatch(/5\(2\) · Position · Norway proposes/);
    expect(out).not.toContain("Floor text");
  });

  it("says what to type if the words are not quoted", async () => {
    const { code, err } = await capture("5(2) Norway proposes to delete to silence an opinion");
    expect(code).not.toBe(0);
    expect(err).toContain("After “delete”, put the words in quotation marks.");
    expect(await list()).toEqual([]);
  });

  it("asks what is proposed if the line does not say it", async () => {
    const { code, err } = await capture("5(2) Norway proposes");
    expect(code).not.toBe(0);
    expect(err).toContain("The proposal of Norway is missing.");
    expect(await list()).toEqual([]);
  });

  it("takes a statement on rival wording as about that wording, and one on words of the text as about those", async () => {
    await capture('5(2) MEX "an opinion" > "opinions"', '5(2) CAN + "opinions"', '5(2) NZ - "to silence"');
    const all = (await list()) as { kind: string; id: string; proposal: string; stance: string; quote: string }[];
    const wording = all.find(({ kind }) => kind === "proposal")!;
    const positions = all.filter(({ kind }) => kind === "position");
    expect(positions.map(({ stance, proposal, quote }) => [stance, proposal === wording.id, quote])).toEqual([
      ["proposes", true, null],
      ["supports", true, null],
      ["opposes", false, "to silence"],
    ]);
  });

  it("gives a State the position of the State that it aligns with", async () => {
    await capture("5(2) BRB for CARICOM -", "5(2) JAM with BRB", "5(2) EU ~ / NOR with EU");
    expect(await list()).toMatchObject([
      { delegation: { name: "Barbados" }, behalf: "Caribbean Community", stance: "opposes" },
      { delegation: { name: "Jamaica" }, aligning: "Barbados", stance: "opposes" },
      { stance: "reserves" },
      { delegation: { name: "Norway" }, aligning: "European Union", stance: "reserves" },
    ]);
    expect(await capture("5(1) CHE with EU")).toMatchObject({
      code: 1,
      err: expect.stringContaining("The position of ") as string,
    });
  });

  it("takes a position back, and proposes the meeting after the last one", async () => {
    await run("meeting", dossier, "--as", "Ada", "--name", "5th meeting", "--track", "plenary");
    expect(await run("meeting", dossier, "--as", "Ada", "--next")).toMatchObject({ code: 0, err: "" });
    await capture("5(2) CAN +");
    const [known] = (await list()) as { id: string }[];
    expect(await capture("--retract", known!.id.slice(0, 12))).toMatchObject({ code: 0 });
    expect(await list()).toEqual([]);
    expect(await capture("--retract", "abc")).toMatchObject({ code: 1 });
  });

  it("marks what is wrong and records nothing of that line", async () => {
    const said = await capture('5(2) Atlantis + / MEX "no such words" > "x"');
    expect(said.code).toBe(1);
    expect(said.err).toContain("5(2) >>Atlantis<< +");
    expect(said.err).toContain('MEX >>"no such words"<< > "x"');
    expect(await capture("99 CAN +")).toMatchObject({ code: 1, err: expect.stringContaining(">>99<<") as string });
    expect(await capture("CAN +")).toMatchObject({ code: 1 });
    expect(await capture("5(2)")).toMatchObject({ code: 1 });
    expect(await capture("--meeting", "abc", "5(2) CAN +")).toMatchObject({ code: 1 });
    expect(await list()).toEqual([]);
  });

  it("exports positions for an audience, with informals only if asked to", async () => {
    const tracks = await run(
      "meeting",
      dossier,
      "--as",
      "Ada",
      "--tracks",
      "plenary:public,corridor:chatham,informals:informals",
    );
    expect(tracks).toMatchObject({ code: 0, err: "" });
    await capture("5(2) CAN + @plenary", "5(2) NZ - @informals", "5(2) MEX ~ @corridor // in private");
    const exported = async (...more: string[]) => {
      const path = join(desk, `positions-${more.join("")}.csv`);
      const { out } = await run("export", dossier, "--format", "csv", "--table", "positions", "--out", path, ...more);
      return { out, table: await readFile(path, "utf8") };
    };
    const open = await exported();
    expect(open.out).toContain("2 positions; 1 position is not for this audience.");
    expect(open.table).toContain("5(2),Canada,CAN,supports");
    expect(open.table).toContain("5(2),,,reserves,reserves,,,,in private");
    expect(open.table).not.toMatch(/New Zealand|Mexico|MEX|corridor/);
    expect((await exported("--audience", "team")).table).not.toContain("New Zealand");
    expect((await exported("--audience", "team", "--include-informals")).table).toContain("New Zealand");
  });
});
