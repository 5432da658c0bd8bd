import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { readDossierFile } from "#shared/exchange/dossier/read.ts";
import { toThirdPersonRefusalCode } from "#shared/members/thirdPersonRefusalCode.ts";
import { findChainFaults } from "#shared/members/chainFaults.ts";
import { explainRefusal, message, type MessageCode } from "#shared/messages/messages.ts";
import { buildLedger, readFileBytes } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatInvalidRecordLine } from "../print/formatInvalidRecordLine.ts";

/**
 * `verify DOSSIER`: checks every record and prints what is wrong. A record that was changed fails (exit 1); records
 * that wait or are set aside, gaps and forks are printed but do not fail.
 */
export async function verifyDossierCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { positionals } = parseArguments(args, {}, { positionals: 1 });
  const bytes = await readFileBytes(positionals[0]!);
  if (isRefusal(bytes)) return bytes;
  const file = await readDossierFile(bytes);
  if (isRefusal(file)) return file;
  const name = basename(positionals[0]!);
  for (const each of file.refused) io.err(formatInvalidRecordLine(name, each));
  const ledger = buildLedger(file.dossier, file.records);
  for (const { opened, verdict } of ledger.records()) {
    if (verdict.kind === "counts") continue;
    const { key, record } = opened;
    const params = {
      key: key.slice(0, 12),
      type: record.type,
      reason: explainRefusal({ code: toThirdPersonRefusalCode(verdict.code) }),
    };
    io.out(message(`cli.${verdict.kind}` as MessageCode, params));
  }
  const { gaps, forks } = findChainFaults(ledger.recordSet);
  for (const { device, from, to } of gaps) io.out(message("cli.gap", { device: device.slice(0, 12), from, to }));
  for (const { device, seq } of forks) io.out(message("cli.fork", { device: device.slice(0, 12), seq }));
  const { records, waiting, aside } = ledger.counts;
  io.out(message("cli.verified", { records, refused: file.refused.length, waiting, aside }));
  return file.refused.length > 0 ? 1 : 0;
}
