import type { DeviceId, RecordKey } from "#shared/records/envelope.ts";
import type { MembershipChangeBody, LastRecord } from "#shared/records/kinds/membershipChange.ts";
import type { DossierBody } from "#shared/records/kinds/dossier.ts";
import { isFormat1ClosingRoster, type RosterBody, type RosterDevice } from "#shared/records/kinds/roster.ts";
import type { ControlRecord } from "../recordSet.ts";
import type { MembershipChangeRecord, MembershipChangeContent, AdministrationTermBase } from "./membershipRecords.ts";

/** Finds the number of a record that may not be here: rosters of format 1 name a last record by its key alone. */
export type FindRecordNumber = (key: RecordKey) => number | undefined;

type Rosters = ReadonlyMap<RecordKey, ControlRecord<RosterBody>>;

/**
 * Reads the rosters of format 1, each of which is a complete list, as what each changes against its parent. Those that
 * the recovery sheet signed begin a term.
 */
export function convertFormat1Rosters(
  first: ControlRecord<DossierBody>,
  rosters: Rosters,
  seqOf: FindRecordNumber,
): readonly (AdministrationTermBase | MembershipChangeRecord)[] {
  const reader = new OldRosterReader(first, rosters, seqOf);
  return [...rosters.values()].map((roster) => reader.read(roster));
}

class OldRosterReader {
  readonly #first: ControlRecord<DossierBody>;
  readonly #rosters: Rosters;
  readonly #seqOf: FindRecordNumber;

  constructor(first: ControlRecord<DossierBody>, rosters: Rosters, seqOf: FindRecordNumber) {
    [this.#first, this.#rosters, this.#seqOf] = [first, rosters, seqOf];
  }

  read(roster: ControlRecord<RosterBody>): AdministrationTermBase | MembershipChangeRecord {
    const { key, record } = roster;
    const base = this.#baseBehind(roster);
    const after = record.after ?? [];
    const listing = this.#listingOf(roster, base);
    if (!this.#isHandover(roster)) return this.#changeOf(roster, listing);
    return {
      kind: "base",
      origin: "roster",
      key,
      after,
      signer: record.device,
      previous: base,
      administrators: this.#administratorsOf(roster),
      cuts: [],
      ends: this.#formerAdministrators(base, roster.body.administrator).map((device) => ({
        device,
        closed: false,
        without: [],
      })),
      undo: [],
      sheet: null,
      dossierKey: listing.key ?? null,
      listing: { at: Date.parse(record.at), body: listing },
    };
  }

  #changeOf(
    { key, record, body }: ControlRecord<RosterBody>,
    listing: MembershipChangeContent,
  ): MembershipChangeRecord {
    const { after = [], device: signer } = record;
    const change = { kind: "change", key, after, signer, at: Date.parse(record.at), body: listing } as const;
    return isFormat1ClosingRoster(body) ? { ...change, closesFormat1: true } : change;
  }

  #isHandover({ record }: ControlRecord<RosterBody>): boolean {
    return record.device === this.#first.body.recovery.key;
  }

  /** Returns the nearest base before a roster: the first record if something on the way is missing. */
  #baseBehind(roster: ControlRecord<RosterBody>): RecordKey {
    const seen = new Set<RecordKey>();
    for (let at: ControlRecord<RosterBody> | undefined = roster; at && !seen.has(at.key);) {
      seen.add(at.key);
      at = this.#rosters.get(at.record.after?.[0] ?? "");
      if (at && this.#isHandover(at)) return at.key;
    }
    return this.#first.key;
  }

  #administratorsOf({ body }: ControlRecord<RosterBody>): AdministrationTermBase["administrators"] {
    const { administrator: device } = body;
    const member = body.members.find(({ devices }) => devices.some((each) => each.device === device));
    const entry = member?.devices.find((each) => each.device === device);
    if (!member || !entry) return [{ device, recipient: "", member: device, from: null }];
    const before = entry.spans.at(-2)?.last;
    return [{ device, recipient: entry.recipient, member: member.id, from: before ? this.#lastOf(before) : null }];
  }

  #formerAdministrators(base: RecordKey, next: DeviceId): readonly DeviceId[] {
    const former = this.#rosters.get(base)?.body.administrator ?? this.#first.record.device;
    return former === next ? [] : [former];
  }

  #lastOf(key: RecordKey): LastRecord {
    // Until the record is here, what it bounds is as if it had not been reached.
    return { key, seq: this.#seqOf(key) ?? Number.MAX_SAFE_INTEGER };
  }

  #listingOf({ record, body }: ControlRecord<RosterBody>, base: RecordKey): MembershipChangeContent {
    const parent = record.after?.[0] ?? "";
    const before = this.#rosters.get(parent)?.body;
    const empty = { adds: [], cuts: [], roles: [], opens: [], closes: [], closed: [], hands: [] };
    if (isFormat1ClosingRoster(body)) return { base, ...empty };
    const known = new Map(devicesOf(before ?? firstListOf(this.#first)).map((each) => [each.device, each]));
    const now = devicesOf(body);
    const keyBefore = before ? before.keys[0]!.id : this.#first.body.keys[0]!.id;
    const key = body.keys[0]!;
    return {
      base,
      ...empty,
      adds: now
        .filter(({ device }) => !known.has(device))
        .map(({ device, recipient, member, spans }) => {
          return { device, recipient, member, role: spans[0]!.role };
        }),
      cuts: [
        ...now.flatMap((each) => this.#cutOf(each, known.get(each.device))),
        ...[...known.keys()].flatMap((device) =>
          now.some((each) => each.device === device) ? [] : [{ device, last: null }],
        ),
      ],
      roles: now.flatMap((each) => this.#rolesOf(each, known.get(each.device))),
      ...invitationChanges(before?.invitations ?? [], body.invitations),
      ...(key.id === keyBefore ? { hands: [{ id: key.id, to: key.to }] } : { key }),
    };
  }

  #cutOf({ device, spans }: OldDevice, before: OldDevice | undefined): MembershipChangeBody["cuts"] {
    const { last } = spans.at(-1)!;
    return last === undefined || before?.spans.at(-1)!.last === last ? [] : [{ device, last: this.#lastOf(last) }];
  }

  /** Each span after the first begins at the last record of the span before it. */
  #rolesOf({ device, spans }: OldDevice, before: OldDevice | undefined): MembershipChangeBody["roles"] {
    return spans.slice(1).flatMap(({ role }, i) => {
      const { last } = spans[i]!;
      const isKnown = before?.spans[i + 1]?.role === role && before.spans[i]!.last === last;
      return isKnown || last === undefined ? [] : [{ device, role, last: this.#lastOf(last) }];
    });
  }
}

type OldDevice = RosterDevice & { readonly member: DeviceId };

function devicesOf({ members }: Pick<RosterBody, "members">): readonly OldDevice[] {
  return members.flatMap(({ id, devices }) => devices.map((each) => ({ ...each, member: id })));
}

/** Returns the list that a first record makes: its signer alone. */
function firstListOf({ record, body }: ControlRecord<DossierBody>): Pick<RosterBody, "members"> {
  const { device } = record;
  const entry = { device, recipient: body.recipient, spans: [{ role: "lead" as const }] };
  return { members: [{ id: device, devices: [entry] }] };
}

function invitationChanges(
  before: RosterBody["invitations"],
  now: RosterBody["invitations"],
): Pick<MembershipChangeBody, "opens" | "closes"> {
  const [had, has] = [new Set(before.map(({ key }) => key)), new Set(now.map(({ key }) => key))];
  return {
    opens: now.filter(({ key }) => !had.has(key)),
    closes: before.filter(({ key }) => !has.has(key)).map(({ key }) => key),
  };
}
