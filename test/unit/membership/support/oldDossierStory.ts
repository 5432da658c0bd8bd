import {
  activeDevicesOf,
  changeRoleAct,
  closeInvitationAct,
  cutOffDevicesAct,
  rotateDossierKeyAct,
} from "#shared/acts/team/changeRoster.ts";
import { createSignedHandover } from "#shared/acts/team/createSignedHandover.ts";
import { isRefusal } from "#shared/base/result.ts";
import { newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import { ROLES, type Role } from "#shared/records/recordKind.ts";
import { Random } from "#test/support/random.ts";
import {
  admitJoinedMembers,
  createFormat1Team,
  exchangeRecords,
  joinTeam,
  unwrapOutcome,
  openInvitation,
  Person,
} from "#test/support/team/team.ts";

const ROLES_OF_NEWCOMERS: readonly Role[] = [...ROLES, "observer", "observer"];

/** How likely each move is. */
const WEIGHTS = {
  note: 6,
  join: 3,
  changeARole: 3,
  remove: 2,
  changeTheKey: 2,
  leaveOpen: 1,
  close: 1,
  handOver: 1,
  fork: 1,
} as const;

/**
 * A dossier of format 1 to which things happen by the acts of the app: people with each role join, write, are removed and
 * get other roles, the key is changed, the administration is handed over by the sheet, and a copy of the administrator's
 * machine goes on beside it.
 */
export class OldDossierStory {
  readonly random: Random;
  /** Everybody with a machine, also those who were removed. */
  readonly people: Person[];
  readonly log: string[] = [];
  administrator: Person;
  readonly #recovery: DeviceSecrets;
  readonly #secrets = new Map<Person, DeviceSecrets>();

  private constructor(seed: number, admin: Person, recovery: DeviceSecrets, secrets: DeviceSecrets) {
    this.random = new Random(seed);
    this.administrator = admin;
    this.people = [admin];
    this.#recovery = recovery;
    this.#secrets.set(admin, secrets);
  }

  /** Plays the story of a seed. In the end everybody has met everybody. */
  static async play(seed: number): Promise<OldDossierStory> {
    const { admin, recovery, secrets } = await createFormat1Team();
    const story = new OldDossierStory(seed, admin, recovery, secrets);
    await story.#join();
    const moves = Object.entries(WEIGHTS).flatMap(([move, weight]) => Array<string>(weight).fill(move));
    for (let left = 8 + story.random.below(8); left > 0; left--)
      await story.#move(story.random.pick(moves) as keyof typeof WEIGHTS);
    await exchangeRecords(...story.people);
    await admitJoinedMembers(story.administrator);
    await exchangeRecords(...story.people);
    return story;
  }

  /** A copy of the administrator's machine, as from a backup. */
  copyAdministrator(): Person {
    const { administrator } = this;
    const secrets = this.#secrets.get(administrator)!;
    const copy = new Person(`Copy of ${administrator.name}`, secrets, administrator.ledger.dossier);
    copy.device.catchUp(administrator.device.counter);
    copy.keys.push(...administrator.keys);
    copy.take([...administrator.held.values()]);
    return copy;
  }

  async #move(move: keyof typeof WEIGHTS): Promise<void> {
    this.log.push(move);
    const { administrator } = this;
    if (move === "note") await this.#note();
    else if (move === "join") await this.#join();
    else if (move === "leaveOpen") await openInvitation(administrator, "observer", "many");
    else if (move === "handOver") await this.#handOver();
    else if (move === "fork") await this.#fork();
    else await this.#changeTheList(administrator, move);
    await this.#meet();
  }

  /** Somebody meets the administrator; not everybody does, so that records arrive late. */
  async #meet(): Promise<void> {
    const other = this.random.pick(this.people);
    if (other !== this.administrator) await exchangeRecords(this.administrator, other);
  }

  async #note(): Promise<void> {
    const writers = this.people.filter(({ me, ledger }) => me && me.role !== "reader" && ledger.recordSet.first);
    await this.random.pick(writers).annotate({ comment: `Note ${this.log.length}.` });
  }

  async #join(): Promise<void> {
    const { administrator, random } = this;
    const role = random.pick(ROLES_OF_NEWCOMERS);
    const secrets = await newDeviceSecrets();
    const invitation = await openInvitation(administrator, role);
    const person = await joinTeam(administrator, invitation, `Member ${this.people.length}`, undefined, secrets);
    this.#secrets.set(person, secrets);
    this.people.push(person);
    await exchangeRecords(administrator, person);
    if (random.below(4) > 0) await admitJoinedMembers(administrator);
    await exchangeRecords(administrator, person);
  }

  async #changeTheList(keeper: Person, move: "changeARole" | "remove" | "changeTheKey" | "close"): Promise<void> {
    const { ledger } = keeper;
    const others = ledger.members.filter(
      ({ isActive, administrator, pending }) => isActive && !administrator && !pending,
    );
    const other = others.length > 0 ? this.random.pick(others) : null;
    const context = keeper.rosterContext();
    if (move === "changeTheKey") await keeper.commit(await rotateDossierKeyAct(ledger, context));
    else if (move === "close") {
      const [open] = ledger.judgement.team!.invitations.keys();
      if (open !== undefined) await keeper.commit(await closeInvitationAct(ledger, context, open));
    } else if (other && move === "remove")
      await keeper.commit(await cutOffDevicesAct(ledger, context, activeDevicesOf(ledger, other.id)));
    else if (other) {
      const role = this.random.pick(ROLES.filter((each) => each !== other.role));
      await keeper.commit(await changeRoleAct(ledger, context, { member: other.id, role }));
    }
  }

  /** A member takes over with the sheet; sometimes the former administrator's device is removed. */
  async #handOver(): Promise<void> {
    const { administrator: former, random } = this;
    const members = this.people.filter((each) => each !== former && each.me && isListed(each));
    if (members.length === 0) return;
    const next = random.pick(members);
    await exchangeRecords(former, next);
    const { device, me } = next;
    if (!me || !isListed(next)) return;
    const handedOver = await createSignedHandover(next.ledger, {
      recovery: this.#recovery,
      device: device.publicKeys,
      member: me.member,
      cut: random.below(3) === 0 ? [former.device.publicKeys.key] : [],
      now: new Date().toISOString(),
    });
    if (isRefusal(handedOver)) return;
    next.take(unwrapOutcome(handedOver).records);
    await next.collectKeys();
    this.administrator = next;
    await exchangeRecords(former, next);
  }

  /** The administrator goes on with two machines that do not know of each other, until they meet. */
  async #fork(): Promise<void> {
    const copy = this.copyAdministrator();
    const moves = ["changeARole", "remove", "changeTheKey", "changeTheKey"] as const;
    for (const keeper of [copy, this.administrator]) await this.#changeTheList(keeper, this.random.pick(moves));
    await exchangeRecords(this.administrator, copy);
    this.administrator.device.catchUp(copy.device.counter);
  }
}

function isListed({ ledger, device }: Person): boolean {
  const { key } = device.publicKeys;
  return ledger.judgement.team?.devices.get(key)?.isCut === false;
}
