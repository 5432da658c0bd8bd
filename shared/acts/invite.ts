import { isRefusal, refuse, type Outcome } from "../base/result.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { adoptable, nextRoster } from "../members/change.ts";
import { joinBody, newSecrets, type Invitation } from "../members/invitation.ts";
import type { Card } from "../members/change.ts";
import type { Author, Role } from "../records/kind.ts";
import type { DossierKey } from "../records/seal.ts";
import { act, type Act } from "./act.ts";

/** Whom an invitation is for. `expires` is ISO, UTC. */
export interface NewInvitation {
  readonly role: Role;
  readonly uses?: "one" | "many";
  readonly expires?: string;
  readonly title: string;
  readonly hub?: string;
  /** The hash of the hub's certificate, where nothing else vouches for it. */
  readonly pin?: string;
}

/** Opens an invitation: the administrator's next roster, and what the link, file or QR code carries. */
export async function invite(
  ledger: Ledger,
  me: Author | null,
  key: DossierKey,
  now: string,
  input: NewInvitation,
): Promise<Outcome<{ act: Act; invitation: Invitation }>> {
  if (!me?.administrator) return refuse("invitation.not-administrator");
  const secrets = await newSecrets();
  const { role, uses = "one", expires, title, hub, pin } = input;
  const listed = { key: secrets.key, recipient: secrets.recipient, role, uses, ...(expires ? { expires } : {}) };
  const next = await nextRoster(ledger.judgement, key, now, [listed]);
  if (isRefusal(next)) return next;
  const { seed, identity } = secrets;
  const invitation: Invitation = {
    format: "clausemark/1 invitation",
    dossier: ledger.dossier,
    title,
    role,
    seed,
    identity,
  };
  return {
    act: act({ type: "roster", after: [next.after], body: next.body }),
    invitation: hub ? { ...invitation, hub, ...(pin && { pin }) } : invitation,
  };
}

/** Takes everybody whose join counts into the administrator's next roster; null where there is nobody. */
export async function adoptJoined(
  ledger: Ledger,
  me: Author | null,
  key: DossierKey,
  now: string,
): Promise<Outcome<Act> | null> {
  if (!me?.administrator || adoptable(ledger.judgement).length === 0) return null;
  const next = await nextRoster(ledger.judgement, key, now);
  return isRefusal(next) ? next : act({ type: "roster", after: [next.after], body: next.body });
}

/** Joins by an invitation: the device's first record. */
export async function join(invitation: Invitation, device: Card): Promise<Act> {
  return act({ type: "join", body: await joinBody(invitation, device.key, device.recipient) });
}
