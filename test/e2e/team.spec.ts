import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import { test } from "./testEnvironment.ts";
import { TO_TEXT } from "./toText.ts";

test("A team admits several by one invitation, changes a role, removes one member, and hands over the administration", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "silence an opinion", "Before everybody.", "Administrator");
  await ada.share(hub);

  const [bea, cas] = [await environment.app(), await environment.app()];
  await test.step("two join by one invitation that is open for a day, and the list says so", async () => {
    await ada.choice(/For/, "several people");
    await ada.choice(/Valid/, "for a day");
    const invitation = await ada.invite();
    await bea.openToJoin(invitation, "Member 2");
    await cas.openToJoin(invitation, "Member 3");
    const open = ada.page.getByRole("listitem").filter({ hasText: "several people" });
    await expect(open).toContainText(/Observer · several people · until .* · joined: Member [23], Member [23]/);
    await expect(ada.page.getByRole("heading", { name: "3 members" })).toBeVisible();
  });

  await test.step("a role is changed, and the member's window shows it", async () => {
    await member(ada, "Member 2");
    await ada.choice(/Role/, "Reader");
    await bea.command("Team");
    await expect(row(bea, "Member 2")).toContainText("you · Reader");
    await bea.press(TO_TEXT, "c");
    await expect(bea.messages).toContainText("You can only read this dossier");
    await bea.command("Team");
    await ada.choice(/Role/, "Observer");
    await expect(row(bea, "Member 2")).toContainText("you · Observer");
  });

  await test.step("both see the same fingerprint, and the compared member has a mark", async () => {
    await member(bea, "Member 2");
    const own = await row(bea, "Member 2").locator(".team-fingerprint").textContent();
    expect(own).toMatch(/^(?:\d{5} ){5}\d{5}$/);
    await expect(row(ada, "Member 2").locator(".team-fingerprint")).toHaveText(own!);
    // It is just before the role, which was chosen last.
    await ada.press("Shift+Tab");
    await expect(ada.page.getByRole("checkbox", { name: "Compared by voice" })).toBeFocused();
    await ada.press("Space");
    await expect(row(ada, "Member 2")).toContainText("✓ verified");
    await fold(ada, "Member 2");
  });

  await test.step("a removed member's later records are set aside at the others', with the reason", async () => {
    await cas.goOffline();
    await note(cas, "within seven days", "Said afterwards.");
    await member(ada, "Member 3");
    await ada.button("Remove member…");
    await expect(ada.page.getByRole("dialog")).toContainText("The open invitation is closed");
    await ada.button("Remove");
    await expect(ada.page.getByRole("textbox", { name: "Invitation" })).toBeHidden();
    await expect(ada.page.getByRole("heading", { name: "One former member" })).toBeVisible();
    await expect(ada.page.getByText("open invitation")).toBeHidden();
    await cas.goOnline();
    await expect(cas.step).not.toHaveText(/^(?:Offline|Syncing|Synced)/, { timeout: 20_000 });
    await merge(ada, await cas.saveDossier());
    await ada.command("Team");
    const aside = ada.page.getByRole("listitem").filter({ hasText: "Said afterwards." });
    await expect(aside).toContainText("Member 3 · Note");
    await expect(aside).toContainText("removed from the team");
    await merge(cas, await ada.saveDossier());
    await cas.command("Team");
    await expect(cas.page.getByRole("main")).toContainText("This device was removed from the team");
  });

  await test.step("the others continue, under the new key", async () => {
    await note(bea, "at least", "After the new key.");
    await ada.command("Go to the text");
    await expect(ada.highlights("at least")).toBeVisible({ timeout: 15_000 });
  });

  await test.step("the sheet hands the administration over, and its file is read back", async () => {
    await ada.page.setViewportSize({ width: 768, height: 1024 });
    await ada.press(TO_TEXT);
    await ada.button("Save recovery sheet");
    await expect(ada.page.getByRole("main", { name: "Team" })).toBeVisible();
    // Where the tabs do not fit, a list names the view that is open.
    await expect(ada.page.getByRole("button", { name: "Views: Team" })).toBeInViewport({ ratio: 0.98 });
    await ada.page.setViewportSize({ width: 1440, height: 900 });
    await ada.press(TO_TEXT);
    await ada.command("Save recovery sheet");
    const sheet = await ada.running.saving(ada.profile, () => ada.button("Save sheet…"));
    const file = path.join(environment.folder, "sheet.html");
    await writeFile(file, sheet);
    await bea.command("Team");
    await bea.button("Take over administration");
    await bea.fill("Recovery code", "0000-0000");
    await bea.button("Take over");
    await expect(bea.page.getByRole("dialog").getByRole("alert")).toContainText("36 letters and digits");
    await bea.running.choosing(file, () => bea.button("Open sheet file…"));
    const code = bea.page.getByRole("textbox", { name: "Recovery code" });
    await expect(code).not.toHaveValue("0000-0000");
    await bea.button("Take over");
    // Nobody but the two of them is left who could confirm it.
    await expect(bea.page.getByRole("dialog")).toContainText("the old recovery sheet stays valid");
    await bea.button("Done");
    await expect(row(bea, "Member 2")).toContainText("you · Lead · administrator");
    await expect(row(ada, "Member 2")).toContainText("Lead · administrator", { timeout: 15_000 });
    await expect(row(ada, "Administrator")).toContainText("you · Lead");
    await expect(ada.page.getByRole("button", { name: "Create invitation" })).toBeHidden();
  });
});

test("A group that a member adds in the Team view is known in drafts that are read after that", async ({ app }) => {
  await app.openSample();
  await app.command("Team");
  const section = app.page.locator("section").filter({ hasText: "Groups of delegations" });
  await app.fill("Short name", "FOG");
  await app.tabTo(section.getByRole("textbox", { name: "Name", exact: true }));
  await app.type("Friends of the Gauges");
  await app.button("Add group");
  await expect(section.getByRole("listitem")).toHaveText(/FOG\s*Friends of the Gauges/);
  const compilation = path.join(import.meta.dirname, "../fixtures/attributions/compilation.txt");
  await app.chooseFile(compilation);
  await expect(app.review).toContainText("All 6 that are certain");
  await expect(app.review).not.toContainText("a name is in no list of States and groups");
  await app.press("Escape");
  await app.button("Retract FOG");
  await expect(section.getByRole("listitem")).toHaveCount(0);
});

test("A member's further device asks without a network, is answered, and is listed as the same member", async ({
  app: laptop,
  environment,
}) => {
  await laptop.openSample();
  await note(laptop, "silence an opinion", "From the laptop.", "Member 1");
  const tablet = await environment.app();
  await tablet.open();
  await tablet.chooseFile(await laptop.saveDossier());
  await expect(tablet.text).toBeVisible();
  await tablet.command("Join a team…");
  await tablet.button("This is a further device of mine…");
  const request = await tablet.page.getByRole("textbox", { name: "Request" }).inputValue();

  await laptop.command("Team");
  await laptop.button("Add a device of mine…");
  await laptop.page.keyboard.insertText(request.slice(0, -9));
  await expect(laptop.page.getByRole("dialog").getByRole("alert")).toContainText("request");
  await laptop.press("Control+a");
  await laptop.page.keyboard.insertText(request);
  await expect(laptop.page.getByRole("dialog").getByRole("alert")).toBeHidden();
  const shown = await laptop.page.locator(".parts-dialog .team-fingerprint").textContent();
  await expect(tablet.page.locator(".parts-dialog .team-fingerprint")).toHaveText(shown!);
  await laptop.button("Answer");
  const answer = await laptop.page.getByRole("textbox", { name: "Answer" }).inputValue();

  await tablet.tabTo(tablet.page.getByRole("textbox", { name: "Answer" }));
  await tablet.page.keyboard.insertText(answer);
  await tablet.press("Enter");
  await expect(tablet.page.getByRole("dialog")).toBeHidden();
  await tablet.command("Team");
  await expect(row(tablet, "Member 1")).toContainText("you · Lead · administrator · 2 devices");
  await note(tablet, "at least", "From the tablet.");
  expect((await tablet.notes(2)).every((card) => card.includes("Member 1"))).toBe(true);
});

test("A name that is typed while the previous one is saved stays in the field", async ({ app }) => {
  await app.openSample();
  await note(app, "silence an opinion", "Hers.", "Member 1");
  await app.command("Team");
  await app.fill("Your name on notes", "Member 2");
  const field = app.page.getByRole("textbox", { name: "Your name on notes" });
  await field.evaluate((element: HTMLInputElement) => {
    element.form!.requestSubmit();
    // Typed before any asynchronous step can have ended.
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    document.execCommand("insertText", false, ", Office");
  });
  await expect(row(app, "Member 2")).toBeVisible();
  await expect(field).toHaveValue("Member 2, Office");
  await app.press("Enter");
  await expect(row(app, "Member 2")).toContainText("Office");
});

function row(app: App, name: string): Locator {
  const called = app.page.locator("strong").getByText(name, { exact: true });
  return app.page.locator(".team-members > li").filter({ has: called });
}

/** Opens the details of a member in the Team view. */
async function member(app: App, name: string): Promise<void> {
  await app.tabTo(row(app, name).getByRole("button").first());
  await app.press("Enter");
  await expect(row(app, name).locator(".team-fingerprint").first()).toBeVisible();
}

/** Merges a file, whatever in it counts. */
async function merge(app: App, file: string): Promise<void> {
  await app.chooseFile(file);
  await expect(app.page.getByRole("button", { name: "Merge", exact: true })).toBeFocused();
  await app.button("Merge");
  await expect(app.page.getByRole("dialog")).toBeHidden();
}

/** Closes the details of a member, from a control in them: back to the name, which is just before. */
async function fold(app: App, name: string): Promise<void> {
  const button = row(app, name).getByRole("button").first();
  for (let pressed = 0; !(await button.evaluate((element) => element === document.activeElement)); pressed++) {
    expect(pressed, `Shift+Tab does not reach ${name}`).toBeLessThan(10);
    await app.press("Shift+Tab");
  }
  await app.press("Enter");
  await expect(row(app, name).locator(".team-fingerprint").first()).toBeHidden();
}

/** Comments on words of the text. The name is requested the first time. */
async function note(app: App, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(PLACES[words]!);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}

const PLACES: Readonly<Record<string, string>> = {
  "silence an opinion": "5(2)",
  "at least": "17(2)",
  "within seven days": "16(3)",
};
