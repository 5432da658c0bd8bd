import { handOverAdministration } from "#shared/acts/team/handOverAdministration.ts";
import { activeDevicesOf } from "#shared/acts/team/changeRoster.ts";
import { decodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { newDeviceSecrets } from "#shared/members/deviceSigner.ts";
import { parseRecoveryCode } from "#shared/members/recoveryKey.ts";
import { administratorOf } from "#shared/members/team.ts";
import { message } from "#shared/messages/messages.ts";
import { EMPTY_CHAIN_COUNTER } from "#shared/records/signRecord.ts";
import { Keyring, createKeyEntry } from "#node/keys/keyring.ts";
import {
  openWritableDossier,
  readFileBytes,
  DossierAuthor,
  findAuthor,
  type WritableDossier,
} from "../dossier/openDossier.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandIo } from "../io.ts";

const text = { type: "string" } as const;
const flags = { as: text, sheet: text, cut: text, back: { type: "boolean" }, new: { type: "boolean" } } as const;

/**
 * `handover DOSSIER --as NAME --sheet FILE [--cut none|device|member]`: makes the device of NAME the administrator. On
 * a machine without a device, `--back` creates one for the present administrator, whose old one is cut off, and `--new`
 * creates one for a new person.
 */
export async function run(args: string[], io: CommandIo): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "sheet"] });
  const cut = readChoiceFlag("cut", values.cut, ["none", "device", "member"], values.back ? "device" : "none");
  const dossier = await openWritableDossier(positionals[0]!, io);
  if (isRefusal(dossier)) return dossier;
  const sheet = await readFileBytes(values.sheet!);
  if (isRefusal(sheet)) return sheet;
  const recovery = await parseRecoveryCode(decodeUtf8(sheet) ?? "");
  if (isRefusal(recovery)) return recovery;
  const { ledger } = dossier;
  const who =
    values.back || values.new
      ? await createAuthor(dossier, values.as!, io)
      : await findAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const former = ledger.judgement.team ? administratorOf(ledger.judgement.team) : "";
  const member = values.back ? (ledger.judgement.memberOf(former) ?? former) : who.card.key;
  const request = { recovery, device: who.card, member, cut: cutBy(ledger, former, cut), now: io.now().toISOString() };
  const handedOver = await handOverAdministration(ledger, request);
  if (isRefusal(handedOver)) return handedOver;
  ledger.add(handedOver.records);
  await who.collectKeys(handedOver.keys);
  const saved = await who.save();
  if (isRefusal(saved)) return saved;
  io.out(message("keeping.take.done"));
  return 0;
}

async function createAuthor(dossier: WritableDossier, as: string, io: CommandIo): Promise<DossierAuthor> {
  const entry = createKeyEntry(dossier.ledger.dossier, as, await newDeviceSecrets(), EMPTY_CHAIN_COUNTER, {});
  // The key is saved before the file: the device that the file names must have it.
  const ring = new Keyring(`${io.home}/keys`);
  await ring.save(entry);
  return new DossierAuthor(ring, entry, dossier, io.now);
}

function cutBy(ledger: Ledger, device: string, cut: "none" | "device" | "member"): readonly string[] {
  if (cut === "member") return activeDevicesOf(ledger, ledger.judgement.memberOf(device) ?? device);
  return cut === "device" ? [device] : [];
}
