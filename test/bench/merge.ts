import * as Y from "yjs";
import { RecordIntake } from "#shared/ledger/store/recordIntake.ts";
import { threads } from "#shared/ledger/store/projections.ts";
import { DossierDoc } from "#shared/records/dossierDoc.ts";
import { convention } from "../support/convention.ts";
import { noteMany } from "../support/many.ts";
import { Random } from "../support/random.ts";
import { foundTeam, joinTeam, openInvitation, type Person } from "../support/team.ts";
import { Bare } from "./support/bare.ts";
import { Figures } from "./support/figures.ts";
import { updateOf } from "./support/opened.ts";
import { inTurn, timed } from "./support/rounds.ts";

/**
 * `npm run bench -- merge [ROUNDS]`: ten members who were offline meet, each with 500 annotations, their ratings and
 * replies: from ten updates to a ledger that has all of it. Beside it, in turn, what the runtime takes to parse the same
 * records, to check their signatures and to open their bodies.
 */
const [ARTICLES, BLOCKS, MEMBERS, NOTES] = [66, 3000, 10, 500];

const figures = new Figures("merge");
const { draft } = convention(new Random(7), ARTICLES, BLOCKS);
const { admin } = await foundTeam(draft);
const invitation = await openInvitation(admin, "observer", "many");
const before = [...admin.held.values()];
const base = updateOf(before);
const members: Person[] = [];
for (let i = 0; i < MEMBERS; i++) {
  const member = await joinTeam(admin, invitation, `Member ${i}`);
  await noteMany(member, draft, NOTES, new Random(i));
  members.push(member);
}
const known = new Set(before.map(({ key }) => key));
const said = members.map(({ held }) => [...held.values()].filter(({ key }) => !known.has(key)));
const updates = said.map(updateOf);
const notes = members.reduce((sum, { ledger }) => sum + ledger.all(threads).length, 0);
const bare = await Bare.of(admin.ledger.dossier, said.flat(), admin.keys);

const { ours, alone } = await inTurn(Number(process.argv[2] ?? 7), {
  ours: merge,
  alone: () => timed(() => Promise.all([bare.read(), bare.verify()])),
});
const what = `${MEMBERS} offline members with ${NOTES} notes each, ${said.flat().length.toLocaleString("en")} records`;
figures.ratio(what, ours, { name: "JSON.parse, Ed25519 and AES-GCM alone", ...alone });
figures.end();

/** One member's dossier as it was before, and then everybody's updates; the ms of the latter. */
async function merge(): Promise<number> {
  const doc = new DossierDoc();
  Y.applyUpdate(doc.doc, base);
  const intake = new RecordIntake(doc, admin.ledger.dossier, admin.keys);
  await intake.whenIdle();
  const ms = await timed(() => {
    for (const update of updates) Y.applyUpdate(doc.doc, update);
    return intake.whenIdle();
  });
  intake.close();
  if (intake.ledger.all(threads).length !== notes) throw new Error("Not every note was merged.");
  return ms;
}
