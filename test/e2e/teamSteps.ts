import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Locator } from "@playwright/test";
import type { App } from "./app.ts";
import type { TestEnvironment } from "./testEnvironment.ts";

/** How long it may take until a window shows what another one has done, in ms. */
export const SOON = { timeout: 30_000 };

/** Opens the sample as its administrator, in format 2, and shares it by the hub. */
export async function shareSample(ada: App, environment: TestEnvironment): Promise<void> {
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Before everybody.", "Ada");
  await ada.command("Team");
  const update = ada.page.getByRole("button", { name: "Update this dossier…" });
  if (await update.isVisible()) {
    await ada.button("Update this dossier…");
    await ada.button("Update");
    await expect(update).toBeHidden(SOON);
  }
  await ada.share(await environment.hubUrl());
}

/** Lets somebody join with a role, and waits until the administrator's window lists him. */
export async function letIn(ada: App, person: App, name: string, role: "Lead" | "Observer"): Promise<void> {
  await ada.command("Go to the text");
  await ada.command("Team");
  await ada.choice(/New member’s role/, role);
  await person.openToJoin(await ada.invite(), name);
  await expect(row(ada, name)).toContainText(role, SOON);
  await expect(row(ada, name)).not.toContainText("not yet confirmed", SOON);
}

/** Saves the recovery sheet that a window keeps; returns its file. */
export async function saveSheet(app: App, environment: TestEnvironment, name: string): Promise<string> {
  const file = path.join(environment.folder, name);
  await app.command("Save recovery sheet");
  await writeFile(file, await app.running.saving(app.profile, () => app.button("Save sheet…")));
  return file;
}

/** Opens the dialog of a button of the Team view, reads the recovery sheet from its file, and does what it asks. */
export async function bySheet(app: App, button: string, sheet: string, go: string): Promise<void> {
  await app.button(button);
  await app.running.choosing(sheet, () => app.button("Open sheet file…"));
  await app.tabTo(app.page.getByRole("dialog").getByRole("button", { name: go, exact: true }));
  await app.press("Enter");
}

/** The row of a member in the Team view. */
export function row(app: App, name: string): Locator {
  const called = app.page.locator("strong").getByText(name, { exact: true });
  return app.page.locator(".team-members > li").filter({ has: called });
}

/** A section of the Team view by its heading. */
export function card(app: App, heading: string): Locator {
  return app.page.locator("section").filter({ has: app.page.getByRole("heading", { name: heading }) });
}

/** Opens what is behind a member's name; from the Team view. */
export async function openMember(app: App, name: string): Promise<void> {
  await app.tabTo(row(app, name).getByRole("button").first());
  await app.press("Enter");
  await expect(row(app, name).locator(".team-fingerprint").first()).toBeVisible();
}

/** A comment on words of the text. The name is asked for at the first. */
export async function note(app: App, address: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(address);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}
