import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const VTT = `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Chair>Article 40. I give the floor to Canada.

00:00:05.000 --> 00:00:09.000
<v Canada>We cannot support paragraph 2.

00:00:09.000 --> 00:00:12.000
<v Speaker 3>We can.
`;

let desk: string;
let file: string;
beforeEach(async () => {
  desk = createTempFolder("transcript");
  file = join(desk, "morning.vtt");
  await writeFile(file, VTT);
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("The command transcript", () => {
  it("prints passages with their time and speaker, under who made them", async () => {
    expect(await run("transcript", file)).toEqual({
      code: 0,
      err: "",
      out:
        "Machine transcript\n" +
        "    0:01  Chair: Article 40. I give the floor to Canada.\n" +
        "    0:05  Canada: We cannot support paragraph 2.\n" +
        "    0:09  Unknown: We can.\n",
    });
  });

  it("prints the speakers, and the lines that are offered", async () => {
    const { out } = await run("transcript", file, "--speakers", "--offered");
    expect(out).toBe(
      "3 speakers, 2 sure\n  Chair  Chair\n  Canada  Canada\n  Speaker 3  Unknown\n" +
        "1 line is offered; check each one, and record it with “clausemark capture”.\n" +
        "40(2) CAN - ^webcast 0:05 // “We cannot support paragraph 2.” (machine transcript)\n",
    );
  });

  it("prints JSON, in which the maker is the one that was named", async () => {
    const { out } = await run("transcript", file, "--official", "--json");
    const printed = JSON.parse(out) as { maker: string; cues: unknown[]; offered: { line: string }[] };
    expect([printed.maker, printed.cues.length]).toEqual(["official", 3]);
    expect(printed.offered[0]!.line).toContain("(official record)");
  });

  it("refuses a file without times", async () => {
    await writeFile(file, "Good morning.\n");
    const { code, err } = await run("transcript", file);
    expect(code).toBe(1);
    expect(err).toContain("no words with times");
  });
});
