import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";

const MOLES = "between the two moles of a harbour that lies open to the sea";

const text = (lamps: string, bells: string) => `# Draft convention on lamps

## Article 3. Lamps of the harbour

1. Each Party shall keep [a lamp] at its harbour${lamps}, and shall light [a lamp] at night in 2023.

2. Bells.

**Option 1:** Parties shall keep bells:

(a) at the gate;

**Option 2:** Parties shall ring bells:

(a) at noon;

(b) before every storm.

## Article 4. Bells of the harbour

1. Each Party shall ring its bells before a storm comes over the hills${bells}.
`;

interface Listed {
  readonly kind: string;
  readonly id: string;
  readonly address: string;
  readonly stance: string;
  readonly quote: string | null;
  readonly nth: number | null;
  readonly proposed: { readonly new: string; readonly proposers: readonly string[] } | null;
  readonly places: readonly { readonly address: string; readonly words: string }[];
  readonly uncertain: boolean;
}

let desk: string;
let dossier: string;

const run = (...argv: string[]) => runCommand(join(desk, "ada"), ...argv);
const capture = (...lines: string[]) => run("capture", dossier, "--as", "Ada", ...lines);
const positions = async () =>
  (JSON.parse((await run("list", dossier, "--json")).out) as Listed[]).filter(
    ({ kind, stance }) => kind === "position" && stance !== "proposes",
  );
const fileWith = async (name: string, content: string) => {
  const path = join(desk, name);
  await writeFile(path, content);
  return path;
};

beforeEach(async () => {
  desk = createTempFolder("words");
  dossier = join(desk, "lamps.clausemark");
  await run("new", dossier, "--draft", await fileWith("first.md", text(` ${MOLES}`, "")), "--as", "Ada, Team");
});

describe("The words that a position is about", () => {
  it("are those of the text, chosen by number if they occur several times", async () => {
    await capture('3(1) MHL > "a lamp"');
    const said = await capture('3(1) SAU - "a lamp" #1', '3(1) CHE + "2023"');
    expect(said.out).toBe(
      [
        '3(1) SAU - "a lamp"#1',
        "  Saudi Arabia opposes “a lamp” in the text of 3(1) (#1)",
        '3(1) CHE + "2023"',
        "  Switzerland supports “2023” in the text of 3(1)",
        "",
      ].join("\n"),
    );
    expect((await positions()).map(({ quote, nth, proposed }) => [quote, nth, proposed])).toEqual([
      ["a lamp", 1, null],
      ["2023", null, null],
    ]);
    const { out } = await run("list", dossier);
    expect(out).toContain("Saudi Arabia opposes “a lamp” (#1)");
  });

  it("have to be chosen if they occur in the text and somebody has proposed them, too", async () => {
    await capture('3(1) MHL > "a lamp"', '3(1) COL > "2023"');
    const lamp = await capture('3(1) SAU - "a lamp"');
    expect(lamp.code).toBe(1);
    expect(lamp.err).toContain('>>"a lamp"<<');
    expect(lamp.err).toContain('Write "a lamp"#1 … #2 for those of the text, or "a lamp" of MHL for the proposal.');
    const year = await capture('3(1) CHE + "2023"');
    expect(year.err).toContain('Write "2023"#1 for those of the text, or "2023" of COL for the proposal.');
    expect(await positions()).toEqual([]);
    expect((await capture('3(1) CHE + "2023" #1')).code).toBe(0);
    const said = await capture('3(1) NOR + "2023" of Colombia');
    expect(said.out).toBe('3(1) NOR + "2023" of COL\n  Norway supports the proposal of Colombia “2023”\n');
    expect((await positions()).map(({ quote, proposed }) => [quote, proposed?.proposers])).toEqual([
      [null, ["Colombia"]],
      ["2023", undefined],
    ]);
    expect((await run("list", dossier)).out).toContain("Norway supports (the proposal of Colombia “2023”)");
  });

  it("have to be chosen if several have proposed them, and are never taken for somebody else’s", async () => {
    await capture('3(1) MHL > "a torch"', '3(1) COL > "a torch"', '3(1) COL > "a torch"');
    const asked = await capture('3(1) CHE + "a torch"');
    expect(asked.err).toMatch(
      /not in the text of 3\(1\).* Write whose proposal you mean: "a torch" of (?:COL|MHL), "a torch" of/,
    );
    expect((await capture('3(1) CHE + "a torch" of NOR')).err).toContain(
      "No proposal by Norway at 3(1) contains these words.",
    );
    expect((await capture('3(1) CHE + "a torch" #1')).err).toContain("Write whose proposal you mean");
    expect((await capture('3(1) CHE + "a torch" #1 of COL')).err).toContain("Use only one of them.");
    expect((await capture('3(1) CHE + "a torch" of')).err).toContain("After “of”, name who");
    const line = '3(1) PER "2023" > "2024" / CHE + "2024"';
    expect((await capture(line)).err).toContain("This line itself proposes these words.");
    expect(await positions()).toEqual([]);
    expect((await capture('3(1) CHE + "a torch" of COL')).code).toBe(0);
  });

  it("are told apart if one delegation has proposed them in several places", async () => {
    await capture('3(1) COL "2023" > "a bell"', '3(1) COL "at night" > "a bell"');
    const { err } = await capture('3(1) CHE + "a bell" of COL');
    expect(err).toContain("Colombia has proposed these words at 3(1) more than once");
    expect(err).toContain("at night");
  });

  it("may not be part of a proposal: it is quoted whole, or by its beginning", async () => {
    await capture('3(1) PHL > "with respect for the rights of indigenous peoples"');
    const { err } = await capture('3(1) CHE + "indigenous peoples"');
    expect(err).toContain(
      "They are part of what Philippines proposed there: “with respect for the rights of indigenous peoples”.",
    );
    expect(err).toContain('"with respect for the …"');
    expect((await capture('3(1) CHE + "with respect for the …"')).out).toContain("the proposal of Philippines");
    expect((await capture('3(1) CHE + "islands"')).err).toContain("nobody has proposed it there");
  });
});

it("The words of positions are numbered in a list by their occurrences in the listed text", async () => {
  await capture('3(1) SAU - "a lamp" #1', '4(1) SAU - "before a storm"');
  await run(
    "revise",
    dossier,
    "--draft",
    await fileWith("next.md", text(` ${MOLES}`, ". A storm before a storm is two")),
  );
  expect((await positions()).map(({ address, nth }) => [address, nth])).toEqual([
    ["3(1)", 1],
    ["4(1)", 1],
  ]);
});

describe("Several capture lines", () => {
  it("are recorded together or not at all, with a message", async () => {
    const { code, out, err } = await capture("3(1) CAN +", "3(1) Atlantis +", "4(1) NOR -");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(">>Atlantis<<");
    expect(err).toContain("Nothing was recorded: 1 line of 3 must be corrected.");
    expect(await positions()).toEqual([]);
    expect((await run("verify", dossier)).code).toBe(0);
    expect((await capture("3(1) CAN +", "4(1) NOR -")).code).toBe(0);
    expect((await run("verify", dossier)).code).toBe(0);
  });

  it("print their whole address, and ask which option is meant", async () => {
    expect((await capture("3(2)(b) SAU +")).out).toBe("3(2)(option 2)(b) SAU +\n");
    const { err } = await capture("3(2)(a) SAU +");
    expect(err).toContain("3(2)(option 1)(a) and 3(2)(option 2)(a)");
  });
});

describe("A position on words that are in another article of the next text", () => {
  const place = (...more: string[]) => run("place", dossier, "--as", "Ada", ...more);

  it("is listed with that place, and confirmed only if the place is named", async () => {
    await capture(`3(1) NOR + "${MOLES}"`, "4(1) CAN +");
    const [norway, canada] = (await positions()) as [Listed, Listed];
    await run("revise", dossier, "--draft", await fileWith("second.md", text("", ` ${MOLES}`)));
    const listed = (await positions()).find(({ id }) => id === norway.id)!;
    expect([listed.places, listed.uncertain]).toEqual([[{ address: "4(1)", words: MOLES }], true]);
    expect((await run("list", dossier)).out).toMatch(/Norway .*would be, uncertainly .*, at 4\(1\): “between the two/);
    const unsure = await place("--position", norway.id);
    expect(unsure).toMatchObject({ code: 1, out: "" });
    expect(unsure.err).toContain('(--at "4(1)")');
    const { out } = await place("--position", norway.id, "--at", "4(1)");
    expect(out).toMatch(
      /^Placed there\.\n {2}Taken on .*3\(1\): “between .* sea”\n {2}Now on .*4\(1\): “between .* sea”\n$/,
    );
    // Its own article has other words now: this is certain enough to be confirmed.
    const sure = await place("--position", canada.id);
    expect(sure.out).toMatch(
      /^Confirmed\.\n {2}Taken on .*4\(1\): “Each Party .*hills\.”\n {2}Now on .*4\(1\): “.* of a harb…”\n$/,
    );
  });
});
