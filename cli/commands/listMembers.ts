import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { describeUnknownDevices, findUnknownDevices } from "#shared/ledger/queries/unknownDevices.ts";
import { deviceFingerprintOf } from "#shared/members/deviceFingerprint.ts";
import {
  listChangesSignedByDevices,
  type MembershipChangeSummary,
} from "#shared/members/membership/membershipChangeSummary.ts";
import { findContestedJoins } from "#shared/members/membership/joinedDevices.ts";
import { findPendingHandovers } from "#shared/members/pendingHandovers.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

/**
 * `members DOSSIER [--json]`: lists the members with their devices, the open invitations, and requests for admission.
 */
export async function listMembersCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, { json: { type: "boolean" } }, { positionals: 1 });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const team = teamOf(dossier.ledger);
  if (values.json) io.json(team);
  else for (const line of linesOf(team)) io.out(line);
  return 0;
}

type Team = ReturnType<typeof teamOf>;

function teamOf(ledger: Ledger) {
  const { team, membership } = ledger.judgement;
  const unknown = findUnknownDevices(ledger);
  const device = (id: string) => {
    const isCut = team?.devices.get(id)?.isCut ?? false;
    return { id, fingerprint: deviceFingerprintOf(ledger.dossier, id), stands: !isCut };
  };
  return {
    members: ledger.members.map(({ id, name, organisation, role, administrator, isActive, pending, devices }) => {
      return { id, name, organisation, role, administrator, standing: isActive, pending, devices: devices.map(device) };
    }),
    invitations: [...(team?.invitations.values() ?? [])].map(({ key, role, uses, expires, member }) => {
      return { id: key, role, uses, expires: expires ?? null, member: member ?? null };
    }),
    asking: [
      ...[...(team?.joined ?? [])].flatMap(([id, { closed }]) =>
        closed === null ? [] : [{ ...device(id), reason: closed }],
      ),
      ...(membership ? [...findContestedJoins(membership).values()].flat() : []).map(({ device: id }) => {
        return { ...device(id), reason: "join.several" as const };
      }),
    ],
    unknown: { devices: [...unknown.devices].sort(), records: unknown.records, bytes: unknown.bytes },
    forked: (team?.forks.length ?? 0) > 0,
    format: membership ? 2 : 1,
    pending: findPendingHandovers(ledger.judgement).map(({ key, kind, device: by, member, members }) => {
      return { id: key, kind, device: device(by), member, mayConfirm: members };
    }),
    provisional: membership?.terms.at(-1)!.isProvisional ?? false,
    rivals: membership ? (team?.forks ?? []) : [],
    changes: membership ? listChangesSignedByDevices(membership, membership.administrators).map(describeChange) : [],
  };
}

/** Describes a change that an administrator in office made, with its time in UTC. */
function describeChange({ key, at, ...what }: MembershipChangeSummary) {
  return { id: key, at: new Date(at).toISOString(), ...what };
}

function linesOf(team: Team): readonly string[] {
  const { members, invitations, asking, unknown, format, forked, pending, provisional } = team;
  const lines: string[] = [];
  for (const { name, role, administrator, standing, pending, devices } of members) {
    const parts = [
      name || message("member.unnamed"),
      standing ? message(`role.${role}`) : message("members.cut-off"),
      administrator && message("team.administrator"),
      pending && message("team.pending"),
    ];
    lines.push(parts.filter(Boolean).join(" · "));
    for (const each of devices) {
      lines.push(
        `  ${each.id.slice(0, 8)}  ${each.fingerprint}${each.stands ? "" : `  ${message("members.cut-off")}`}`,
      );
    }
  }
  for (const { id, role, uses, expires, member } of invitations) {
    const back = members.find((each) => each.id === member);
    const whom = back ? message("invite.back", { name: back.name }) : message(`invite.uses.${uses}`);
    const until = expires === null ? message("invite.term.ever") : message("invite.until", { when: expires });
    lines.push(message("cli.members.invitation", { id: id.slice(0, 8), role: message(`role.${role}`), whom, until }));
  }
  for (const { id, fingerprint: print, reason } of asking) {
    lines.push(message("cli.members.asking", { id: id.slice(0, 8), print, reason: explainRefusal({ code: reason }) }));
  }
  if (unknown.records > 0) lines.push(describeUnknownDevices({ ...unknown, devices: new Set(unknown.devices) }));
  const nameOf = (id: string) => members.find((each) => each.id === id)?.name || message("member.unnamed");
  for (const { id, kind, device, member } of pending) {
    const params = { id: id.slice(0, 8), print: device.fingerprint, name: nameOf(member) };
    lines.push(message(`cli.members.${kind}`, params));
  }
  if (provisional) lines.push(message("cli.members.provisional"));
  const administrator = members.find((each) => each.administrator)?.name || message("member.unnamed");
  if (forked)
    lines.push(format === 2 ? message("team.forks.handovers", { name: administrator }) : message("team.forks"));
  return lines;
}
