import { cutOffDevicesAct, rotateDossierKeyAct, activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { judge } from "#shared/members/judge.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import { Random } from "../support/random.ts";
import { admitJoinedMembers, createTeam, joinTeam, openInvitation, type Person } from "../support/team/team.ts";
import { RuntimeFloor } from "./support/runtimeFloor.ts";
import { FigureCollector } from "./support/figures.ts";
import { createVerificationCache, loadDossier, encodeRecords } from "./support/loadDossier.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- roster [ROUNDS]`: three years of a large team. 160 members joined, each by their own invitation, 60
 * were removed, and the dossier key changed every month: about 600 rosters and joins. Each member wrote ten notes. It
 * measures how long judging all of it takes (who may write what, and whose records count), and opening the dossier,
 * again and for the first time. The peer is the bare runtime verifying the signatures of the rosters and joins, and
 * parsing, opening and verifying everything.
 */
const [JOINS, STAND, MONTHS, NOTES] = [160, 100, 36, 10];

const figures = new FigureCollector("roster");
const admin = await threeYears();
const records = [...admin.held.values()];
const control = records.filter(({ record }) => isControlRecordType(record.type));
const stored = encodeRecords(records);
const list = await createVerificationCache(admin);
const [rosters, all] = [await bareOf(control), await bareOf(records)];

const { judged, signatures, again, read, first, verified } = await measureInTurn(Number(process.argv[2] ?? 7), {
  judged: () => measureTime(() => judge(admin.ledger.recordSet)),
  signatures: () => measureTime(() => rosters.verify()),
  again: () => measureTime(() => loadDossier(admin, stored, list)),
  read: () => measureTime(() => all.read()),
  first: () => measureTime(() => loadDossier(admin, stored, null)),
  verified: () => measureTime(() => Promise.all([all.read(), all.verify()])),
});
console.log(`${control.length} rosters and joins, ${records.length} records`);
const team = "three years of a team of 100";
figures.addRatio(`${team}: all judged`, judged, { name: "the Ed25519 of the rosters and joins", ...signatures });
figures.addRatio(`${team}: opened again`, again, { name: "JSON.parse and AES-GCM alone", ...read });
figures.addRatio(`${team}: opened for the first time`, first, { name: "these and Ed25519 alone", ...verified });
figures.add({ what: `${team}: stored`, value: stored.length / 1024 ** 2, unit: "MB" });
figures.finish();

/** Creates those records and returns the administrator, who has all of them. */
async function threeYears(): Promise<Person> {
  const random = new Random(9);
  const { admin } = await createTeam();
  const standing: Person[] = [];
  for (let joined = 1; joined <= JOINS; joined++) {
    const member = await joinTeam(admin, await openInvitation(admin), `Member ${joined}`);
    for (let note = 0; note < NOTES; note++) await member.annotate({ comment: `Note ${note}.` });
    admin.take([...member.held.values()].filter(({ key }) => !admin.held.has(key)));
    await admitJoinedMembers(admin);
    standing.push(member);
    while (standing.length > STAND * (joined / JOINS)) await remove(admin, random, standing);
    if (joined % Math.floor(JOINS / MONTHS) === 0)
      await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
  }
  return admin;
}

async function remove(admin: Person, random: Random, standing: Person[]): Promise<void> {
  const [gone] = standing.splice(random.below(standing.length), 1);
  const { member } = admin.ledger.judgement.team!.joined.get(gone!.device.publicKeys.key) ?? gone!.me!;
  await admin.commit(
    await cutOffDevicesAct(admin.ledger, admin.rosterContext(), activeDevicesOf(admin.ledger, member)),
  );
}

function bareOf(of: typeof records): Promise<RuntimeFloor> {
  return RuntimeFloor.prepare(admin.ledger.dossier, of, admin.keys);
}
