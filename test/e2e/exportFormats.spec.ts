import { expect } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { parseCsv } from "#shared/publish/tables/csv.ts";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const SECRET = "Fallbackposition";

test("The window saves a text's notes for Word, a spreadsheet and a PDF reader, and says what is left out", async ({
  app,
}) => {
  test.slow();
  await noted(app);
  await asking(app);
  await test.step("in a dialog whose buttons stay in view and that is cut off in no window", async () => {
    const before = app.page.viewportSize();
    for (const size of [{ width: 360, height: 740 }, ...(before ? [before] : [])]) {
      await app.page.setViewportSize(size);
      await expect(app.page.getByRole("button", { name: "Save…" })).toBeInViewport({ ratio: 1 });
      const cut = await app.page.locator(".parts-modal").evaluate((modal) => modal.scrollWidth - modal.clientWidth);
      expect(cut).toBe(0);
    }
  });
  await expect(contents(app)).toContainText("Contents: one note, no proposals.");
  await expect(contents(app)).toContainText("Left out, for the team only: 1 note, 0 proposals.");
  await expect(contents(app)).toContainText("Left out: authors.");
  const forAll = unzipped(await saving(app));
  expect(forAll).toContain("Too little.");
  for (const secret of [SECRET, "Ada", "Quillteam"]) expect(forAll).not.toContain(secret);

  await test.step("for the team with everybody's name", async () => {
    await asking(app);
    await app.radio("Audience", "Team");
    await app.radio("Authors", "By name");
    await expect(contents(app)).toHaveText("Contents: 2 notes, no proposals.");
    const forTeam = unzipped(await saving(app));
    for (const words of ["Too little.", SECRET, "Quillteam"]) expect(forTeam).toContain(words);
  });
  await test.step("only the matches of a filter, in a spreadsheet in French", async () => {
    await asking(app);
    await format(app, "Spreadsheet");
    await app.radio("Audience", "Team");
    await app.fill("Filter", "kind:");
    await expect(contents(app)).toContainText("kind:");
    await expect(app.page.getByRole("button", { name: "Save…" })).toBeDisabled();
    await app.fill("Filter", "severity:3");
    await expect(contents(app)).toContainText("Contents: one note.");
    await app.choice(/Language of headings/, "Français");
    const workbook = unzipped(await saving(app));
    expect(workbook).toContain("Too little.");
    expect(workbook).toContain("Registre des risques");
    expect(workbook).not.toContain(SECRET);
  });
  await test.step("a table of positions of delegations", async () => {
    await asking(app);
    await format(app, "Any table program");
    await app.choice(/Table/, "Positions");
    await expect(contents(app)).toHaveText("Contents: no positions.Left out, for the team only: 1");
    await app.radio("Audience", "Team");
    await expect(contents(app)).toHaveText("Contents: one position.");
    const rows = parseCsv(strFromU8(await saving(app)));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain("Canada");
  });
  await test.step("the marks of a PDF that is typeset first", async () => {
    await asking(app);
    await format(app, "PDF reader");
    const marks = strFromU8(await saving(app));
    expect(marks).toContain("<highlight");
    expect(marks).toContain("Too little.");
    expect(marks).not.toContain(SECRET);
  });
  await test.step("and leads to the view in which a briefing is planned", async () => {
    await asking(app);
    await format(app, "PDF for delegations");
    await app.button("Plan briefing");
    await expect(app.page.getByRole("heading", { name: "Briefing" })).toBeVisible();
  });
});

/** Writes two notes, one of them for the team only, and a position. */
async function noted(app: App): Promise<void> {
  await app.openSample();
  await app.jump("17(2)");
  await app.select("at least");
  await app.mark(3);
  await app.finish({ comment: "Too little.", confidentiality: "Public", name: "Ada, Quillteam" });
  await app.jump("12(1)");
  await app.select("not later than");
  await app.mark(1);
  await app.finish({ comment: SECRET, confidentiality: "Team" });
  await app.capture("16(2) CAN +");
}

async function asking(app: App): Promise<void> {
  await app.press("Control+Shift+O");
  await expect(app.page.getByRole("radio", { name: /^Word/ })).toBeFocused();
}

/** Moves to a format with the arrow keys. */
async function format(app: App, name: string): Promise<void> {
  const wanted = app.page.getByRole("radio", { name: new RegExp(`^${name}`) });
  for (let left = 10; !(await wanted.isChecked()); left--) {
    if (left < 0) throw new Error(`No ${name} among the formats`);
    await app.press("ArrowDown");
  }
}

const contents = ({ page }: App) => page.locator(".export-leaves");

async function saving(app: App): Promise<Buffer> {
  const bytes = await app.running.saving(app.profile, () => app.button("Save…"));
  await expect(app.page.locator(".export-save-for-others")).toBeHidden();
  return bytes;
}

/** Returns every part of an Office file as text. */
function unzipped(bytes: Buffer): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}
