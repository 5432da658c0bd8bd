import { cutOffDevices, rotateDossierKey, activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { judge } from "#shared/members/judge.ts";
import { isControlType } from "#shared/records/envelope.ts";
import { Random } from "../support/random.ts";
import { adopt, foundTeam, joinTeam, openInvitation, type Person } from "../support/team.ts";
import { Bare } from "./support/bare.ts";
import { Figures } from "./support/figures.ts";
import { checkedBy, opened, updateOf } from "./support/opened.ts";
import { inTurn, timed } from "./support/rounds.ts";

/**
 * `npm run bench -- roster [ROUNDS]`: three years of a large team. 160 members have joined, each by an invitation of his own, 60
 * were removed, and every month the dossier's key was changed: some 600 rosters and joins; everybody has said ten
 * notes. What it takes to judge all of it, who may say what and whose records count, and to open the dossier, again and for the first
 * time; beside it what the runtime takes to verify the signatures of the rosters and joins, and to parse, open and verify all of it.
 */
const [JOINS, STAND, MONTHS, NOTES] = [160, 100, 36, 10];

const figures = new Figures("roster");
const admin = await threeYears();
const records = [...admin.held.values()];
const control = records.filter(({ record }) => isControlType(record.type));
const stored = updateOf(records);
const list = await checkedBy(admin);
const [rosters, all] = [await bareOf(control), await bareOf(records)];

const { judged, signatures, again, read, first, verified } = await inTurn(Number(process.argv[2] ?? 7), {
  judged: () => timed(() => judge(admin.ledger.recordSet)),
  signatures: () => timed(() => rosters.verify()),
  again: () => timed(() => opened(admin, stored, list)),
  read: () => timed(() => all.read()),
  first: () => timed(() => opened(admin, stored, null)),
  verified: () => timed(() => Promise.all([all.read(), all.verify()])),
});
console.log(`${control.length} rosters and joins, ${records.length} records`);
const team = "three years of a team of 100";
figures.ratio(`${team}: all judged`, judged, { name: "the Ed25519 of the rosters and joins", ...signatures });
figures.ratio(`${team}: opened again`, again, { name: "JSON.parse and AES-GCM alone", ...read });
figures.ratio(`${team}: opened for the first time`, first, { name: "these and Ed25519 alone", ...verified });
figures.add({ what: `${team}: stored`, value: stored.length / 1024 ** 2, unit: "MB" });
figures.end();

/** Says it all as its administrator, who has everything. */
async function threeYears(): Promise<Person> {
  const random = new Random(9);
  const { admin } = await foundTeam();
  const standing: Person[] = [];
  for (let joined = 1; joined <= JOINS; joined++) {
    const member = await joinTeam(admin, await openInvitation(admin), `Member ${joined}`);
    for (let note = 0; note < NOTES; note++) await member.annotate({ comment: `Note ${note}.` });
    admin.take([...member.held.values()].filter(({ key }) => !admin.held.has(key)));
    await adopt(admin);
    standing.push(member);
    while (standing.length > STAND * (joined / JOINS)) await remove(admin, random, standing);
    if (joined % Math.floor(JOINS / MONTHS) === 0)
      await admin.say(await rotateDossierKey(admin.ledger, admin.keeper()));
  }
  return admin;
}

async function remove(admin: Person, random: Random, standing: Person[]): Promise<void> {
  const [gone] = standing.splice(random.below(standing.length), 1);
  const { member } = admin.ledger.judgement.admissions.get(gone!.device.publicKeys.key) ?? gone!.me!;
  await admin.say(await cutOffDevices(admin.ledger, admin.keeper(), activeDevicesOf(admin.ledger, member)));
}

function bareOf(of: typeof records): Promise<Bare> {
  return Bare.of(admin.ledger.dossier, of, admin.keys);
}
