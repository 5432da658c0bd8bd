import { rotateDossierKeyAct } from "#shared/acts/team/changeRoster.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { judge } from "#shared/members/judge.ts";
import { isControlRecordType } from "#shared/records/envelope.ts";
import {
  admitJoinedMembers,
  createTeam,
  joinTeam,
  openInvitation,
  SMALL_DRAFT,
  type Person,
} from "../support/team/team.ts";
import { FigureCollector } from "./support/figures.ts";
import { createLargeMembership, encodeAsJson } from "./support/largeMembership.ts";
import { measureInTurn, measureTime } from "./support/measureInTurn.ts";

/**
 * `npm run bench -- membership [ROUNDS]`: judging a large dossier of format 2 (`docs/membership.md`): 50,000 records with
 * 500 changes and ten cut devices, without and with 300 handovers by the recovery sheet that nobody has confirmed, as a
 * thief with the sheet can sign them. The peer is `JSON.parse` of the same envelopes and bodies. And the size of the
 * control records of a team: 100 people joined, each by an invitation of their own, and the key was changed 36 times.
 */
const [RECORDS, CHANGES, MEMBERS, CUTS, UNCONFIRMED] = [50_000, 500, 100, 10, 300];
const [JOINS, KEY_CHANGES] = [100, 36];
/** The longest that judging may take, in ms, and the most control records of the team, in MB. */
const [MOST_MS, MOST_MB] = [50, 2];

const figures = new FigureCollector("membership");
const size = { records: RECORDS, changes: CHANGES, members: MEMBERS, cuts: CUTS };
const [calm, stolen] = [
  createLargeMembership({ ...size, unconfirmed: 0 }),
  createLargeMembership({ ...size, unconfirmed: UNCONFIRMED }),
];
const texts = encodeAsJson(stolen);

const { plain, pending, parsed } = await measureInTurn(Number(process.argv[2] ?? 9), {
  plain: () => measureTime(() => judge(calm)),
  pending: () => measureTime(() => judge(stolen)),
  parsed: () => measureTime(() => texts.map((text) => JSON.parse(text) as unknown)),
});
const what = `${RECORDS.toLocaleString("en")} records with ${CHANGES} changes: all judged`;
const peer = { name: "JSON.parse alone", ...parsed };
figures.addRatio(what, plain, peer);
figures.addRatio(`the same with ${UNCONFIRMED} unconfirmed handovers`, pending, peer);
figures.addMedian(`the same with ${UNCONFIRMED} unconfirmed handovers, in ms`, pending, "ms", { most: MOST_MS });
const team = await createGrownTeam();
const control = [...team.held.values()].filter(({ record }) => isControlRecordType(record.type));
const bytes = control.reduce((sum, { text, bytes: body }) => sum + encodeUtf8(text).length + (body?.length ?? 0), 0);
figures.add(
  { what: `${JOINS} joins and ${KEY_CHANGES} changes of the key: control records`, value: bytes / 1e6, unit: "MB" },
  { most: MOST_MB },
);
figures.finish();

/** Creates a dossier of format 2 that people join one by one, and of which the key is changed between. */
async function createGrownTeam(): Promise<Person> {
  const { admin } = await createTeam(SMALL_DRAFT, undefined, undefined, 2);
  for (let joined = 1; joined <= JOINS; joined++) {
    const member = await joinTeam(admin, await openInvitation(admin), `Member ${joined}`);
    admin.take([...member.held.values()].filter(({ key }) => !admin.held.has(key)));
    await admitJoinedMembers(admin);
    const due = Math.floor((joined * KEY_CHANGES) / JOINS) - Math.floor(((joined - 1) * KEY_CHANGES) / JOINS);
    if (due > 0) await admin.commit(await rotateDossierKeyAct(admin.ledger, admin.rosterContext()));
  }
  return admin;
}
