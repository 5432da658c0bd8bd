import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { toThirdPersonRefusalCode } from "#shared/members/thirdPersonRefusalCode.ts";
import { isMessageCode } from "#shared/messages/messages.ts";
import { runCommand } from "#test/support/runCommand.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { createTeam, joinTeam, exchangeRecords, openInvitation, SMALL_DRAFT_ID } from "#test/support/team/team.ts";

it("The command verify says why another member's record is set aside, without saying what the user may do", async () => {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin, "reader"), "Bea");
  const cy = await joinTeam(admin, await openInvitation(admin), "Cy");
  await bea.commitRaw("annotation", {
    anchor: { draft: SMALL_DRAFT_ID, provision: "art_1" },
    ...{ kind: "risk", comment: "From a reader.", rights: [], tags: [], confidentiality: "team" },
  });
  await cy.commitRaw("round", { blind: true }, "round/blind");
  await exchangeRecords(admin, bea, cy);
  const path = join(createTempFolder("aside"), "team.clausemark");
  const records = [...admin.ledger.records()].map(({ opened }) => opened);
  await writeFile(path, writeDossierFile(admin.ledger.dossier, records, admin.ledger.erasedKeys()));
  const { out } = await runCommand("nobody", "verify", path);
  expect(out).toContain("Its author may only read this dossier.");
  expect(out).toContain("Only a lead may do this, and its author is not one.");
  expect(out).not.toMatch(/\byou\b/i);
});

it("Each reason for setting a record aside has a sentence", () => {
  for (const code of ["may.reader", "may.lead-only", "thread.missing"])
    expect(isMessageCode(toThirdPersonRefusalCode(code))).toBe(true);
});
