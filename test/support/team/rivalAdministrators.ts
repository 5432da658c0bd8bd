import { signAdministratorChange } from "#shared/acts/team/signAdministratorChange.ts";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import type { OpenedRecord } from "#shared/records/validator.ts";
import {
  admitJoinedMembers,
  createTeam,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "./team.ts";

/** A team with two administrators, and an invitation to it. */
export interface TeamWithTwoAdministrators {
  readonly admin: Person;
  readonly second: Person;
  readonly invitation: Invitation;
  readonly dee: Person;
  readonly eve: Person;
}

/** Creates a team of two administrators and two observers, with a note, and an invitation for one more person. */
export async function createTeamWithTwoAdministrators(): Promise<TeamWithTwoAdministrators> {
  const { admin, recovery } = await createTeam();
  const people: Person[] = [];
  for (const [role, name] of [
    ["lead", "Bea"],
    ["observer", "Dee"],
    ["observer", "Eve"],
  ] as const) {
    people.push(await joinTeam(admin, await openInvitation(admin, role), name));
    await exchangeRecords(admin, ...people);
    await admitJoinedMembers(admin);
    await exchangeRecords(admin, ...people);
  }
  const [second, dee, eve] = people as [Person, Person, Person];
  const appoint = { kind: "appoint", device: second.device.publicKeys.key } as const;
  const office = unwrapOutcome(await signAdministratorChange(admin.ledger, admin.rosterContext(), appoint, recovery));
  admin.take(office.records);
  await admin.commit(office.act);
  await admin.annotate({ comment: "Before" });
  return { admin, second, dee, eve, invitation: await openInvitation(admin) };
}

/**
 * Both administrators remove somebody else at the same time. Each of the two new keys was handed to somebody whom the
 * other has removed, so no dossier key is in force until an administrator joins the two.
 *
 * @param joined records of the people who have joined since
 */
export async function commitRivalRemovals(
  team: TeamWithTwoAdministrators,
  joined: Iterable<OpenedRecord>,
): Promise<void> {
  const { admin, second, dee, eve } = team;
  admin.take(joined);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, second);
  for (const [by, whom] of [
    [admin, dee],
    [second, eve],
  ] as const)
    await by.commit(await cutOffDevicesAct(by.ledger, by.rosterContext(), [whom.device.publicKeys.key]));
  await exchangeRecords(admin, second);
}
