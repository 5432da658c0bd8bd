import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeDossier } from "../../../shared/exchange/dossier/write.ts";
import { asideCode } from "../../../shared/members/aside.ts";
import { isMessageCode } from "../../../shared/messages/messages.ts";
import { runCommand } from "../../support/command.ts";
import { newFolder } from "../../support/folder.ts";
import { foundTeam, joinTeam, meet, openInvitation, SMALL_ID } from "../../support/team.ts";

it("The command verify tells why another's record is set aside, and not what one may do oneself", async () => {
  const { admin } = await foundTeam();
  const bea = await joinTeam(admin, await openInvitation(admin, "reader"), "Bea");
  const cy = await joinTeam(admin, await openInvitation(admin), "Cy");
  await bea.sayRaw("annotation", {
    anchor: { draft: SMALL_ID, provision: "art_1" },
    ...{ kind: "risk", comment: "From a reader.", rights: [], tags: [], confidentiality: "team" },
  });
  await cy.sayRaw("round", { blind: true }, "round/blind");
  await meet(admin, bea, cy);
  const path = join(newFolder("aside"), "team.clausemark");
  const records = [...admin.ledger.records()].map(({ opened }) => opened);
  await writeFile(path, writeDossier(admin.ledger.dossier, records, admin.ledger.erased()));
  const { out } = await runCommand("nobody", "verify", path);
  expect(out).toContain("Its author may only read this dossier.");
  expect(out).toContain("Only a lead may do this, and its author is not one.");
  expect(out).not.toMatch(/\byou\b/i);
});

it("Each reason for setting a record aside has a sentence", () => {
  for (const code of ["may.reader", "may.lead-only", "thread.missing"])
    expect(isMessageCode(asideCode(code))).toBe(true);
});
