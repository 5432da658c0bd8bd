import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { toCanonicalJson } from "#shared/base/canonicalJson.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { openInvitation, type Person } from "../support/team/team.ts";
import type { App } from "./app.ts";
import type { TestEnvironment } from "./testEnvironment.ts";

/** Opens an administrator's dossier and joins the team by an invitation, as Ada. Ends at the text. */
export async function joinTeamOf(admin: Person, app: App, { folder }: TestEnvironment): Promise<void> {
  const [invitation, dossier] = [path.join(folder, "invitation.json"), path.join(folder, "team.clausemark")];
  writeFileSync(invitation, toCanonicalJson(await openInvitation(admin)));
  writeFileSync(dossier, writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()));
  await app.openFile(dossier);
  await expect(app.text).toBeVisible();
  await app.openFile(invitation);
  await expect(app.page.getByRole("dialog")).toBeVisible();
  await app.fill("Your name on notes", "Ada");
  await app.press("Enter");
  await expect(app.page.getByRole("dialog")).toBeHidden();
  await app.expectSaved();
  await expect(app.text).toBeVisible();
}
