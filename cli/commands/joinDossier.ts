import { setProfileAct } from "#shared/acts/team/setProfile.ts";
import { joinDossierAct } from "#shared/acts/team/invitations.ts";
import { chooseBodySealing, signAct } from "#shared/acts/signAct.ts";
import { fromHex, decodeUtf8, toHex } from "#shared/base/bytes.ts";
import { publicKeyOfSeed } from "#shared/base/ed25519.ts";
import { isRefusal, refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import { DeviceRecordSigner, newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import {
  decodeInvitation,
  decryptAgeFile,
  invitationRecipientOf,
  type Invitation,
} from "#shared/members/joining/invitation.ts";
import { openSharedDossierKeys } from "#shared/members/roster/sharedDossierKeys.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { explainRefusal, message } from "#shared/messages/messages.ts";
import type { DossierKey } from "#shared/records/sealBody.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { Keyring, buildKeyEntry } from "#node/keys/keyring.ts";
import { openWritableDossier, readFileBytes } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = { as: { type: "string" }, invitation: { type: "string" } } as const;

/** `join DOSSIER --invitation FILE --as …`: joins a dossier by an invitation; nobody else needs to be online. */
export async function joinDossierCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "invitation"] });
  const dossier = await openWritableDossier(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const invitation = await readInvitation(values.invitation!, ledger);
  if (isRefusal(invitation)) return invitation;
  const expired = expiredBy(ledger, invitation, io.now().toISOString());
  if (expired) return expired;
  const keys = await invitedKeys(ledger, invitation);
  if (isRefusal(keys)) return keys;

  const secrets = await newDeviceSecrets();
  const device = new DeviceRecordSigner(secrets, EMPTY_CHAIN_COUNTER, io.now);
  const joined = await signAct(
    await joinDossierAct(invitation, device.publicKeys),
    (unsigned) => device.sign(ledger.dossier, unsigned),
    null,
  );
  if (isRefusal(joined)) return joined;
  ledger.add(joined);
  const verdict = ledger.judgement.verdict(joined[0]!);
  if (verdict.kind !== "counts") return refusal("cli.not-joined", { reason: explainRefusal({ code: verdict.code }) });
  const act = setProfileAct(ledger, verdict.author, values.as!);
  if (isRefusal(act)) return act;
  const sealing = chooseBodySealing(keys.current, ledger);
  const committed = await signAct(act, (unsigned) => device.sign(ledger.dossier, unsigned), sealing);
  if (isRefusal(committed)) return committed;
  ledger.add(committed);

  const held = Object.fromEntries(keys.all.map((key) => [key.id, toHex(key.bytes)]));
  await new Keyring(`${io.home}/keys`).save(buildKeyEntry(ledger.dossier, values.as!, secrets, device.counter, held));
  const saved = await dossier.file.save(ledger, secrets.key);
  if (isRefusal(saved)) return saved;
  io.out(
    message("cli.joined", {
      title: ledger.documents[0]?.title ?? "",
      role: message(`role.${verdict.author.role}`),
    }),
  );
  return 0;
}

async function readInvitation(path: string, ledger: Ledger): Promise<Outcome<Invitation>> {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const invitation = decodeInvitation(decodeUtf8(bytes) ?? "");
  if (isRefusal(invitation)) return invitation;
  return invitation.dossier === ledger.dossier ? invitation : refusal("invitation.foreign");
}

/**
 * Refuses an expired invitation (`invitation.expired`) by the date in the roster or, if the roster does not list the
 * invitation, by the invitation's own date.
 */
function expiredBy(ledger: Ledger, { seed, expires }: Invitation, now: string): Refusal | null {
  const listed = ledger.judgement.team?.invitations.get(publicKeyOfSeed(fromHex(seed)));
  const when = listed ? listed.expires : expires;
  return when !== undefined && when <= now ? refusal("invitation.expired", { when }) : null;
}

async function invitedKeys(
  ledger: Ledger,
  invitation: Invitation,
): Promise<Outcome<{ current: DossierKey; all: readonly DossierKey[] }>> {
  const { team } = ledger.judgement;
  const recipient = await invitationRecipientOf(invitation);
  const all = await openSharedDossierKeys(team?.keyShares ?? [], recipient, (sealed) =>
    decryptAgeFile(invitation.identity, sealed),
  );
  const current = all.find((key) => team?.keysInForce.includes(key.id));
  return current ? { current, all } : refusal("join.closed");
}
