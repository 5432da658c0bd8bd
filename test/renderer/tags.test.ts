import { expect, test } from "vitest";
import { splitTags, listDossierTags } from "#shared/acts/input/noteTags.ts";
import { createTeam } from "../support/team/team.ts";

test.each([
  ["surveillance, Children", ["surveillance", "Children"]],
  [" #chair's package ,, #chair's package;  new   text ", ["chair's package", "new text"]],
  ["مراقبة، أطفال", ["مراقبة", "أطفال"]],
  ["", []],
  [" , # ", []],
])("The line %s is parsed as tags", (typed, tags) => {
  expect(splitTags(typed)).toEqual(tags);
});

test("The most used tags are suggested first", async () => {
  const { admin } = await createTeam();
  await admin.annotate({ tags: ["rare", "often"] });
  await admin.annotate({ tags: ["often"] });
  expect(listDossierTags(admin.ledger)).toEqual(["often", "rare"]);
});
