import { joinAsFurtherDeviceAct } from "#shared/acts/team/invitations.ts";
import { fromHex, decodeUtf8, encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { newDeviceSecrets } from "#shared/members/deviceRecordSigner.ts";
import {
  decodeDeviceLinkAnswer,
  decodeDeviceLinkRequest,
  encodeDeviceLinkAnswer,
  encodeDeviceLinkRequest,
} from "#shared/members/joining/deviceLinking.ts";
import { decryptAgeFile } from "#shared/members/joining/invitation.ts";
import { shareDossierKey } from "#shared/members/roster/sharedDossierKeys.ts";
import { message } from "#shared/messages/messages.ts";
import { toDossierKey } from "#shared/records/sealBody.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { Keyring, buildKeyEntry } from "#node/keys/keyring.ts";
import {
  openWritableDossier,
  readFileBytes,
  LocalDossierAuthor,
  findLocalDossierAuthor,
  type WritableDossierFile,
} from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { openCommandOutput } from "../output/commandOutput.ts";

const text = { type: "string" } as const;
const flags = { as: text, ask: text, vouch: text, out: text, answer: text } as const;

/**
 * Links a further device of the same member: on the new one `device DOSSIER --as NAME --ask FILE` writes a request, on
 * the old one `--vouch REQUEST --out FILE` answers it, and on the new one `--answer FILE` joins.
 */
export async function linkOwnDeviceCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  const { as: name, ask, vouch, out, answer } = values as Readonly<Record<string, string | undefined>>;
  const dossier = await openWritableDossier(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  if (ask !== undefined) return request(dossier, name!, ask, io);
  if (answer !== undefined) return joinBy(dossier, name!, answer, io);
  if (vouch === undefined) throw UsageError.choice("ask", "vouch", "answer");
  if (out === undefined) throw UsageError.missing("--out");
  return reply(dossier, name!, vouch, out, io);
}

async function request(
  dossier: WritableDossierFile,
  as: string,
  out: string,
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const file = await openCommandOutput(out, io, { fresh: true, mode: 0o600 });
  if (isRefusal(file)) return file;
  const secrets = await newDeviceSecrets();
  const { key: device, recipient } = secrets;
  await new Keyring(`${io.home}/keys`).save(
    buildKeyEntry(dossier.ledger.dossier, as, secrets, EMPTY_CHAIN_COUNTER, {}),
  );
  await file.write(encodeUtf8(`${encodeDeviceLinkRequest({ device, recipient })}\n`));
  file.report(message("cli.members.asked", { path: out }));
  return 0;
}

async function reply(
  dossier: WritableDossierFile,
  as: string,
  from: string,
  out: string,
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const { ledger } = dossier;
  const file = await openCommandOutput(out, io, { fresh: true, mode: 0o600 });
  if (isRefusal(file)) return file;
  const bytes = await readFileBytes(from);
  if (isRefusal(bytes)) return bytes;
  const linkRequest = decodeDeviceLinkRequest(decodeUtf8(bytes) ?? "");
  if (isRefusal(linkRequest)) return linkRequest;
  const who = await findLocalDossierAuthor(io.home, dossier, as, io.now);
  if (isRefusal(who)) return who;
  const { key, card: publicKeys } = who;
  if (!key || !who.me) return refusal("key.missing");
  if (!ledger.judgement.team?.devices.has(publicKeys.key)) return refusal("device.not-listed");
  const [share] = (await shareDossierKey(key, [linkRequest.recipient])).to;
  if (!share) return refusal("device.request-unreadable");
  const title = ledger.documents[0]?.title ?? "";
  const sig = await who.vouch(linkRequest);
  const answer = { dossier: ledger.dossier, title, ...linkRequest, by: publicKeys.key, sig, sealed: share.sealed };
  await file.write(encodeUtf8(`${encodeDeviceLinkAnswer(answer)}\n`));
  file.report(message("cli.members.answered", { path: out }));
  return 0;
}

async function joinBy(
  dossier: WritableDossierFile,
  as: string,
  from: string,
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const bytes = await readFileBytes(from);
  if (isRefusal(bytes)) return bytes;
  const answer = decodeDeviceLinkAnswer(decodeUtf8(bytes) ?? "");
  if (isRefusal(answer)) return answer;
  if (answer.dossier !== dossier.ledger.dossier) return refusal("invitation.foreign");
  const ring = new Keyring(`${io.home}/keys`);
  const entry = (await ring.list(answer.dossier)).find(({ key }) => key === answer.device);
  const opened = entry && (await decryptAgeFile(entry.identity, fromHex(answer.sealed)));
  if (!entry || !opened) return refusal("device.other-request");
  const who = new LocalDossierAuthor(ring, { ...entry, as }, dossier, io.now);
  await who.collectKeys([toDossierKey(opened)]);
  const committed = await who.commit(joinAsFurtherDeviceAct(answer));
  if (isRefusal(committed)) return committed;
  const role = who.me?.role ?? "reader";
  io.out(message("cli.joined", { title: answer.title, role: message(`role.${role}`) }));
  return 0;
}
