import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { MemberId } from "#shared/records/envelope.ts";
import type { Role } from "#shared/records/recordKind.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import { rosterRecordKind as rosterKind } from "#shared/records/kinds/roster.ts";
import type { SharedDossierKey, RosterBody, RosterInvitation, RosterMember } from "#shared/records/kinds/roster.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import type { RecordJudge } from "../judge.ts";
import { shareDossierKey, addOlderDossierKey } from "./sharedDossierKeys.ts";
import type { Roster } from "./roster.ts";
import { isActiveDevice } from "./roleSpans.ts";

/** The public half of a device's secrets: an Ed25519 key and an age recipient. */
export interface PublicKeys {
  readonly key: string;
  readonly recipient: string;
}

/**
 * Creates the body of a dossier's first record: the administrator's device, the recovery key and the first dossier key,
 * in format 2 unless another is asked for.
 */
export async function createDossierBody(
  administrator: PublicKeys,
  recovery: PublicKeys,
  key: DossierKey,
  format: 1 | 2 = 2,
): Promise<DossierBody> {
  const keys = [await shareDossierKey(key, [administrator.recipient, recovery.recipient])];
  const { key: sheet, recipient } = recovery;
  return {
    ...(format === 2 && { format }),
    recipient: administrator.recipient,
    recovery: { key: sheet, recipient },
    keys,
  };
}

/** The changes of the next roster, besides adopting devices that joined. Absent fields stay unchanged. */
export interface RosterChange {
  readonly members?: (listed: readonly RosterMember[]) => Outcome<readonly RosterMember[]>;
  readonly invitations?: (open: readonly RosterInvitation[]) => readonly RosterInvitation[];
  /** Makes a new dossier key, which removed devices cannot open. */
  readonly renew?: boolean;
  /** For a handover: the device of the next term's administrator. */
  readonly administrator?: string;
}

/**
 * Creates the next roster. It adopts devices whose joins count, drops used single-use and expired invitations (`now` is
 * ISO; the administrator enforces expiry), and applies the change. The dossier key goes to every newcomer. A renewed
 * key goes to all active devices, open invitations and the recovery key, with the previous key sealed under it. If an
 * invitation leaves (used, closed or expired), the key is renewed, so that anyone who finds the invitation later cannot
 * open newer records.
 *
 * @returns the body and its parent, or a refusal: `dossier.missing`, `roster.full`, or that of `change.members`
 */
export async function createNextRoster(
  judgement: RecordJudge,
  key: DossierKey,
  now: string,
  change: RosterChange = {},
): Promise<Outcome<{ body: RosterBody; after: string }>> {
  const { roster } = judgement;
  if (!roster) return refusal("dossier.missing");
  const adopted = findDevicesToList(judgement, now);
  const used = new Set(adopted.map(({ invitation }) => invitation));
  const kept = roster.body.invitations.filter(
    (each) => !(each.uses === "one" && used.has(each.key)) && isInvitationUnexpired(each, now),
  );
  const members = (change.members ?? same)(adopted.reduce(addDeviceToRosterMembers, roster.body.members));
  if (isRefusal(members)) return members;
  const invitations = [...(change.invitations ?? same)(kept)];
  const { administrator = roster.body.administrator } = change;
  const term = roster.body.term + (change.administrator === undefined ? 0 : 1);
  const next = { ...roster.body, term, administrator, members: [...members], invitations };
  // A base has no rosters before it, so it must hand out the older keys itself.
  const isBase = change.administrator !== undefined;
  const isRenewed = change.renew === true || hasClosed(roster, next);
  const recipients = isRenewed || isBase ? everybody(roster, next) : newcomers(roster, next);
  const share = isRenewed ? await renewed(key, recipients) : await shareDossierKey(key, recipients);
  const body = rosterKind.body.safeParse({ ...next, keys: isBase ? [share, ...olderOf(roster)] : [share] });
  return body.success ? { body: body.data, after: roster.key } : refusal("roster.full");
}

const same = <T>(list: readonly T[]): readonly T[] => list;

/** Whether an invitation is open at `now`. */
export function isInvitationUnexpired({ expires }: RosterInvitation, now: string): boolean {
  return expires === undefined || expires > now;
}

/** Makes a new key that opens the one before it. */
async function renewed(before: DossierKey, recipients: readonly string[]): Promise<SharedDossierKey> {
  const key = newDossierKey();
  return addOlderDossierKey(await shareDossierKey(key, recipients), key, before);
}

type Listing = Pick<RosterBody, "members" | "invitations">;

function hasClosed({ body }: Roster, { invitations }: Listing): boolean {
  const open = new Set(invitations.map(({ key }) => key));
  return body.invitations.some((each) => !open.has(each.key));
}

/** Returns the recipients of all active devices, open invitations and the recovery sheet. */
function everybody({ recovery }: Roster, { members, invitations }: Listing): string[] {
  const standing = members.flatMap(({ devices }) => devices.filter(isActiveDevice));
  return [...standing, ...invitations, recovery].map(({ recipient }) => recipient);
}

/** Returns the recipients to which the key in force has not been sealed yet. */
function newcomers({ devices, invitations }: Roster, next: Listing): string[] {
  const joined = next.members.flatMap((member) => member.devices.filter(({ device }) => !devices.has(device)));
  const opened = next.invitations.filter((each) => !invitations.has(each.key));
  return [...joined, ...opened].map(({ recipient }) => recipient);
}

/** Returns the links from each key to the one before it, as shares that are sealed to nobody. */
function olderOf({ keys }: Roster): SharedDossierKey[] {
  const links = new Map<string, SharedDossierKey>();
  for (const { id, older } of keys) if (older && !links.has(id)) links.set(id, { id, to: [], older });
  return [...links.values()];
}

/**
 * Finds devices whose joins count and that the roster does not list yet, by key. Joins by expired invitations are
 * excluded.
 */
export function findDevicesToList({ team }: RecordJudge, now: string): readonly DeviceToList[] {
  const adoptables = [...(team?.joined ?? [])].flatMap(([device, { closed, member, role, join }]) => {
    const invitation = join.proof.by === "invitation" ? team?.invitations.get(join.proof.key) : undefined;
    if (closed !== null || (invitation && !isInvitationUnexpired(invitation, now))) return [];
    return [{ device, recipient: join.recipient, member, role, invitation: invitation?.key ?? null }];
  });
  return adoptables.sort((a, b) => (a.device < b.device ? -1 : 1));
}

export interface DeviceToList {
  readonly device: string;
  readonly recipient: string;
  readonly member: MemberId;
  readonly role: Role;
  readonly invitation: string | null;
}

/** Adds a device to its member's entry; a new member gets an entry with this as the first device. */
export function addDeviceToRosterMembers(
  members: readonly RosterMember[],
  { device, recipient, member, role }: Omit<DeviceToList, "invitation">,
): RosterMember[] {
  const entry = { device, recipient, spans: [{ role }] };
  if (!members.some(({ id }) => id === member)) return [...members, { id: member, devices: [entry] }];
  return members.map((each) => (each.id === member ? { ...each, devices: [...each.devices, entry] } : each));
}
