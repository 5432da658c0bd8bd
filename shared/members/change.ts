import { refuse, type Outcome } from "../base/result.ts";
import type { Role } from "../records/kind.ts";
import type { DossierBody } from "../records/kinds/dossier.ts";
import type { RosterBody, RosterInvitation, RosterMember } from "../records/kinds/roster.ts";
import type { DossierKey } from "../records/seal.ts";
import type { Judgement } from "./judge.ts";
import { shareKey } from "./keys.ts";

/** A public half: an Ed25519 key and an age recipient. */
export interface Card {
  readonly key: string;
  readonly recipient: string;
}

/** The body of a dossier's first record: its administrator's device, its recovery key, its first dossier key. */
export async function foundDossier(administrator: Card, recovery: Card, key: DossierKey): Promise<DossierBody> {
  const keys = [await shareKey(key, [administrator.recipient, recovery.recipient])];
  return { recipient: administrator.recipient, recovery: { key: recovery.key, recipient: recovery.recipient }, keys };
}

/**
 * The administrator's next roster: who joined and counts is adopted, `open` invitations are added, used
 * single-use ones leave, and the dossier key goes to everybody new. `expired` drops invitations that are
 * over (`now`, ISO): their expiry is the administrator's to enforce.
 */
export async function nextRoster(
  judgement: Judgement,
  key: DossierKey,
  now: string,
  open: readonly RosterInvitation[] = [],
): Promise<Outcome<{ body: RosterBody; after: string }>> {
  const { roster } = judgement;
  if (!roster) return refuse("dossier.missing");
  const adopted = adoptable(judgement);
  const used = new Set(adopted.map(({ invitation }) => invitation).filter((each) => each !== null));
  const kept = roster.body.invitations.filter(
    (each) => !(each.uses === "one" && used.has(each.key)) && (each.expires === undefined || each.expires > now),
  );
  const recipients = [...adopted.map((each) => each.recipient), ...open.map((each) => each.recipient)];
  const members = adopted.reduce(adopt, roster.body.members);
  const body = { ...roster.body, members, invitations: [...kept, ...open], keys: [await shareKey(key, recipients)] };
  return { body, after: roster.key };
}

/** Devices whose joins count and that the roster does not list yet, by key. */
export function adoptable({ admissions }: Judgement): readonly Adoptable[] {
  const open = [...admissions].filter(([, { closed }]) => closed === null);
  return open
    .map(
      ([
        device,
        {
          member,
          role,
          join: { recipient, proof },
        },
      ]) => {
        return { device, recipient, member, role, invitation: proof.by === "invitation" ? proof.key : null };
      },
    )
    .sort((a, b) => (a.device < b.device ? -1 : 1));
}

interface Adoptable {
  readonly device: string;
  readonly recipient: string;
  readonly member: string;
  readonly role: Role;
  readonly invitation: string | null;
}

function adopt(members: RosterMember[], { device, recipient, member, role }: Adoptable): RosterMember[] {
  const entry = { device, recipient, spans: [{ role }] };
  if (!members.some(({ id }) => id === member)) return [...members, { id: member, devices: [entry] }];
  return members.map((each) => (each.id === member ? { ...each, devices: [...each.devices, entry] } : each));
}
