import { currentRoleOfDevice, type Membership } from "#shared/members/membership/membership.ts";
import type { DeviceId } from "#shared/records/envelope.ts";
import type { MembershipChangeBody, NewDossierKey } from "#shared/records/kinds/membershipChange.ts";
import { findHeldKeys, findOlderKeys } from "./dossierKeys.ts";
import { createDossierKey, emptyChange, recipientOf, type RecordOf } from "./historyRecords.ts";
import type { Machine } from "./machine.ts";
import type { World } from "./world.ts";

/** What an administrator asks his app for. */
export interface ChangeRequest extends Partial<
  Pick<MembershipChangeBody, "adds" | "cuts" | "roles" | "opens" | "closes" | "closed">
> {
  readonly renewsKey?: boolean;
}

/**
 * Signs the next change as an administrator's app does (rules 23 to 25). Returns null on a machine that is not in office.
 */
export function signChange(world: World, machine: Machine, request: ChangeRequest = {}): RecordOf<"change"> | null {
  const { membership, device } = machine;
  if (!membership.administrators.has(device) || currentRoleOfDevice(membership, device) === null) return null;
  const body = new ChangeDraft(world, machine, request).finish();
  for (const add of body.adds) world.truth.honestlyListed.add(add.device);
  for (const cut of body.cuts)
    if (membership.list.devices.has(cut.device) || body.adds.some((add) => add.device === cut.device))
      world.truth.honestlyCut.add(cut.device);
  const change = world.sign(machine, "change", body, { after: membership.heads });
  if (body.key) world.madeKeys.add(body.key.id, machine);
  return change;
}

class ChangeDraft {
  readonly #world: World;
  readonly #machine: Machine;
  readonly #membership: Membership;
  readonly #request: ChangeRequest;
  readonly #adds: MembershipChangeBody["adds"];
  readonly #cuts: MembershipChangeBody["cuts"];
  readonly #closes: ReadonlySet<string>;

  constructor(world: World, machine: Machine, request: ChangeRequest) {
    this.#world = world;
    this.#machine = machine;
    this.#membership = machine.membership;
    this.#request = request;
    this.#adds = [...(request.adds ?? []), ...this.#joined()];
    this.#cuts = (request.cuts ?? []).filter(({ device }) => this.#mayCut(device));
    this.#closes = this.#invitationsToClose();
  }

  finish(): MembershipChangeBody {
    const { roles = [], opens = [], closed = [] } = this.#request;
    return {
      ...emptyChange(this.#membership.terms.at(-1)!.base.key),
      ...{ adds: this.#adds, cuts: this.#cuts, closes: [...this.#closes], roles, opens, closed },
      ...this.#keyOrHands(),
    };
  }

  /** Whoever has joined is taken in. */
  #joined(): MembershipChangeBody["adds"] {
    const joined = [...this.#membership.joined.values()].filter(({ isClosed }) => !isClosed);
    return joined.map(({ device, recipient, member, role }) => ({ device, recipient, member, role }));
  }

  /** Upon a provisional handover one cuts only whom provisional terms list, or whose office they end. */
  #mayCut(device: DeviceId): boolean {
    const { administrators, terms, list } = this.#membership;
    if (administrators.has(device)) return false;
    if (!terms.at(-1)!.isProvisional) return true;
    const provisional = terms.filter(({ isProvisional }) => isProvisional);
    if (provisional.some(({ base }) => base.ends.some((end) => end.device === device))) return true;
    const listed = list.devices.get(device);
    return listed !== undefined && terms[listed.since]!.isProvisional;
  }

  /** Used invitations for one, those that are over, and all of them if somebody is cut. */
  #invitationsToClose(): ReadonlySet<string> {
    const { list, joined } = this.#membership;
    const open = [...list.invitations.values()].filter(({ key }) => !list.closed.has(key));
    const isUsed = (key: string) => [...joined.values()].some((join) => !join.isClosed && join.invitation === key);
    const isOver = (expires: string | undefined) => expires !== undefined && Date.parse(expires) <= this.#world.now;
    const closing = open.filter(
      ({ key, uses, expires }) => this.#cuts.length > 0 || isOver(expires) || (uses === "one" && isUsed(key)),
    );
    return new Set([...(this.#request.closes ?? []), ...closing.map(({ key }) => key)]);
  }

  /**
   * A new key where one is needed; otherwise the one in force is handed to everybody. Closing an office takes one, too:
   * cuts that it undoes could bring a former key back into force.
   */
  #keyOrHands(): { key: NewDossierKey } | { hands: MembershipChangeBody["hands"] } {
    const { keysInForce, heads } = this.#membership;
    const { closed, renewsKey } = this.#request;
    const held = findHeldKeys(this.#machine);
    const inForce = keysInForce.find((key) => held.has(key));
    const isTaking = this.#cuts.length > 0 || this.#closes.size > 0 || (closed?.length ?? 0) > 0 || renewsKey === true;
    const isJoining = heads.length > 1 && keysInForce.length !== 1;
    const recipients = this.#recipients();
    if (inForce !== undefined && !isTaking && !isJoining)
      return { hands: [{ id: inForce, to: createDossierKey(inForce, recipients).to, sealed: "" }] };
    const older = findOlderKeys(this.#machine);
    return { key: createDossierKey(this.#world.createName("key"), recipients, older) };
  }

  /** Everybody who belongs to the dossier after this change. */
  #recipients(): string[] {
    const { list, sheets } = this.#membership;
    const cut = new Set(this.#cuts.map(({ device }) => device));
    const listed = [...list.devices.values()].filter(({ cuts }) => cuts.length === 0);
    const devices = [...listed, ...this.#adds].map(({ device }) => device).filter((device) => !cut.has(device));
    const open = [...list.invitations.keys()].filter((key) => !list.closed.has(key) && !this.#closes.has(key));
    const opens = (this.#request.opens ?? []).map(({ key }) => key);
    return [...devices, ...open, ...opens, sheets.at(-1)!.key].map(recipientOf);
  }
}
