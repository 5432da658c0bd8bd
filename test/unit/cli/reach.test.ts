import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { inspect } from "../publish/briefing/pdf.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const DRAFT = `Draft convention on lamps

Article 1
Use of terms

For the purposes of this Convention:

(a) “Lamp” means a light that is kept under article 4;

Article 2
Duties

1. The keeper lights every lamp.

2. Paragraph 1 does not apply at noon.

Article 3
Scope

1. Articles 2 to 5 apply to ships.

2. Article 4 of the Convention on Oil is not affected.

Article 4
Oil

Oil is kept dry.

Article 5
Wicks

Wicks are cut as article 3 says.
`;

let desk: string;
let file: string;
beforeEach(async () => {
  desk = createTempFolder("reach");
  file = join(desk, "lamps.txt");
  await writeFile(file, DRAFT);
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("The command reach", () => {
  it("prints what cites a provision, and how", async () => {
    const { code, out, err } = await run("reach", file, "--at", "4");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe("Directly (2)\n  1(a)  cites 4\n  3(1)  cites 4, within “Articles 2 to 5”\n");
    expect((await run("reach", file, "--at", "5")).out).toBe("Directly (1)\n  3(1)  cites 5\n");
    expect((await run("reach", file, "--at", "2(2)")).out).toBe("Directly (1)\n  3(1)  cites 2, which contains it\n");
  });

  it("follows as many steps as it is told to, with the way", async () => {
    const { out } = await run("reach", file, "--at", "4", "--steps", "3");
    expect(out).toBe(
      [
        "Directly (2)",
        "  1(a)  cites 4",
        "  3(1)  cites 4, within “Articles 2 to 5”",
        "In 2 steps (2)",
        "  2(1)  uses “lamp”, defined in 1(a)",
        "  5  cites 3 · through 3(1)",
        "In 3 steps (1)",
        "  2(2)  cites 2(1) · through 1(a)",
        "",
      ].join("\n"),
    );
  });

  it("prints exact spans as JSON", async () => {
    const { out } = await run("reach", file, "--at", "4", "--json");
    const { cites } = JSON.parse(out) as { cites: { address: string; way: Record<string, unknown>[] }[] };
    expect(cites[1]).toMatchObject({ address: "3(1)", steps: 1, precision: "exact" });
    expect(cites[1]!.way).toEqual([
      { from: "3(1)", to: "4", kind: "range", block: 0, start: 0, end: 15, words: "Articles 2 to 5" },
    ]);
  });

  it("takes a definition with what uses its term, and refuses what is no address or no number", async () => {
    expect((await run("reach", file, "--at", "1")).out).toBe("Directly (1)\n  2(1)  uses “lamp”, defined in 1(a)\n");
    expect((await run("reach", file, "--at", "1(a)")).out).toContain("uses “lamp”");
    expect((await run("reach", file, "--at", "9")).code).toBe(1);
    expect((await run("reach", file, "--at", "4", "--steps", "0")).code).toBe(2);
    expect((await run("reach", file)).code).toBe(2);
  });

  it("points out who supports a provision of a dossier and opposes one that it cites", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", file, "--as", "Ada");
    expect((await run("capture", dossier, "--as", "Ada", "5 CAN +")).code).toBe(0);
    expect((await run("capture", dossier, "--as", "Ada", "3 CAN MEX -")).code).toBe(0);
    const { out, err } = await run("reach", dossier, "--at", "3");
    expect(err).toBe("");
    expect(out).toBe(
      [
        "Directly (1)",
        "  5  cites 3",
        "Contradictory positions on provisions that cite each other (1)",
        "  Canada: supports 5, opposes 3, which 5 cites",
        "",
      ].join("\n"),
    );
    await run("capture", dossier, "--as", "Ada", "3 CAN ~");
    expect((await run("reach", dossier, "--at", "3")).out).toBe("Directly (1)\n  5  cites 3\n");
  });

  it("is printed in a briefing as an annex, if that is asked for", async () => {
    const dossier = join(desk, "team.clausemark");
    await run("new", dossier, "--draft", file, "--as", "Ada");
    const outlineOf = async (...flags: readonly string[]) => {
      const pdf = join(desk, "lamps.pdf");
      expect((await run("export", dossier, "--format", "pdf", "--whole-text", ...flags, "--out", pdf)).code).toBe(0);
      return (await inspect(new Uint8Array(await readFile(pdf)))).outline;
    };
    expect(await outlineOf("--reach")).toContain("Annex: what cites what");
    expect(await outlineOf()).not.toContain("Annex: what cites what");
  });
});
