import { expect } from "@playwright/test";
import { test } from "./testEnvironment.ts";
import { bySheet, card, letIn, note, openMember, row, saveSheet, shareSample, SOON } from "./teamSteps.ts";

test("A team has a second administrator, whose office ends again; a stolen sheet is replaced", async ({
  app: ada,
  environment,
}) => {
  test.setTimeout(400_000);
  await shareSample(ada, environment);
  const [bea, dee, thief] = [await environment.app(), await environment.app(), await environment.app()];
  await letIn(ada, bea, "Bea", "Lead");
  await letIn(ada, dee, "Dee", "Observer");
  const sheet = await saveSheet(ada, environment, "sheet.html");
  await bea.command("Team");
  await dee.command("Team");

  await test.step("a lead becomes administrator beside the first one, by the sheet", async () => {
    await openMember(ada, "Bea");
    await ada.button("Make second administrator…");
    const dialog = ada.page.getByRole("dialog");
    await expect(dialog).toContainText("From then on, each of you can change the list of members");
    await expect(dialog).toContainText("The recovery sheet signs this");
    await ada.press("Escape");
    await bySheet(ada, "Make second administrator…", sheet, "Make administrator");
    await expect(ada.messages).toContainText("Bea is an administrator from now on.");
    await expect(row(bea, "Bea")).toContainText("you · Lead · administrator", SOON);
    await expect(row(dee, "Bea")).toContainText("administrator", SOON);
    await expect(row(dee, "Ada")).toContainText("administrator");
  });

  await test.step("she changes the list of members", async () => {
    await openMember(bea, "Dee");
    await bea.choice(/^Role|Role$/, "Reader");
    await expect(row(dee, "Dee")).toContainText("Reader", SOON);
  });

  await test.step("her office ends when the first administrator confirms it", async () => {
    await openMember(bea, "Bea");
    await bea.tabTo(row(bea, "Bea").getByRole("button", { name: "End office…" }));
    await bea.press("Enter");
    await expect(bea.page.getByRole("dialog")).toContainText("This waits until another administrator confirms it: Ada");
    await bea.button("End office");
    const asked = card(ada, "Bea is ending an administrator’s office");
    await expect(asked).toContainText("No longer administrator: Bea", SOON);
    await ada.button("Confirm");
    await expect(asked).toBeHidden();
    await expect(row(bea, "Bea")).toContainText("you · Lead", SOON);
    await expect(row(bea, "Bea")).not.toContainText("administrator", SOON);
  });

  await test.step("a thief with the sheet takes over: nothing happens, and everybody is told what to do", async () => {
    await thief.openToJoin(await inviteReader(), "Mallory");
    await thief.command("Team");
    await bySheet(thief, "Take over administration", sheet, "Take over");
    await expect(thief.page.getByRole("dialog")).toContainText("The takeover waits until a lead confirms it");
    await expect(card(bea, "Mallory is taking over the administration")).toContainText(
      "If you do not expect this, somebody else has the recovery sheet: confirm nothing",
      SOON,
    );
    await expect(card(ada, "Mallory is taking over the administration")).toContainText("replace it below", SOON);
    await expect(row(dee, "Ada")).toContainText("administrator");
  });

  await test.step("the administrator replaces the sheet, and the thief's one is void", async () => {
    await bySheet(ada, "Replace recovery sheet…", sheet, "Replace sheet");
    await expect(ada.messages).toContainText("The old recovery sheet is void.");
    for (const app of [ada, bea, dee])
      await expect(card(app, "Mallory is taking over the administration")).toBeHidden(SOON);
    const next = await saveSheet(ada, environment, "next.html");
    expect(next).not.toBe(sheet);
    await expect(row(bea, "Ada")).toContainText("administrator");
    await thief.reopen();
    await thief.command("Team");
    await bySheet(thief, "Take over administration", sheet, "Take over");
    await expect(thief.messages).toContainText("This recovery sheet was replaced by a newer one");
    await thief.press("Escape");
  });

  await test.step("everybody writes on, and what was written before is still there", async () => {
    await note(bea, "17(2)", "at least", "After all that.");
    await ada.command("Go to the text");
    await expect(ada.highlights("at least")).toBeVisible(SOON);
    await expect(ada.highlights("silence an opinion")).toBeVisible();
  });

  async function inviteReader(): Promise<string> {
    await ada.command("Go to the text");
    await ada.command("Team");
    await ada.choice(/New member’s role/, "Reader");
    return ada.invite();
  }
});
