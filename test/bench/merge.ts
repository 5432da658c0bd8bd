import * as Y from "yjs";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { threadProjection } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { createConvention } from "../support/drafts/madeUpConvention.ts";
import { addManyNotes } from "../support/team/manyNotes.ts";
import { Random } from "../support/random.ts";
import { createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { RuntimeFloor } from "./support/runtimeFloor.ts";
import { FigureCollector } from "./support/figures.ts";
import { encodeRecords } from "./support/loadDossier.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- merge [ROUNDS]`: ten members who were offline merge their work, 500 annotations each with ratings
 * and replies. It measures the time from ten updates to a ledger of all of it. Runs alternate with the bare runtime
 * parsing the same records, verifying their signatures and opening their bodies.
 */
const [ARTICLES, BLOCKS, MEMBERS, NOTES] = [66, 3000, 10, 500];

const figures = new FigureCollector("merge");
const { draft } = createConvention(new Random(7), ARTICLES, BLOCKS);
const { admin } = await createTeam(draft);
const invitation = await openInvitation(admin, "observer", "many");
const before = [...admin.held.values()];
const base = encodeRecords(before);
const members: Person[] = [];
for (let i = 0; i < MEMBERS; i++) {
  const member = await joinTeam(admin, invitation, `Member ${i}`);
  await addManyNotes(member, draft, NOTES, new Random(i));
  members.push(member);
}
const known = new Set(before.map(({ key }) => key));
const said = members.map(({ held }) => [...held.values()].filter(({ key }) => !known.has(key)));
const updates = said.map(encodeRecords);
const notes = members.reduce((sum, { ledger }) => sum + ledger.all(threadProjection).length, 0);
const bare = await RuntimeFloor.prepare(admin.ledger.dossier, said.flat(), admin.keys);

const { ours, alone } = await measureInTurn(Number(process.argv[2] ?? 7), {
  ours: merge,
  alone: () => measureTime(() => Promise.all([bare.read(), bare.verify()])),
});
const what = `${MEMBERS} offline members with ${NOTES} notes each, ${said.flat().length.toLocaleString("en")} records`;
figures.addRatio(what, ours, { name: "JSON.parse, Ed25519 and AES-GCM alone", ...alone });
figures.finish();

/** Loads one member's earlier dossier, then merges everybody's updates. Returns the ms of the merge. */
async function merge(): Promise<number> {
  const doc = new DossierDoc();
  Y.applyUpdate(doc.doc, base);
  const intake = new RecordIntake(doc, admin.ledger.dossier, admin.keys);
  await intake.whenIdle();
  const ms = await measureTime(() => {
    for (const update of updates) Y.applyUpdate(doc.doc, update);
    return intake.whenIdle();
  });
  intake.close();
  if (intake.ledger.all(threadProjection).length !== notes) throw new Error("Not every note was merged.");
  return ms;
}
