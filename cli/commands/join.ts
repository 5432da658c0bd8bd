import { introduce } from "#shared/acts/introduce.ts";
import { join } from "#shared/acts/invite.ts";
import { signAct } from "#shared/acts/sign.ts";
import { fromHex, fromUtf8, toHex } from "#shared/base/bytes.ts";
import { publicKeyOf } from "#shared/base/curve.ts";
import { isRefusal, refuse, type Outcome, type Refusal } from "#shared/base/result.ts";
import { Device, newDevice } from "#shared/members/device.ts";
import { decodeInvitation, openAge, recipientOf, type Invitation } from "#shared/members/invitation.ts";
import { openShares } from "#shared/members/keys.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { explain, message } from "#shared/messages/messages.ts";
import type { DossierKey } from "#shared/records/seal.ts";
import { FRESH } from "#shared/records/sign.ts";
import { Keyring, keyEntry } from "#node/keys/keyring.ts";
import { openToWrite, readBytes } from "../dossier.ts";
import { parse } from "../flags.ts";
import type { Io } from "../io.ts";

const flags = { as: { type: "string" }, invitation: { type: "string" } } as const;

/** `join DOSSIER --invitation FILE --as …`: a second member, with nobody else online. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "invitation"] });
  const dossier = await openToWrite(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const invitation = await readInvitation(values.invitation!, ledger);
  if (isRefusal(invitation)) return invitation;
  const expired = expiredBy(ledger, invitation, io.now().toISOString());
  if (expired) return expired;
  const keys = await invitedKeys(ledger, invitation);
  if (isRefusal(keys)) return keys;

  const secrets = await newDevice();
  const device = new Device(secrets, FRESH, io.now);
  const joined = await signAct(
    await join(invitation, device.card),
    (unsigned) => device.sign(ledger.dossier, unsigned),
    keys.current,
  );
  if (isRefusal(joined)) return joined;
  ledger.add(joined);
  const verdict = ledger.judgement.verdict(joined[0]!);
  if (verdict.is !== "counts") return refuse("cli.not-joined", { reason: explain({ code: verdict.code }) });
  const act = introduce(ledger, verdict.author, values.as!);
  if (isRefusal(act)) return act;
  const said = await signAct(act, (unsigned) => device.sign(ledger.dossier, unsigned), keys.current);
  if (isRefusal(said)) return said;
  ledger.add(said);

  const held = Object.fromEntries(keys.all.map((key) => [key.id, toHex(key.bytes)]));
  await new Keyring(`${io.home}/keys`).save(keyEntry(ledger.dossier, values.as!, secrets, device.counter, held));
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
  const bytes = await readBytes(path);
  if (isRefusal(bytes)) return bytes;
  const invitation = decodeInvitation(fromUtf8(bytes) ?? "");
  if (isRefusal(invitation)) return invitation;
  return invitation.dossier === ledger.dossier ? invitation : refuse("invitation.foreign");
}

/** Refuses an invitation that has run out, by what the list of members says of it, else by its own word. */
function expiredBy(ledger: Ledger, { seed, expires }: Invitation, now: string): Refusal | null {
  const listed = ledger.judgement.roster?.invitations.get(publicKeyOf(fromHex(seed)));
  const when = listed ? listed.expires : expires;
  return when !== undefined && when <= now ? refuse("invitation.expired", { when }) : null;
}

async function invitedKeys(
  ledger: Ledger,
  invitation: Invitation,
): Promise<Outcome<{ current: DossierKey; all: readonly DossierKey[] }>> {
  const { roster } = ledger.judgement;
  const recipient = await recipientOf(invitation);
  const all = await openShares(roster?.keys ?? [], recipient, (sealed) => openAge(invitation.identity, sealed));
  const current = all.find((key) => key.id === roster?.body.keys[0]?.id);
  return current ? { current, all } : refuse("join.closed");
}
