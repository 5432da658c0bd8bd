import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { decryptPacket } from "#shared/exchange/packet/encryption.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, holdsPhotographs } from "#shared/publish/formats/exportFormats.ts";
import { withExif } from "#test/support/pictures/withExif.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const FIXTURES = join(import.meta.dirname, "../../fixtures");
const MARKER = "Zqplaceqzq 46.2261 N 6.1403 E";

let desk: string;
let dossier: string;
let photograph: string;
let note: string;

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);

beforeEach(async () => {
  desk = createTempFolder("cli");
  dossier = join(desk, "d.clausemark");
  photograph = join(desk, "IMG_0001.JPG");
  writeFileSync(photograph, withExif(readFileSync(join(FIXTURES, "import/pictures/lanterns.jpg")), MARKER));
  const draft = join(FIXTURES, "sample/draft-v1.txt");
  expect(await run("new", dossier, "--draft", draft, "--as", "Ada, Org")).toMatchObject({ code: 0 });
  const made = await run(
    "annotate",
    dossier,
    "--as",
    "Ada",
    "--at",
    "1",
    "--comment",
    "X",
    "--confidentiality",
    "public",
  );
  note = made.out.trim();
});

const add = (description: string, ...more: string[]) =>
  run(
    "photographs",
    dossier,
    "--as",
    "Ada",
    "--note",
    note,
    "--file",
    photograph,
    "--description",
    description,
    ...more,
  );

describe("A photograph that is added to a note on the command line", () => {
  it("leaves no byte of the file and of its metadata in the dossier, a packet, or any export", async () => {
    expect(readFileSync(photograph).includes(MARKER)).toBe(true);
    expect(await add("The screen in room 2")).toMatchObject({
      code: 0,
      err: expect.stringMatching(/1,100 × 230 pixels/),
    });
    const original = readFileSync(photograph).subarray(-2000, -1000);
    const expectClean = (bytes: Uint8Array, what: string) => {
      const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts.map((each) => Buffer.from(each))) {
        for (const secret of [MARKER, "Exif", "IMG_0001", original]) expect(part.includes(secret), what).toBe(false);
        // In base64, a marker may begin at any of three offsets.
        for (const from of [0, 1, 2]) {
          const inBase64 = Buffer.from(MARKER.slice(from, from + 18)).toString("base64");
          expect(part.includes(inBase64), what).toBe(false);
        }
      }
    };
    expectClean(readFileSync(dossier), "dossier");
    writeFileSync(join(desk, "passphrase"), "five random words are enough\n");
    const packet = join(desk, "packet.clausemark");
    expect(
      await run("pack", dossier, "--as", "Ada", "--passphrase-file", join(desk, "passphrase"), "--out", packet),
    ).toMatchObject({ code: 0 });
    const opened = await decryptPacket(readFileSync(packet), { passphrase: "five random words are enough" });
    expectClean(unwrapOutcome(opened), "packet");
    for (const format of EXPORT_FORMAT_NAMES.filter((each) => each !== "pdf" && each !== "xfdf")) {
      const file = join(desk, `out.${EXPORT_FORMATS[format].extension}`);
      const more = holdsPhotographs(format) ? ["--include-photographs"] : [];
      expect(
        await run("export", dossier, "--format", format, "--out", file, "--audience", "team", ...more),
      ).toMatchObject({ code: 0 });
      expectClean(readFileSync(file), format);
    }
  }, 120_000);

  it("is in every format for which it can be asked for, and others refuse to be asked", async () => {
    await add("Team screen");
    for (const format of EXPORT_FORMAT_NAMES) {
      const file = join(desk, `asked.${format}`);
      const asked = ["--format", format, "--out", file, "--audience", "team", "--include-photographs"];
      const { code } = await run("export", dossier, ...asked);
      expect([format, code]).toEqual([format, holdsPhotographs(format) ? 0 : 2]);
      if (code === 0) expect(readFileSync(file, "utf8")).toContain("Team screen");
    }
  });

  it("is in an export only if it is asked for, and in a public one only if it was made public", async () => {
    await add("Team screen");
    await add("Public screen", "--public");
    const file = join(desk, "out.json");
    const exported = async (...more: string[]) => {
      await run("export", dossier, "--format", "json", "--out", file, ...more);
      const { notes } = JSON.parse(readFileSync(file, "utf8")) as {
        readonly notes: readonly { readonly photographs?: readonly { readonly description: string }[] }[];
      };
      return notes.flatMap(({ photographs = [] }) => photographs.map(({ description }) => description));
    };
    expect(await exported()).toEqual([]);
    expect(await exported("--audience", "team")).toEqual([]);
    expect(await exported("--include-photographs")).toEqual(["Public screen"]);
    expect(await exported("--include-photographs", "--audience", "team")).toEqual(["Team screen", "Public screen"]);
    expect(
      await run("export", dossier, "--format", "docx", "--out", join(desk, "x.docx"), "--include-photographs"),
    ).toMatchObject({ code: 2 });
  }, 60_000);

  it("is listed, saved as a JPEG for those who may see it, never over another file, and gone once it is deleted", async () => {
    await add("Team screen");
    await add("Public screen", "--public");
    const listed = JSON.parse((await run("photographs", dossier, "--json")).out) as readonly { readonly id: string }[];
    expect(listed).toHaveLength(2);
    const folder = join(desk, "photographs");
    const saved = await run("photographs", dossier, "--out", folder);
    expect(saved).toMatchObject({ code: 0, out: "photograph-1.jpg  Public screen\n" });
    expect(saved.err).toMatch(/One photograph was left out/);
    expect(readFileSync(join(folder, "photograph-1.jpg")).subarray(0, 2).toString("hex")).toBe("ffd8");
    expect(await run("photographs", dossier, "--out", folder)).toMatchObject({ code: 1 });
    const team = join(desk, "team");
    mkdirSync(team);
    await run("photographs", dossier, "--out", team, "--audience", "team");
    expect(readdirSync(team)).toHaveLength(2);
    const before = readFileSync(dossier);
    await run("erase", dossier, "--as", "Ada", "--id", listed[0]!.id);
    await run("erase", dossier, "--as", "Ada", "--id", listed[1]!.id);
    expect((await run("photographs", dossier)).out).toBe("No note has a photograph.\n");
    const jpeg = (bytes: Uint8Array) => Buffer.from(unzipSync(bytes)["records.jsonl"]!).includes('"jpeg":"/9j/');
    expect([jpeg(before), jpeg(readFileSync(dossier))]).toEqual([true, false]);
    expect(jpeg(readFileSync(`${dossier}.previous`))).toBe(false);
  }, 60_000);

  it("is refused if the file is no picture, and asks for the note and the description", async () => {
    writeFileSync(photograph, "<svg></svg>");
    expect((await add("A drawing")).err).toMatch(/screenshot/);
    expect(await run("photographs", dossier, "--as", "Ada", "--file", photograph)).toMatchObject({ code: 2 });
  }, 60_000);
});
