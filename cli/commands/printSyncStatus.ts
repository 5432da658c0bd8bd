import { findMissingChainRanges, findChainForks, listSyncStatus } from "#shared/ledger/queries/syncStatus.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { message } from "#shared/messages/messages.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const flags = { json: { type: "boolean" } } as const;

/** `who DOSSIER [--json]`: lists what every member has acknowledged, and what has not arrived. Needs no key. */
export async function printSyncStatusCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const [held, absent, forks] = [
    listSyncStatus(ledger, undefined),
    findMissingChainRanges(ledger),
    findChainForks(ledger),
  ];
  if (values.json) {
    io.json({ members: held, absent, forks });
    return 0;
  }
  const name = (id: string | null) => ledger.member(id ?? "")?.name || message("member.unnamed");
  for (const { member, at, lacks, since } of held) {
    const what =
      at === null ? message("holdings.silent") : message("holdings.lacks", { count: lacks, at, since: since ?? "" });
    io.out(`${name(member)}: ${what}`);
  }
  for (const { member, from, to, heldBy } of absent) {
    const holders = heldBy.map(name).join(message("list.comma")) || "none";
    io.out(message("holdings.gap", { who: name(member), count: to - from + 1, from: from + 1, to: to + 1, holders }));
  }
  for (const { member, seq } of forks) io.out(message("holdings.fork", { who: name(member), seq: seq + 1 }));
  return 0;
}
