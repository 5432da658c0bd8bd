import { addTeamStandardAct, retractTeamStandardAct } from "#shared/acts/notes/teamStandards.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import { listStandards } from "#shared/ledger/queries/listStandards.ts";
import { message } from "#shared/messages/messages.ts";
import { filterStandardsByRights, STANDARDS, type Standard } from "#shared/rights/standards.ts";
import { openDossierAsWriter, openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { readRightsFlag } from "../arguments/readRightsFlag.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = {
  right: text,
  json: { type: "boolean" },
  as: text,
  instrument: text,
  place: text,
  symbol: text,
  words: text,
  told: { type: "boolean" },
  withdraw: text,
} as const;

/**
 * `standards [DOSSIER] [--right …] [--json]`: lists the standards, the team's own first. With `--words` it adds one to
 * the dossier, with `--withdraw` it retracts one.
 */
export async function listOrAddStandardsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { more: true });
  if (positionals.length > 1) throw UsageError.surplus(positionals[1]!);
  const rights = await readRightsFlag(values.right);
  if (isRefusal(rights)) return rights;
  const [path] = positionals;
  if (values.withdraw !== undefined) return retract(path, values.as, values.withdraw, io);
  if (values.words !== undefined) return add(path, values, rights, io);
  const bank = await bankOf(path);
  if (isRefusal(bank)) return bank;
  const found = filterStandardsByRights(bank, rights);
  if (values.json) io.json(found);
  else io.out(found.map(line).join("\n"));
  return 0;
}

async function bankOf(path: string | undefined): Promise<Outcome<readonly Standard[]>> {
  if (path === undefined) return STANDARDS;
  const dossier = await openDossier(path);
  return isRefusal(dossier) ? dossier : listStandards(dossier.ledger);
}

type Flags = Readonly<Partial<Record<"as" | "instrument" | "place" | "symbol" | "words", string>> & { told?: boolean }>;

async function add(
  path: string | undefined,
  given: Flags,
  rights: string[],
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const { as, instrument, place = "", symbol = "", words = "", told } = given;
  if (path === undefined) throw UsageError.names(1);
  if (!as) throw UsageError.missing("--as");
  if (!instrument) throw UsageError.missing("--instrument");
  const who = await openDossierAsWriter(path, as, io);
  if (isRefusal(who)) return who;
  const act = addTeamStandardAct(who.me, {
    instrument,
    place,
    symbol,
    words,
    rights,
    ...(told && { told: true as const }),
  });
  if (isRefusal(act)) return act;
  const done = await who.commit(act);
  if (isRefusal(done)) return done;
  io.out(done[0]!.key);
  return 0;
}

async function retract(
  path: string | undefined,
  as: string | undefined,
  id: string,
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  if (path === undefined) throw UsageError.names(1);
  if (!as) throw UsageError.missing("--as");
  const who = await openDossierAsWriter(path, as, io);
  if (isRefusal(who)) return who;
  const act = retractTeamStandardAct(who.ledger, who.me, id);
  if (isRefusal(act)) return act;
  const done = await who.commit(act);
  if (isRefusal(done)) return done;
  io.out(id);
  return 0;
}

function line({ id, instrument, place, symbol, words, told }: Standard): string {
  const where = `${[instrument, place].filter(Boolean).join(", ")}${symbol ? ` (${symbol})` : ""}`;
  return `${id.slice(0, 16)}  ${where}: ${told ? words : message("briefing.quoted", { words })}`;
}
