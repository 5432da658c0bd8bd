import { writeFile } from "node:fs/promises";
import { expect, type Locator } from "@playwright/test";
import { Random } from "../support/random.ts";
import { makeTranscript, writeVttTranscript } from "../support/transcripts/makeTranscript.ts";
import type { App } from "./app.ts";
import { barriers } from "./axe.ts";
import { test } from "./testEnvironment.ts";

const LAMPS = `Draft convention on lamps

Article 1
Duties

1. The keeper lights every lamp.

2. Paragraph 1 does not apply at noon.

Article 2
Oil

Oil is kept dry, and no keeper shall sell it to anybody who has no licence.
`;

const CUES = `WEBVTT

01:02:00.000 --> 01:02:05.000
<v Chair>We turn to article 2. I give the floor to Canada.

01:02:05.000 --> 01:02:10.000
<v Canada>Thank you. We cannot support article 2.

01:02:10.000 --> 01:02:15.000
<v Canada>The keepers of our coast have no licence.

01:02:15.000 --> 01:02:20.000
<v Speaker 7>Oil is dear, as article 1 should say.

01:02:20.000 --> 01:02:25.000
<v Chair>Norway, supported by Chile, proposed to delete article 2.
`;

async function madeFile(name: string, text: string): Promise<string> {
  const file = test.info().outputPath(name);
  await writeFile(file, text);
  return file;
}

const pane = (app: App): Locator => app.page.getByRole("complementary", { name: "Transcript" });
const line = (app: App): Locator => app.page.getByRole("combobox", { name: "Go to a provision or record a position" });
const passage = (app: App, words: string): Locator => pane(app).getByRole("option", { name: words });

async function openTranscript(app: App, text = CUES, name = "morning.vtt"): Promise<void> {
  await app.chooseFile(await madeFile(name, text));
  const dialog = app.page.getByRole("dialog", { name: `Transcript “${name}”` });
  await expect(dialog.getByRole("radio", { name: "A machine" })).toBeChecked();
  await app.tabTo(dialog.getByRole("button", { name: "Open" }));
  await app.press("Enter");
  await expect(pane(app)).toBeVisible();
}

async function choosePart(app: App, part: string): Promise<void> {
  const choice = pane(app).getByRole("button", { name: "Show" });
  await app.tabTo(choice);
  await app.press("Enter");
  await app.page.getByRole("option", { name: part, exact: true }).press("Enter");
  await expect(choice).toContainText(part);
}

test("A passage is found, quoted and recorded by keyboard, and its time leads back to it", async ({ app }) => {
  await app.openFile(await madeFile("lamps.txt", LAMPS));
  await openTranscript(app);
  await expect(pane(app)).toContainText("Machine transcript");
  await app.tabTo(pane(app).getByRole("textbox", { name: "Search the transcript" }));
  await app.type("licence");
  await expect(pane(app)).toContainText("1 of 5 passages");
  await app.tabTo(pane(app).getByRole("listbox"));
  await app.press("ArrowDown");
  await app.press("Enter");
  await expect(line(app)).toBeFocused();
  await expect(line(app)).toHaveValue(
    "CAN ^webcast 1:02:10 // “The keepers of our coast have no licence.” (machine transcript)",
  );
  await app.type(" -");
  await app.press("Home");
  await app.type("2 ");
  expect(await barriers(app.page)).toEqual([]);
  await app.press("Enter");
  await expect(line(app)).toHaveValue("");
  await app.jump("2");
  await app.press("Shift+H");
  const positions = app.page.getByRole("dialog");
  await expect(positions).toContainText("“The keepers of our coast have no licence.” (machine transcript)");
  await expect(positions).toContainText("webcast 1:02:10");
  await app.tabTo(positions.getByRole("button", { name: "Show in the transcript" }));
  await app.press("Enter");
  await expect(passage(app, "1:02:10")).toHaveAttribute("aria-selected", "true");
  await app.tabTo(pane(app).getByRole("listbox"));
  await app.press("Escape");
  await expect(pane(app)).toHaveCount(0);
  await expect(app.text).toBeFocused();
});

test("Offered lines go to the capture line, and nothing is recorded by itself", async ({ app }) => {
  await app.openFile(await madeFile("lamps.txt", LAMPS));
  await openTranscript(app);
  await choosePart(app, "Offered lines");
  const lines = pane(app).getByRole("list", { name: "Offered lines" }).getByRole("listitem");
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText("2 CAN -");
  await expect(lines.last()).toContainText("2 NOR > / CHL with NOR");
  await app.tabTo(lines.last().getByRole("button", { name: "To the capture line" }));
  await app.press("Enter");
  await expect(line(app)).toBeFocused();
  await expect(lines).toHaveCount(1);
  await expect(app.page.locator(".text-draft .text-held")).toHaveCount(0);
  await app.press("Enter");
  await expect(line(app)).toHaveValue("");
  await expect(app.page.locator(".text-draft .text-held")).toContainText("CHL");
});

test("Who spoke of an article and is not in the ledger is listed, and a speaker is corrected once, by mouse", async ({
  app,
}) => {
  await app.openFile(await madeFile("lamps.txt", LAMPS));
  await openTranscript(app, CUES.replace("<v Speaker 7>Oil", "<v Speaker 7>We add that oil"));
  await app.jump("1");
  await choosePart(app, "Not in ledger");
  await expect(pane(app)).toContainText("No other speaker was recognised who spoke of 1.");
  await choosePart(app, "Speakers");
  const speakers = pane(app).getByRole("list", { name: "Speakers" }).getByRole("listitem");
  await expect(speakers.first()).toContainText("Speaker 7");
  await speakers.first().getByRole("button", { name: "Correct" }).click();
  await pane(app).getByRole("combobox", { name: "Delegation of Speaker 7" }).fill("Mexi");
  await pane(app).getByRole("option", { name: "Mexico" }).click();
  await speakers.first().getByRole("button", { name: "Correct" }).click();
  await expect(pane(app)).toContainText("Mexico");
  await choosePart(app, "Not in ledger");
  const missing = pane(app).getByRole("list", { name: "Not in ledger" });
  await expect(missing.getByRole("listitem")).toHaveText(/Mexico/);
  await missing.getByRole("button", { name: "1:02:15" }).click();
  await expect(passage(app, "1:02:15")).toHaveAttribute("aria-selected", "true");
});

test("A transcript of three hours stays on this device until it is removed", async ({ app }) => {
  await app.openFile(await madeFile("lamps.txt", LAMPS));
  await openTranscript(app, writeVttTranscript(makeTranscript(new Random(1))), "long.vtt");
  await expect(pane(app)).toContainText(/of 1,50\d passages/);
  await app.press("End");
  await expect(passage(app, "The meeting is adjourned.")).toBeVisible();
  await app.press("Escape", "Control+k");
  await app.type("2 CAN + ^webcast 1:30:00");
  await app.press("Enter");
  await expect(line(app)).toHaveValue("");
  await app.jump("2");
  await app.press("Shift+H");
  await app.tabTo(app.page.getByRole("dialog").getByRole("button", { name: "Show in the transcript" }));
  await app.press("Enter");
  const there = pane(app).getByRole("option", { selected: true });
  await expect(there).toContainText(/1:29:5\d|1:30:00/);
  await expect(there).toBeInViewport();
  await app.reopen();
  await expect(app.text).toBeVisible();
  await app.jump("1");
  await app.press("Shift+T");
  await expect(pane(app)).toContainText(/of 1,50\d passages/);
  await app.tabTo(pane(app).getByRole("button", { name: "Remove…" }));
  await app.press("Enter");
  const dialog = app.page.getByRole("dialog", { name: "Remove “long.vtt”?" });
  await app.tabTo(dialog.getByRole("button", { name: "Remove", exact: true }));
  await app.press("Enter");
  await expect(pane(app)).toHaveCount(0);
  await app.press("Shift+T");
  await expect(pane(app)).toHaveCount(0);
});
