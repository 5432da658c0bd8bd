import { packedAgeFileLength } from "#shared/members/packedAgeFile.ts";
import { RecordSet } from "#shared/members/recordSet.ts";
import type { DeviceId, Envelope, RecordKey } from "#shared/records/envelope.ts";
import type { MembershipChangeBody, NewDossierKey } from "#shared/records/kinds/membershipChange.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import type { HandoverBody } from "#shared/records/kinds/handover.ts";
import type { ValidRecord } from "#shared/records/validator.ts";
import { Random } from "#test/support/random.ts";

/** How much there is in a large dossier of format 2. */
export interface LargeMembershipSize {
  /** All records, notes for the most part. */
  readonly records: number;
  /** Changes of the list of members, of which each names the one before it. */
  readonly changes: number;
  readonly members: number;
  /** Members who were cut in the end, at their last record. */
  readonly cuts: number;
  /** Handovers by the recovery sheet that nobody has confirmed, made upon one of the changes each. */
  readonly unconfirmed: number;
}

const SHEET = "5".repeat(64);
const START = Date.UTC(2026, 0, 1);

/** Creates the records, which are not signed: judging them asks for no signature. */
export function createLargeMembership(size: LargeMembershipSize): RecordSet {
  return new RecordSet(FIRST, new LargeMembership(size).create());
}

/** Returns each record as JSON: its envelope, and its body if it is a control record. */
export function encodeAsJson({ byKey }: RecordSet): readonly string[] {
  return [...byKey.values()].flatMap(({ record, body }) =>
    body === undefined ? [JSON.stringify(record)] : [JSON.stringify(record), JSON.stringify(body)],
  );
}

const FIRST = nameOf("dossier", 0);
const OWNER = nameOf("device", 0);

class LargeMembership {
  readonly #size: LargeMembershipSize;
  readonly #random = new Random(11);
  readonly #records: ValidRecord[] = [];
  readonly #chains = new Map<DeviceId, { readonly seq: number; readonly key: RecordKey }>();
  readonly #changes: RecordKey[] = [];

  constructor(size: LargeMembershipSize) {
    this.#size = size;
  }

  create(): readonly ValidRecord[] {
    const { records, changes, members, cuts, unconfirmed } = this.#size;
    this.#sign("dossier", OWNER, {
      format: 2,
      recipient: recipientOf(OWNER),
      recovery: { key: SHEET, recipient: recipientOf(SHEET) },
      keys: [{ id: nameOf("key", 0).slice(0, 32), to: [] }],
    } satisfies DossierBody);
    const notes = records - changes - unconfirmed - 1;
    for (let change = 0; change < changes; change++) {
      this.#change(change < members ? { adds: [memberEntry(change)] } : this.#laterChange(change, changes - cuts));
      this.#notes(Math.floor(((change + 1) * notes) / changes) - Math.floor((change * notes) / changes), change);
    }
    for (let i = 0; i < unconfirmed; i++) this.#handOver(i);
    return this.#records;
  }

  /** The last changes cut a member each; the others change somebody's role. */
  #laterChange(change: number, cutsFrom: number): Partial<MembershipChangeBody> {
    const { members, cuts } = this.#size;
    if (change >= cutsFrom) {
      const device = nameOf("device", 1 + change - cutsFrom);
      return { cuts: [{ device, last: this.#chains.get(device) ?? null }] };
    }
    const device = nameOf("device", 1 + cuts + this.#random.below(members - cuts));
    const role = this.#random.below(2) === 0 ? "lead" : "observer";
    return { roles: [{ device, role, last: this.#chains.get(device) ?? null }] };
  }

  #change(says: Partial<MembershipChangeBody>): void {
    const key = dossierKey(`${this.#changes.length}`, says.cuts ? this.#size.members : 2);
    const listed = { adds: [], cuts: [], roles: [], opens: [], closes: [], closed: [], hands: [] };
    const body: MembershipChangeBody = { base: FIRST, ...listed, ...says, key };
    this.#changes.push(this.#sign("change", OWNER, body, [this.#changes.at(-1) ?? FIRST]));
  }

  #notes(count: number, change: number): void {
    const joined = Math.min(change + 1, this.#size.members);
    for (let i = 0; i < count; i++)
      this.#sign("annotation", nameOf("device", 1 + this.#random.below(joined)), undefined);
  }

  /** A thief with the sheet makes himself administrator upon some change after all members were added. */
  #handOver(i: number): void {
    const { members, changes } = this.#size;
    const upon = this.#changes[members + this.#random.below(changes - members)]!;
    const device = nameOf("thief", i);
    const body: HandoverBody = {
      base: FIRST,
      administrators: [{ device, recipient: recipientOf(device), member: device, from: null }],
      cuts: [],
      ends: [{ device: OWNER, closed: true, without: [] }],
      undo: [],
      key: dossierKey(`thief ${i}`, 2),
    };
    this.#sign("handover", SHEET, body, [upon]);
  }

  #sign(type: string, device: DeviceId, body: object | undefined, after?: readonly RecordKey[]): RecordKey {
    const index = this.#records.length;
    const before = this.#chains.get(device);
    const key = nameOf(type, index);
    const seq = before ? before.seq + 1 : 0;
    const record = {
      v: 1,
      type,
      device,
      seq,
      prev: before?.key ?? null,
      at: new Date(START + 1000 * index).toISOString(),
      body: nameOf("body", index),
      sig: "0".repeat(128),
      ...(after && { after: [...after] }),
    } satisfies Envelope;
    this.#chains.set(device, { seq, key });
    this.#records.push({ key, text: "", record, bytes: new Uint8Array(), ...(body && { body }) });
    return key;
  }
}

function memberEntry(i: number): MembershipChangeBody["adds"][number] {
  const device = nameOf("device", i + 1);
  return { device, recipient: recipientOf(device), member: device, role: i % 5 === 0 ? "lead" : "observer" };
}

/** A key sealed to the first members; nothing of it is opened. */
function dossierKey(name: string, recipients: number): NewDossierKey {
  const to = Array.from({ length: recipients }, (_, i) => recipientOf(nameOf("device", i)));
  return { id: nameOf(name, 0).slice(0, 32), to, sealed: "0".repeat(packedAgeFileLength(recipients)), older: [] };
}

function recipientOf(id: string): string {
  return `age1${id.slice(0, 58)}`;
}

/** Returns 64 digits that tell one thing from another. */
function nameOf(kind: string, index: number): string {
  const digits = [...`${kind} ${index} `].map((sign) => sign.charCodeAt(0).toString(16)).join("");
  return digits.padEnd(64, "0").slice(0, 64);
}
