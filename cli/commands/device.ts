import { joinFurther } from "#shared/acts/invite.ts";
import { fromHex, fromUtf8, utf8 } from "#shared/base/bytes.ts";
import { isRefusal, refuse, type Outcome } from "#shared/base/result.ts";
import { newDevice } from "#shared/members/device.ts";
import { decodeAnswer, decodeRequest, encodeAnswer, encodeRequest } from "#shared/members/further.ts";
import { openAge } from "#shared/members/invitation.ts";
import { shareKey } from "#shared/members/keys.ts";
import { message } from "#shared/messages/messages.ts";
import { dossierKey } from "#shared/records/seal.ts";
import { FRESH } from "#shared/records/sign.ts";
import { Keyring, keyEntry } from "#node/keys/keyring.ts";
import { openToWrite, readBytes, Speaker, speaker, type WritableDossier } from "../dossier.ts";
import { parse, UsageError } from "../flags.ts";
import type { Io } from "../io.ts";
import { outTo } from "../out.ts";

const text = { type: "string" } as const;
const flags = { as: text, ask: text, vouch: text, out: text, answer: text } as const;

/**
 * A further device of one's own: on the new one `device DOSSIER --as NAME --ask FILE` writes a request, on the old one
 * `--vouch REQUEST --out FILE` answers it, and on the new one `--answer FILE` joins.
 */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as"] });
  const { as: name, ask, vouch, out, answer } = values as Readonly<Record<string, string | undefined>>;
  const dossier = await openToWrite(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  if (ask !== undefined) return request(dossier, name!, ask, io);
  if (answer !== undefined) return joinBy(dossier, name!, answer, io);
  if (vouch === undefined) throw UsageError.choice("ask", "vouch", "answer");
  if (out === undefined) throw UsageError.missing("--out");
  return reply(dossier, name!, vouch, out, io);
}

async function request(dossier: WritableDossier, as: string, out: string, io: Io): Promise<Outcome<number>> {
  const file = await outTo(out, io, { fresh: true, mode: 0o600 });
  if (isRefusal(file)) return file;
  const secrets = await newDevice();
  const { key: device, recipient } = secrets;
  await new Keyring(`${io.home}/keys`).save(keyEntry(dossier.ledger.dossier, as, secrets, FRESH, {}));
  await file.write(utf8(`${encodeRequest({ device, recipient })}\n`));
  file.tell(message("cli.members.asked", { path: out }));
  return 0;
}

async function reply(
  dossier: WritableDossier,
  as: string,
  from: string,
  out: string,
  io: Io,
): Promise<Outcome<number>> {
  const { ledger } = dossier;
  const file = await outTo(out, io, { fresh: true, mode: 0o600 });
  if (isRefusal(file)) return file;
  const bytes = await readBytes(from);
  if (isRefusal(bytes)) return bytes;
  const asked = decodeRequest(fromUtf8(bytes) ?? "");
  if (isRefusal(asked)) return asked;
  const who = await speaker(io.home, dossier, as, io.now);
  if (isRefusal(who)) return who;
  const { key, card } = who;
  if (!key || !who.me) return refuse("key.missing");
  if (!ledger.judgement.roster?.devices.has(card.key)) return refuse("device.not-listed");
  const [share] = (await shareKey(key, [asked.recipient])).to;
  if (!share) return refuse("device.request-unreadable");
  const title = ledger.documents[0]?.title ?? "";
  const sig = await who.vouch(asked);
  const answer = { dossier: ledger.dossier, title, ...asked, by: card.key, sig, sealed: share.sealed };
  await file.write(utf8(`${encodeAnswer(answer)}\n`));
  file.tell(message("cli.members.answered", { path: out }));
  return 0;
}

async function joinBy(dossier: WritableDossier, as: string, from: string, io: Io): Promise<Outcome<number>> {
  const bytes = await readBytes(from);
  if (isRefusal(bytes)) return bytes;
  const answer = decodeAnswer(fromUtf8(bytes) ?? "");
  if (isRefusal(answer)) return answer;
  if (answer.dossier !== dossier.ledger.dossier) return refuse("invitation.foreign");
  const ring = new Keyring(`${io.home}/keys`);
  const entry = (await ring.list(answer.dossier)).find(({ key }) => key === answer.device);
  const opened = entry && (await openAge(entry.identity, fromHex(answer.sealed)));
  if (!entry || !opened) return refuse("device.other-request");
  const who = new Speaker(ring, { ...entry, as }, dossier, io.now);
  await who.collect([dossierKey(opened)]);
  const said = await who.say(joinFurther(answer));
  if (isRefusal(said)) return said;
  const role = who.me?.role ?? "reader";
  io.out(message("cli.joined", { title: answer.title, role: message(`role.${role}`) }));
  return 0;
}
