import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

/** A photograph whose EXIF names the place where it was taken. */
const PHOTOGRAPH = join(import.meta.dirname, "../../fixtures/import/pictures/lanterns.jpg");
const PLACE = "Harbour Road 7";

let desk: string;

beforeEach(() => {
  desk = createTempFolder("cli");
});

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

describe("A photograph on the command line", () => {
  it("is imported like a draft, and says how sure the recogniser is", async () => {
    const { code, out, err } = await run("import", PHOTOGRAPH);
    expect(code).toBe(0);
    expect(out).toContain("One article · 2 paragraphs");
    expect(err).toMatch(/Recognising page 1 of 1\nOne page was recognised from a picture; .* \d+% sure/);
  }, 60_000);

  it("is recognised in the language that is named, and only in one of the six", async () => {
    const { out } = await run("import", PHOTOGRAPH, "--recognise", "en", "--json");
    expect(out).toContain("keep the lanterns of its harbours lit from dusk to dawn.");
    expect((await run("import", PHOTOGRAPH, "--recognise", "de")).code).toBe(2);
  }, 60_000);

  it("leaves no byte of its metadata in a dossier or an export", async () => {
    expect(readFileSync(PHOTOGRAPH).includes(PLACE)).toBe(true);
    const dossier = join(desk, "d.clausemark");
    expect(await run("new", dossier, "--draft", PHOTOGRAPH, "--as", "Ada, Org")).toMatchObject({ code: 0 });
    for (const bytes of Object.values(unzipSync(new Uint8Array(readFileSync(dossier))))) expectNoMetadata(bytes);
    for (const format of ["md", "json", "docx", "akn"] as const) {
      const file = join(desk, `out.${format}`);
      expect(await run("export", dossier, "--format", format, "--out", file, "--audience", "team")).toMatchObject({
        code: 0,
      });
      const bytes = new Uint8Array(readFileSync(file));
      for (const each of format === "docx" ? Object.values(unzipSync(bytes)) : [bytes]) expectNoMetadata(each);
    }
  }, 120_000);
});

function expectNoMetadata(bytes: Uint8Array): void {
  expect(Buffer.from(bytes).includes("Exif")).toBe(false);
  expect(Buffer.from(bytes).includes(PLACE)).toBe(false);
}
