import { refusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { FORMAT_1_CLOSING_KEY_ID } from "#shared/members/membership/oldRosters.ts";
import { isActiveDevice } from "#shared/members/roster/roleSpans.ts";
import type { Roster } from "#shared/members/roster/roster.ts";
import { findDevicesToList } from "#shared/members/roster/rosterChange.ts";
import { linkOlderDossierKeys, shareDossierKey } from "#shared/members/roster/sharedDossierKeys.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { BeginBody } from "#shared/records/kinds/begin.ts";
import type { RosterBody } from "#shared/records/kinds/roster.ts";
import { newDossierKey, type DossierKey } from "#shared/records/sealBody.ts";
import { makeAct, type Act } from "../act.ts";
import type { RosterChangeContext } from "./rosterChangeContext.ts";

/**
 * Takes a dossier of format 1 on to format 2, as one act: a last roster, which stops earlier versions of Clausemark since
 * its key is nobody's, and the `begin` upon it. Every open invitation ends. In a team it has effect when another lead has
 * confirmed it.
 * @returns a refusal: `roster.yours-not`, `dossier.missing`, `format.already`, `format.pending` while a `begin` waits for
 *   its confirmation, or `format.joins` while somebody who has joined is not in the roster
 */
export async function beginFormat2(ledger: Ledger, { me, keys, now }: RosterChangeContext): Promise<Outcome<Act>> {
  const { roster, membership, confirmable } = ledger.judgement;
  if (!me?.administrator) return refusal("roster.yours-not");
  if (membership) return refusal("format.already");
  if (!roster) return refusal("dossier.missing");
  if (confirmable.some(({ base }) => base.origin === "begin")) return refusal("format.pending");
  if (findDevicesToList(ledger.judgement, now).length > 0) return refusal("format.joins");
  const body = await beginBody(roster, keys);
  const others = rosterHeads(ledger).filter((key) => key !== roster.key);
  if (roster.body.keys[0]!.id === FORMAT_1_CLOSING_KEY_ID)
    return makeAct({ type: "begin", after: [roster.key, ...others].sort(), body });
  return {
    statements: [
      () => ({ type: "roster", after: [roster.key], body: closingRoster(roster) }),
      ([closing]) => ({ type: "begin", after: [closing!, ...others].sort(), body }),
    ],
  };
}

/** Returns the last roster: everything as it is, without invitations, and with a key that nobody has. */
function closingRoster({ body }: Roster): RosterBody {
  return { ...body, invitations: [], keys: [{ id: FORMAT_1_CLOSING_KEY_ID, to: [] }] };
}

async function beginBody({ body, recovery, chain }: Roster, keys: readonly DossierKey[]): Promise<BeginBody> {
  const devices = body.members.flatMap((member) => member.devices.filter(isActiveDevice));
  const key = newDossierKey();
  const { id, to } = await shareDossierKey(key, [...devices.map(({ recipient }) => recipient), recovery.recipient]);
  return { base: [...chain][0]!, key: { id, to: [...to], older: linkOlderDossierKeys(key, keys) } };
}

/** Returns the rosters here that no other one was made upon. */
function rosterHeads({ recordSet }: Ledger): readonly RecordKey[] {
  const parents = new Set([...recordSet.rosters.values()].flatMap(({ record }) => record.after ?? []));
  return [...recordSet.rosters.keys()].filter((key) => !parents.has(key));
}
