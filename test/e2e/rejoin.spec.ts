import { expect } from "@playwright/test";
import { type App, TRAVEL } from "./app.ts";
import { test } from "./testEnvironment.ts";

test("After a journey a member joins again by an invitation, and is the same member with all notes", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(240_000);
  const hub = await environment.hubUrl();
  await ada.openSample();
  await note(ada, "5(2)", "silence an opinion", "Before the journey.", "Administrator");
  await ada.share(hub);
  const bea = await environment.app();
  await bea.openToJoin(await ada.invite(), "Member 2");
  await note(bea, "17(2)", "at least", "Said by who travels.");
  await expect(bea.step).toHaveText("Synced");

  await test.step("nothing of it is left on the machine that travels", async () => {
    await ada.command("Go to the text");
    await expect(ada.highlights("at least")).toBeVisible({ timeout: 15_000 });
    await bea.command(TRAVEL);
    const dialog = bea.page.getByRole("dialog", { name: "Remove Clausemark data before travel" });
    await expect(dialog).toContainText("Draft convention on");
    // A hub on this very machine does not count as another place.
    await expect(dialog).toContainText("not known to be anywhere else, since the hub http://127.0.0.1");
    await expect(dialog.getByRole("textbox")).toBeDisabled();
    await bea.press("Escape");
    await bea.deleteAnyway();
    await expect(bea.page.getByRole("dialog")).toHaveCount(0, { timeout: 20_000 });
    await expect(bea.page.getByRole("button", { name: "Try the sample" })).toBeVisible();
    await expect(bea.page.getByRole("heading", { name: "On this machine", exact: true })).toBeHidden();
    await bea.close();
  });

  const invitation =
    await test.step("the device that is gone is removed, and an invitation is made for its member", async () => {
      await ada.command("Team");
      await ada.tabTo(row(ada).getByRole("button").first());
      await ada.press("Enter");
      await ada.button("Remove member…");
      await ada.button("Remove");
      await expect(ada.page.getByRole("heading", { name: "One former member" })).toBeVisible();
      if ((await row(ada).getByRole("button", { name: "Create invitation" }).count()) === 0) {
        await ada.tabTo(row(ada).getByRole("button").first());
        await ada.press("Enter");
      }
      await ada.tabTo(row(ada).getByRole("button", { name: "Create invitation" }));
      await ada.press("Enter");
      const made = row(ada).getByRole("textbox", { name: "Invitation" });
      await expect(made).toHaveValue(/^A[\w-]+$/m);
      return made.inputValue();
    });

  await test.step("with it the device is the same member again", async () => {
    await bea.openToJoin(invitation, "Member 2");
    await expect(bea.highlights("at least")).toBeVisible({ timeout: 20_000 });
    await bea.command("Team");
    await expect(row(bea)).toContainText("you · Observer");
    await expect(bea.page.getByRole("heading", { name: "2 members" })).toBeVisible();
    await note(bea, "16(3)", "within seven days", "Back at home.");
    await ada.command("Go to the text");
    await expect(ada.highlights("within seven days")).toBeVisible({ timeout: 20_000 });
    const cards = await bea.notes(3);
    expect(cards.filter((card) => card.includes("Member 2"))).toHaveLength(2);
  });
});

const row = (app: App) =>
  app.page
    .locator(".team-members > li")
    .filter({ has: app.page.locator("strong").getByText("Member 2", { exact: true }) });

/** Comments on words of the text. The name is requested the first time. */
async function note(app: App, place: string, words: string, comment: string, name?: string): Promise<void> {
  await app.jump(place);
  await app.select(words);
  await app.begin("comment");
  await app.finish({ comment, ...(name && { name }) });
}
