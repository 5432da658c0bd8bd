import { cp, rm } from "node:fs/promises";
import { expect } from "@playwright/test";
import type { App } from "../app.ts";
import { test } from "../testEnvironment.ts";
import { card, letIn, note, row, saveSheet, shareSample, SOON } from "../teamSteps.ts";

test("A copy of the administrator's profile changes the list beside it: who was removed stays out, and taking over ends it", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(560_000);
  await shareSample(ada, environment);
  const [bea, cem] = [await environment.app(), await environment.app()];
  await letIn(ada, bea, "Bea", "Observer");
  await letIn(ada, cem, "Cem", "Lead");
  const sheet = await saveSheet(ada, environment, "sheet.html");
  await ada.expectSaved();
  await ada.close();
  const copy = await environment.app();
  await rm(copy.profile, { recursive: true });
  await cp(ada.profile, copy.profile, { recursive: true });

  await test.step("apart from each other, one removes Bea and the other opens an invitation", async () => {
    await copy.open();
    await copy.goOffline();
    await copy.command("Team");
    await copy.button("Create invitation");
    await ada.open();
    await ada.command("Team");
    await remove(ada, "Bea");
    await expect(bea.page.locator(".removedMember-banner")).toContainText("You were removed from the team", SOON);
  });

  await test.step("when they meet, both windows say what happened, and what ends it", async () => {
    await copy.goOnline();
    for (const app of [ada, copy]) {
      await expect(copied(app)).toContainText(
        "The administrator’s key (Ada) signs on two machines: it was copied.",
        SOON,
      );
      await expect(copied(app)).toContainText("take over with the recovery sheet");
      await expect(row(app, "Bea")).toContainText("removed", SOON);
    }
    await expect(bea.page.locator(".removedMember-banner")).toBeVisible();
  });

  await test.step("what is written then cannot be read by Bea, and everybody else reads it", async () => {
    await note(cem, "17(2)", "at least", "Under the key that both have.");
    for (const app of [ada, copy]) {
      await app.command("Go to the text");
      await expect(app.highlights("at least")).toBeVisible(SOON);
    }
    await bea.command("Go to the text");
    await expect(bea.highlights("at least")).toBeHidden();
  });

  await test.step("the owner's second machine takes over, and the copied key is out", async () => {
    await ada.close();
    await cem.command("Team");
    await cem.button("Take over administration");
    await cem.running.choosing(sheet, () => cem.button("Open sheet file…"));
    await cem.choice(/Former administrator/, "somebody else may have the key");
    await cem.tabTo(cem.page.getByRole("dialog").getByRole("button", { name: "Take over", exact: true }));
    await cem.press("Enter");
    await expect(row(cem, "Cem")).toContainText("administrator", SOON);
    await expect(copied(cem)).toBeHidden();
    await expect(copy.page.locator(".removedMember-banner")).toBeVisible(SOON);
    await expect(row(cem, "Bea")).toContainText("removed");
  });
});

function copied(app: App) {
  return app.page.locator(".team-forks").filter({ hasText: "it was copied" });
}

async function remove(app: App, name: string): Promise<void> {
  await app.tabTo(row(app, name).getByRole("button").first());
  await app.press("Enter");
  await app.button("Remove member…");
  await app.tabTo(app.page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }));
  await app.press("Enter");
  await expect(card(app, "Former members").or(row(app, name))).toBeVisible();
}
