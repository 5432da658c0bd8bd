import { expect } from "@playwright/test";
import { test } from "./testEnvironment.ts";
import { card, note, row, shareSample, SOON } from "./teamSteps.ts";

test("Two people join by one invitation for one: the administrator is shown both, and decides", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(300_000);
  await shareSample(ada, environment);
  const [bea, thief] = [await environment.app(), await environment.app()];
  await ada.command("Go to the text");
  await ada.command("Team");
  await ada.choice(/New member’s role/, "Observer");
  const invitation = await ada.invite();
  await expect(ada.page.getByRole("contentinfo")).toContainText("Synced", SOON);
  await ada.goOffline();
  await bea.openToJoin(invitation, "Bea");
  await thief.openToJoin(invitation, "Somebody");
  await note(bea, "17(2)", "at least", "By the one who was invited.");
  await ada.goOnline();

  const asked = card(ada, "Several people have joined by one invitation");
  await expect(asked).toContainText("somebody else has the link", SOON);
  await expect(asked.getByRole("listitem")).toHaveCount(2, SOON);
  await expect(asked.getByRole("listitem").filter({ hasText: "Bea" })).toBeVisible(SOON);
  await ada.tabTo(
    asked.getByRole("listitem").filter({ hasText: "Bea" }).getByRole("button", { name: "Only this one" }),
  );
  await ada.press("Enter");
  await expect(ada.messages).toContainText("Bea: admitted. The others were removed");
  await expect(asked).toBeHidden();
  await expect(row(ada, "Bea")).toContainText("Observer");
  await expect(thief.page.locator(".removedMember-banner")).toContainText(
    "You were removed from the team by Ada",
    SOON,
  );
  await ada.command("Go to the text");
  await expect(ada.highlights("at least")).toBeVisible(SOON);
});
