import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { message, setMessageLanguage } from "#shared/messages/messages.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const SAMPLE = join(import.meta.dirname, "../../fixtures/sample/draft-v1.txt");

let desk: string;
let dossier: string;
const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const coverage = (...more: string[]) => run("coverage", dossier, ...more);
const capture = (meeting: string, ...lines: string[]) =>
  run("capture", dossier, "--as", "Ada", "--meeting", meeting, ...lines);

beforeAll(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "team.clausemark");
  await run("new", dossier, "--draft", SAMPLE, "--as", "Ada, Team");
  const meet = async (name: string, date: string, ...more: string[]) =>
    (await run("meeting", dossier, "--as", "Ada", "--name", name, "--date", date, ...more)).out.trim();
  const fifth = await meet("5th meeting", "2026-02-03", "--track", "plenary");
  const closed = await meet("Informals", "2026-02-03", "--track", "informals");
  const sixth = await meet("6th meeting", "2026-02-04");
  await capture(fifth, '5(2) CAN NZ + / MEX ~ "an opinion" > "opinions" ^web 1:02:10', "12(1) MEX -");
  await capture(closed, "5(2) NOR -");
  await capture(sixth, "5(2) MEX +");
  const confidentiality = ["--confidentiality", "chatham"];
  await run("annotate", dossier, "--as", "Ada", "--at", "5(2)", "--comment", "Overheard.", ...confidentiality);
});

describe("The command coverage", () => {
  it("lists what was discussed by day, meeting and provision", async () => {
    const { code, out, err } = await coverage("--date", "2026-02-03");
    expect(code).toBe(0);
    expect(out.replace(/\d\d:\d\d  /gu, "")).toBe(
      `2026-02-03
  5th meeting · plenary
    5(2)
      + Canada supports · webcast 1:02:10 · Team
      + New Zealand supports · webcast 1:02:10 · Team
      ~ Mexico reserves · webcast 1:02:10 · Team
      Proposal · Mexico · replace “an opinion” with “opinions” · webcast 1:02:10 · Team
    12(1)
      - Mexico opposes · Team
`,
    );
    expect(err).toBe("Of the whole dossier, one item from informals was left out.\n");
  });

  it("lists informals if asked to, and neither day nor meeting of what was said under Chatham House rules", async () => {
    const { out } = await coverage("--include-informals", "--json");
    const days = JSON.parse(out) as {
      date: string | null;
      sittings: { meeting: { name: string } | null; provisions: { address: string; notes: object[] }[] }[];
    }[];
    expect(days.map(({ date, sittings }) => [date, sittings.map(({ meeting }) => meeting?.name)])).toEqual([
      ["2026-02-03", ["5th meeting", "Informals"]],
      ["2026-02-04", ["6th meeting"]],
      [null, [undefined]],
    ]);
    expect(days[2]!.sittings[0]!.provisions).toMatchObject([{ address: "5(2)", notes: [{ comment: "Overheard." }] }]);
    expect(days[2]!.sittings[0]!.provisions[0]!.notes[0]).not.toHaveProperty("at");
  });

  it("joins a delegation and its position as the language requires, also in a list of positions", async () => {
    await setMessageLanguage("ru");
    const opposing = message("line.position", { who: "Мексика", stance: message("stance.opposes"), about: "none" });
    const [covered, listed] = [await coverage("--date", "2026-02-03"), await run("list", dossier)];
    await setMessageLanguage("en");
    expect(covered.out).toContain(`- ${opposing} ·`);
    expect(listed.out).toContain(opposing);
  });

  it("finds a meeting by its name, and reports a name that does not exist", async () => {
    expect((await coverage("--meeting", "6th MEETING")).out).toMatch(/Mexico supports/);
    expect((await coverage("--meeting", "6th meeting")).out).not.toMatch(/Canada/);
    expect(await coverage("--meeting", "7th meeting")).toMatchObject({ code: 1, out: "" });
  });

  it("shows the public no day and no meeting", async () => {
    expect((await coverage("--audience", "public")).out).not.toMatch(/2026|5th|6th/);
    expect(await coverage("--audience", "public", "--date", "2026-02-03")).toMatchObject({ code: 2 });
    expect(await coverage("--date", "3 February")).toMatchObject({ code: 2 });
  });
});
