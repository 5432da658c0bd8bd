import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import { rosterRecordKind as rosterKind } from "#shared/records/kinds/roster.ts";
import type { KeyShare, RosterBody, RosterInvitation, RosterMember } from "#shared/records/kinds/roster.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import type { Judgement } from "../judge.ts";
import { shareKey, addOlderKey } from "./keyShares.ts";
import type { Roster } from "./roster.ts";
import { isActiveDevice } from "./deviceSpans.ts";

/** A public half: an Ed25519 key and an age recipient. */
export interface PublicKeys {
  readonly key: string;
  readonly recipient: string;
}

/** The body of a dossier's first record: its administrator's device, its recovery key, its first dossier key. */
export async function createDossierBody(
  administrator: PublicKeys,
  recovery: PublicKeys,
  key: DossierKey,
): Promise<DossierBody> {
  const keys = [await shareKey(key, [administrator.recipient, recovery.recipient])];
  return { recipient: administrator.recipient, recovery: { key: recovery.key, recipient: recovery.recipient }, keys };
}

/** What a next roster changes, besides taking in who joined. What is absent stays as it is. */
export interface RosterChange {
  readonly members?: (listed: readonly RosterMember[]) => Outcome<readonly RosterMember[]>;
  readonly invitations?: (open: readonly RosterInvitation[]) => readonly RosterInvitation[];
  /** Makes a new dossier key, which whoever does not stand any more cannot open. */
  readonly renew?: boolean;
  /** Of a handover: the roster of the next term is this device's. */
  readonly administrator?: string;
}

/**
 * The next roster: who joined and counts is adopted, used single-use invitations leave and those that are over
 * (`now`, ISO: their expiry is the administrator's to enforce), and the change is made. The dossier key goes to
 * everybody new; a renewed one to everybody who stands, to the open invitations and to the recovery key, with the key
 * before it sealed under it. Where an invitation leaves, used or closed or over, the key is renewed: whoever finds it
 * later opens nothing that was written since.
 */
export async function nextRoster(
  judgement: Judgement,
  key: DossierKey,
  now: string,
  change: RosterChange = {},
): Promise<Outcome<{ body: RosterBody; after: string }>> {
  const { roster } = judgement;
  if (!roster) return refusal("dossier.missing");
  const adopted = findAdoptableDevices(judgement, now);
  const used = new Set(adopted.map(({ invitation }) => invitation));
  const kept = roster.body.invitations.filter(
    (each) => !(each.uses === "one" && used.has(each.key)) && isInvitationOpen(each, now),
  );
  const members = (change.members ?? same)(adopted.reduce(adoptDevice, roster.body.members));
  if (isRefusal(members)) return members;
  const invitations = [...(change.invitations ?? same)(kept)];
  const { administrator = roster.body.administrator } = change;
  const term = roster.body.term + (change.administrator === undefined ? 0 : 1);
  const next = { ...roster.body, term, administrator, members: [...members], invitations };
  // A base has no rosters before it: everybody has the keys from it alone.
  const isBase = change.administrator !== undefined;
  const isRenewed = change.renew === true || hasClosed(roster, next);
  const recipients = isRenewed || isBase ? everybody(roster, next) : newcomers(roster, next);
  const share = isRenewed ? await renewed(key, recipients) : await shareKey(key, recipients);
  const body = rosterKind.body.safeParse({ ...next, keys: isBase ? [share, ...olderOf(roster)] : [share] });
  return body.success ? { body: body.data, after: roster.key } : refusal("roster.full");
}

const same = <T>(list: readonly T[]): readonly T[] => list;

/** Whether an invitation lets anybody in at a time. */
export function isInvitationOpen({ expires }: RosterInvitation, now: string): boolean {
  return expires === undefined || expires > now;
}

/** A new key, which opens the one before. */
async function renewed(before: DossierKey, recipients: readonly string[]): Promise<KeyShare> {
  const key = newDossierKey();
  return addOlderKey(await shareKey(key, recipients), key, before);
}

type Listing = Pick<RosterBody, "members" | "invitations">;

function hasClosed({ body }: Roster, { invitations }: Listing): boolean {
  const open = new Set(invitations.map(({ key }) => key));
  return body.invitations.some((each) => !open.has(each.key));
}

/** Who stands, whoever has an open invitation, and the recovery sheet. */
function everybody({ recovery }: Roster, { members, invitations }: Listing): string[] {
  const standing = members.flatMap(({ devices }) => devices.filter(isActiveDevice));
  return [...standing, ...invitations, recovery].map(({ recipient }) => recipient);
}

/** Whom the key in force was not sealed to yet. */
function newcomers({ devices, invitations }: Roster, next: Listing): string[] {
  const joined = next.members.flatMap((member) => member.devices.filter(({ device }) => !devices.has(device)));
  const opened = next.invitations.filter((each) => !invitations.has(each.key));
  return [...joined, ...opened].map(({ recipient }) => recipient);
}

/** The ways from each key back to the one before, as shares that are sealed to nobody. */
function olderOf({ keys }: Roster): KeyShare[] {
  const links = new Map<string, KeyShare>();
  for (const { id, older } of keys) if (older && !links.has(id)) links.set(id, { id, to: [], older });
  return [...links.values()];
}

/** Devices whose joins count and that the roster does not list yet, by key; not those of an invitation that is over. */
export function findAdoptableDevices({ admissions, roster }: Judgement, now: string): readonly AdoptableDevice[] {
  const adoptables = [...admissions].flatMap(([device, { closed, member, role, join }]) => {
    const invitation = join.proof.by === "invitation" ? roster?.invitations.get(join.proof.key) : undefined;
    if (closed !== null || (invitation && !isInvitationOpen(invitation, now))) return [];
    return [{ device, recipient: join.recipient, member, role, invitation: invitation?.key ?? null }];
  });
  return adoptables.sort((a, b) => (a.device < b.device ? -1 : 1));
}

export interface AdoptableDevice {
  readonly device: string;
  readonly recipient: string;
  readonly member: MemberId;
  readonly role: Role;
  readonly invitation: string | null;
}

/** Lists a device under its member, as his first one where he is new. */
export function adoptDevice(
  members: readonly RosterMember[],
  { device, recipient, member, role }: Omit<AdoptableDevice, "invitation">,
): RosterMember[] {
  const entry = { device, recipient, spans: [{ role }] };
  if (!members.some(({ id }) => id === member)) return [...members, { id: member, devices: [entry] }];
  return members.map((each) => (each.id === member ? { ...each, devices: [...each.devices, entry] } : each));
}
