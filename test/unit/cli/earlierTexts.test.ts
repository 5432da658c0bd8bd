import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** A text with three options in Article 2, and the next draft with one text in their place, renumbered. */
const [FIRST, SECOND] = ["options-1.txt", "options-2.txt"].map((name) =>
  join(import.meta.dirname, "../../fixtures/nextdraft", name),
) as [string, string];

interface Exported {
  readonly statuses: readonly { readonly words: readonly string[]; readonly validity: string }[];
  readonly positions: readonly { readonly stance: string; readonly validity: string }[];
}

describe("What was said of one text", () => {
  let folder: string;
  let dossier: string;
  const run = (...argv: string[]) => runCommand(join(folder, "ada"), ...argv);
  const as = ["--as", "Ada"];
  const exported = async (...argv: string[]) => {
    const path = join(folder, "export.json");
    const { out, err } = await run("export", dossier, "--format", "json", "--out", path, "--audience", "team", ...argv);
    expect(err).toBe("");
    const { statuses, positions } = JSON.parse(await readFile(path, "utf8")) as Exported;
    const told = [
      ...statuses.map(({ words, validity }) => `${words.join()} ${validity}`),
      ...positions.map(({ stance, validity }) => `${stance} ${validity}`),
    ];
    return { told, left: out.split("\n").filter((line) => line.includes("--include-earlier")) };
  };

  beforeAll(async () => {
    folder = createTempFolder("earlier");
    dossier = join(folder, "harbours.clausemark");
    await run("new", dossier, "--draft", FIRST, "--symbol", "A/AC.998/7", "--as", "Ada, Team");
    await run("capture", dossier, ...as, "2(1)(option 1) SAU +");
    await run("status", dossier, ...as, "--at", "2(1)", "--status", "package");
    await run("status", dossier, ...as, "--at", "2(2)", "--status", "agreed");
    await run("revise", dossier, "--draft", SECOND, ...as);
    await run("status", dossier, ...as, "--at", "1(1)", "--status", "reopened");
    await run("capture", dossier, ...as, "3(1) EU -");
  });

  it("is exported with that text; with the next text, only what applies to its words, and the number of the others", async () => {
    expect(await exported()).toEqual({
      told: ["reopened current", "agreed current", "opposes current"],
      left: [
        "1 position taken on earlier texts is left out (--include-earlier includes them, labelled).",
        "1 status set on earlier texts is left out (--include-earlier includes them, labelled).",
      ],
    });
    const all = await exported("--include-earlier");
    expect(all.told).toEqual(expect.arrayContaining(["package earlier", "supports earlier"]));
    expect(all.left).toEqual([]);
    expect(await exported("--text", "A/AC.998/7", "--include-earlier")).toEqual({
      told: ["package current", "agreed current", "supports current"],
      left: [],
    });
  });

  it("is not counted for a file that has neither positions nor statuses", async () => {
    const { out } = await run("export", dossier, "--format", "csv", "--out", join(folder, "register.csv"));
    expect(out).not.toContain("--include-earlier");
  });

  it("cannot be requested in a file that has neither", async () => {
    for (const format of ["md", "docx", "csv", "pdf"]) {
      const file = join(folder, `asked.${format}`);
      const { code, err } = await run("export", dossier, "--format", format, "--out", file, "--include-earlier");
      expect([code, err]).toEqual([2, expect.stringContaining("--include-earlier")]);
    }
  });

  it("is listed under the text that it was said of if the newest text has other words", async () => {
    const { out } = await run("list", dossier);
    expect(
      out
        .split("\n")
        .filter((line) => line.includes("Status"))
        .map((line) => line.trim()),
    ).toEqual([
      expect.stringMatching(/^[0-9a-f]{12} {2}1\(1\) · Status/),
      expect.stringMatching(
        /^[0-9a-f]{12} {2}9 Dec 2025, 2\(1\) · Status · In the Chair’s package · team {2}\(Ada, Team\)$/,
      ),
      expect.stringMatching(/^[0-9a-f]{12} {2}3\(2\) · Status/),
    ]);
  });
});
