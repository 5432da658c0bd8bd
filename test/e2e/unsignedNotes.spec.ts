import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { packDossier } from "#shared/exchange/dossier/pack.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { composeInvitationMessage } from "#shared/members/joining/invitationMessage.ts";
import { createTeamWithTwoAdministrators, commitRivalRemovals } from "../support/team/rivalAdministrators.ts";
import { admitJoinedMembers, unwrapOutcome, type Person } from "../support/team/team.ts";
import { TRAVEL, type App } from "./app.ts";
import { test } from "./testEnvironment.ts";

const OWN = "Not signed yet · this machine only";

test("Notes that are saved while two administrators' changes are rivals are signed later, once each", async ({
  app: cem,
  environment,
}) => {
  test.setTimeout(240_000);
  const team = await createTeamWithTwoAdministrators();
  const { admin } = team;
  const file = async () => fileOf(admin, environment.folder);
  await test.step("a member joins, and two administrators remove somebody at the same time", async () => {
    await cem.openFile(await file());
    await cem.command("Join a team…");
    await expect(cem.page.getByRole("textbox", { name: "Invitation" })).toBeFocused();
    await cem.page.keyboard.insertText(composeInvitationMessage(team.invitation));
    await cem.fill("Your name on notes", "Cem");
    await cem.press("Enter");
    await expect(cem.page.getByRole("article")).toContainText("Before");
    await commitRivalRemovals(team, await recordsIn(cem));
    await cem.mergeFile(await file());
  });

  await test.step("new notes are saved on this machine only", async () => {
    for (const [words, comment] of [
      ["necessary", "First of two."],
      ["keep them safe", "Second of two."],
    ] as const) {
      await cem.jump("2(1)");
      await cem.select(words);
      await cem.begin("comment");
      await cem.finish({ comment });
      await expect(cem.messages).toContainText("Saved on this machine only, not signed yet");
      await expect(cem.attended).toContainText(OWN);
    }
    await cem.expectSaved();
    expect(await commentsOf(cem, admin)).toEqual(["Before"]);
  });

  await test.step("Team says why, and what ends it", async () => {
    await cem.command("Team");
    await expect(cem.page.getByText("No dossier key is in force, so nothing can be signed.")).toBeVisible();
    await cem.command("Go to the text");
  });

  await test.step("a reply stays in its form, with the reason", async () => {
    await cem.page.getByRole("article").filter({ hasText: "Before" }).locator(".margin-comment").click();
    await cem.press("r");
    await cem.type("Not now.");
    await cem.press("Enter");
    await expect(cem.messages).toContainText("No dossier key is in force, so this cannot be signed.");
    await cem.press("Escape");
  });

  await test.step("they are there after a restart, and mentioned before they could be lost", async () => {
    await cem.reopen();
    await cem.jump("2(1)");
    await expect(cem.page.getByRole("article").filter({ hasText: OWN })).toHaveCount(2);
    await cem.command(TRAVEL);
    await expect(cem.page.getByRole("dialog")).toContainText("2 notes that are not signed yet are only here.");
    await cem.press("Escape");
  });

  await test.step("once an administrator's app has joined the changes, they are signed in order", async () => {
    await admitJoinedMembers(admin);
    await cem.mergeFile(await file());
    await expect(cem.page.getByText(OWN)).toHaveCount(0);
    await expect(cem.messages).toContainText("2 notes that waited on this machine are signed now.");
    await cem.expectSaved();
    await cem.reopen();
    await expect(cem.highlights("necessary")).toHaveCount(1);
    await expect(cem.page.getByText(OWN)).toHaveCount(0);
    await cem.command("Team");
    await expect(cem.page.getByText("No dossier key is in force")).toHaveCount(0);
    expect(await commentsOf(cem, admin)).toEqual(["Before", "First of two.", "Second of two."]);
  });
});

/** Writes a file with somebody's records; returns its path. */
async function fileOf({ ledger, held }: Person, folder: string): Promise<string> {
  const packed = await packDossier({ dossier: ledger.dossier, records: [...held.values()], erased: new Set() });
  const file = path.join(folder, `team-${held.size}.clausemark`);
  await writeFile(file, unwrapOutcome(packed));
  return file;
}

async function recordsIn(app: App) {
  return unwrapOutcome(await readDossierFile(await readFile(await app.saveDossier()))).records;
}

/** The comments of the notes in a file that the user saves now, in the order of the notes' chains. */
async function commentsOf(app: App, admin: Person): Promise<readonly string[]> {
  const records = (await recordsIn(app)).filter(({ record }) => record.type === "annotation");
  admin.take(records);
  const cem = records.filter(({ record }) => record.device !== admin.device.publicKeys.key);
  const own = records.filter(({ record }) => record.device === admin.device.publicKeys.key);
  return [...own, ...cem.sort((a, b) => a.record.seq - b.record.seq)].map(
    ({ key }) => (admin.ledger.record(key)!.body as { readonly comment: string }).comment,
  );
}
