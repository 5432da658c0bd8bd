import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { makeAct, type Act } from "#shared/acts/act.ts";
import { annotateAct, type NewAnnotation } from "#shared/acts/notes/annotate.ts";
import { createDossier } from "#shared/acts/team/createDossier.ts";
import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { cutOffDevicesAct } from "#shared/acts/team/changeRoster.ts";
import { createDueRosterUpdateAct, createInvitation, joinDossierAct } from "#shared/acts/team/invitations.ts";
import type { RosterChangeContext } from "#shared/acts/team/rosterChangeContext.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { firstDossierKeyId } from "#shared/acts/negotiation/setStatus.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { ImportedDraft } from "#shared/import/importedDraft.ts";
import { Ledger } from "#shared/ledger/ledger.ts";
import { DeviceRecordSigner, newDeviceSecrets, type DeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import type { Invitation } from "#shared/members/joining/invitation.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import { readEnvelopeOf, openRecordBody, type ValidRecord, type OpenedRecord } from "#shared/records/validator.ts";
import { isControlRecordType, type UnsignedRecord } from "#shared/records/envelope.ts";
import type { Author, Role } from "#shared/records/recordKind.ts";
import type { DocumentRevisionBody } from "#shared/records/kinds/revision.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";

/** Returns the value of an outcome. Throws if it is a refusal, so that a test stops there. */
export function unwrapOutcome<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.code} ${JSON.stringify(outcome.params)}`);
  return outcome as T;
}

/** A small draft: two articles with paragraphs and points. */
export const SMALL_DRAFT: Draft = {
  title: "Draft convention on tide gauges",
  language: "en",
  direction: "ltr",
  provisions: [
    {
      eId: "art_1",
      address: "1",
      kind: "article",
      num: "Article 1",
      heading: "Purpose",
      level: 1,
      blocks: [
        { text: "The purpose of this Convention is to keep records of the sea, and of nobody who looks at it." },
      ],
    },
    { eId: "art_2", address: "2", kind: "article", num: "Article 2", heading: "Records", level: 1, blocks: [] },
    {
      eId: "art_2__para_1",
      address: "2(1)",
      kind: "paragraph",
      num: "1.",
      heading: "",
      level: 2,
      blocks: [{ text: "Each State Party shall keep the records that are necessary. It shall keep them safe." }],
    },
    {
      eId: "art_2__para_1__point_a",
      address: "2(1)(a)",
      kind: "point",
      num: "(a)",
      heading: "",
      level: 3,
      blocks: [{ text: "Records of the tide; and" }],
    },
  ],
};

/** The reading of the small draft. */
export const SMALL_IMPORTED_DRAFT: ImportedDraft = {
  draft: SMALL_DRAFT,
  source: { name: "draft.txt", sha256: "0".repeat(64), format: "text" },
  warnings: [],
  masthead: {},
  remarks: [],
  changes: [],
  statuses: [],
  exclusions: [],
};
export const SMALL_DRAFT_ID = computeDraftId(SMALL_DRAFT);

let last = 0;
/** Returns the present time, but later than ever before, so that records have distinct times even on a fast machine. */
function later(): Date {
  last = Math.max(last + 1, Date.now());
  return new Date(last);
}

/** A person with one device, and the records that have reached it. Keys and signatures are real. */
export class Person {
  readonly name: string;
  readonly device: DeviceRecordSigner;
  readonly ledger: Ledger;
  readonly keys: DossierKey[] = [];
  readonly held = new Map<string, OpenedRecord>();

  constructor(name: string, secrets: DeviceSecrets, dossier: string, now = later) {
    this.name = name;
    this.device = new DeviceRecordSigner(secrets, undefined, now);
    this.ledger = new Ledger(dossier);
    this.ledger.viewAs(() => this.me?.member);
  }

  get me(): Author | null {
    return this.ledger.judgement.authorityOf(this.device.publicKeys.key);
  }

  /** The current key, which the roster names. */
  get key(): DossierKey {
    const inForce = this.ledger.judgement.team?.keysInForce ?? [];
    return inForce.flatMap((id) => this.keys.find((key) => key.id === id) ?? [])[0] ?? this.keys.at(-1)!;
  }

  /** The dossier's first key, if available: the names of registers are derived from it. */
  get first(): DossierKey | undefined {
    return this.keys.find(({ id }) => id === firstDossierKeyId(this.ledger));
  }

  /** Returns the context for a change of the roster by this person, now or at a time (ISO). */
  rosterContext(now = new Date().toISOString()): RosterChangeContext {
    return { me: this.me, device: this.device.publicKeys.key, key: this.key, keys: this.keys, now };
  }

  /** Takes the dossier keys that rosters contain for this device. */
  async collectKeys(): Promise<void> {
    const shares = this.ledger.judgement.team?.keyShares ?? [];
    const { recipient } = this.device.publicKeys;
    const found = await openSharedDossierKeys(shares, recipient, (sealed) => this.device.open(sealed), this.keys);
    const fresh = found.filter((key) => !this.keys.some(({ id }) => id === key.id));
    if (fresh.length === 0) return;
    this.keys.push(...fresh);
    this.take([...this.held.values()]);
  }

  sign = async (unsigned: UnsignedRecord) => this.device.sign(this.ledger.dossier, unsigned);

  /** Commits an act and keeps its records. Returns them. */
  async commit(outcome: Outcome<Act>): Promise<readonly OpenedRecord[]> {
    await this.collectKeys();
    const records = unwrapOutcome(
      await signAct(unwrapOutcome(outcome), this.sign, chooseBodySealing(this.key, this.ledger)),
    );
    this.take(records);
    await this.collectKeys();
    return records;
  }

  /** Commits one statement that no act would make. */
  commitRaw(
    type: string,
    body: object | null,
    of?: string,
    after?: readonly string[],
  ): Promise<readonly OpenedRecord[]> {
    return this.commit(makeAct({ type, body, of, after }));
  }

  async annotate(input: Partial<NewAnnotation> = {}): Promise<string> {
    const anchor = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1" };
    const records = await this.commit(
      annotateAct(this.ledger, this.me, { anchor, kind: "risk", comment: "Too wide.", ...input }),
    );
    return records[0]!.key;
  }

  /** Receives records from another person. Sealed bodies are opened again with this person's own keys. */
  take(records: Iterable<OpenedRecord>): void {
    const keys = new Map(this.keys.map((key) => [key.id, key]));
    const fresh = [...records].map((each) => (each.bytes ? openRecordBody(asStored(each), keys) : each));
    for (const each of fresh) this.held.set(each.key, each);
    this.ledger.add(fresh);
  }
}

/** Returns a record as it comes from a Y.Doc, without what its sender could decrypt. */
function asStored(opened: OpenedRecord): ValidRecord {
  const { key, text, bytes, body } = opened;
  const record = readEnvelopeOf(opened);
  return isControlRecordType(record.type) ? { key, text, record, bytes, body } : { key, text, record, bytes };
}

/** Creates a dossier with its administrator and one small document, in format 2 unless another is asked for. */
export async function createTeam(
  draft: Draft = SMALL_DRAFT,
  now?: () => Date,
  file = "draft.txt",
  format: 1 | 2 = 2,
): Promise<{ admin: Person; recovery: DeviceSecrets; secrets: DeviceSecrets }> {
  const [secrets, recovery] = [await newDeviceSecrets(), await newDeviceSecrets()];
  const device = new DeviceRecordSigner(secrets, undefined, now);
  const { dossier, first, key } = unwrapOutcome(
    await createDossier(device.publicKeys, recovery, async (unsigned) => device.sign("", unsigned), format),
  );
  const admin = new Person("Administrator", secrets, dossier, now);
  admin.device.catchUp(device.counter);
  admin.keys.push(key);
  admin.take([first]);
  await admin.commit(setProfileAct(admin.ledger, admin.me, "Administrator, Observer team"));
  const source = { name: file, sha256: "0".repeat(64), format: "text" as const };
  await admin.commit(addDocumentAct(admin.me, { reading: { draft, source } }));
  return { admin, recovery, secrets };
}

/** Creates a dossier of format 1, whose members a roster lists. */
export function createFormat1Team(draft: Draft = SMALL_DRAFT, now?: () => Date, file = "draft.txt") {
  return createTeam(draft, now, file, 1);
}

/** Opens an invitation as the administrator. */
export async function openInvitation(
  admin: Person,
  role: Role = "observer",
  uses: "one" | "many" = "one",
): Promise<Invitation> {
  const { act: opening, invitation } = unwrapOutcome(
    await createInvitation(admin.ledger, admin.rosterContext(), { role, uses, title: "Team" }),
  );
  await admin.commit(opening);
  return invitation;
}

/** Joins by an invitation with the records of `from`. No other member has to be online. */
export async function joinTeam(
  from: Person,
  invitation: Invitation,
  name: string,
  now?: () => Date,
  secrets?: DeviceSecrets,
): Promise<Person> {
  const person = new Person(name, secrets ?? (await newDeviceSecrets()), invitation.dossier, now);
  person.take(from.held.values());
  const holder = new DeviceRecordSigner({ ...invitation, key: "", recipient: "" });
  const { invitations, keyShares } = person.ledger.judgement.team!;
  const recipients = [...invitations.values()].map(({ recipient }) => recipient);
  for (const recipient of recipients) {
    person.keys.push(...(await openSharedDossierKeys(keyShares, recipient, (sealed) => holder.open(sealed))));
  }
  person.take(from.held.values());
  await person.commit(await joinDossierAct(invitation, person.device.publicKeys));
  await person.commit(setProfileAct(person.ledger, person.me, name));
  return person;
}

/** Admits, as the administrator, everyone who has joined. */
export async function admitJoinedMembers(admin: Person): Promise<void> {
  const adopting = await createDueRosterUpdateAct(admin.ledger, admin.rosterContext());
  if (adopting) await admin.commit(adopting);
}

/** Removes everybody but the administrator. */
export async function cutEverybodyOff(admin: Person): Promise<readonly OpenedRecord[]> {
  const { devices, joined } = admin.ledger.judgement.team!;
  const others = [...devices.keys(), ...joined.keys()].filter((device) => device !== admin.device.publicKeys.key);
  return admin.commit(await cutOffDevicesAct(admin.ledger, admin.rosterContext(), others));
}

/** Gives everyone's records to everyone, and takes the keys in them. */
export async function exchangeRecords(...people: readonly Person[]): Promise<void> {
  for (const to of people) for (const from of people) if (to !== from) to.take([...from.held.values()]);
  for (const person of people) await person.collectKeys();
}

/** Creates an administrator and a second member, by default an observer, who know of each other. */
export async function createTeamOfTwo(role?: Role): Promise<{ admin: Person; bea: Person }> {
  const { admin } = await createTeam();
  const bea = await joinTeam(admin, await openInvitation(admin, role), "Bea");
  await exchangeRecords(admin, bea);
  await admitJoinedMembers(admin);
  await exchangeRecords(admin, bea);
  return { admin, bea };
}

/** Adds another text of the first document. */
export async function addText(
  who: Person,
  draft: Draft,
  covers: DocumentRevisionBody["covers"] = "whole",
  named: { readonly symbol?: string; readonly date?: string } = {},
): Promise<void> {
  const source = { name: "draft.txt", sha256: "1".repeat(64), format: "text" as const };
  const document = who.ledger.documents[0]!.id;
  await who.commit(addRevisionAct(who.ledger, who.me, { document, reading: { draft, source }, covers, ...named }));
}
