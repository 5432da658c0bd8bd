import { addTeamGroupAct, retractTeamGroupAct } from "#shared/acts/negotiation/teamGroups.ts";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Act } from "#shared/acts/act.ts";
import { groupProjection } from "#shared/ledger/store/projections.ts";
import { openDossier, openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { parseArguments, splitCommaList, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = { as: text, name: text, short: text, also: text, withdraw: text, json: { type: "boolean" } } as const;

/**
 * `groups DOSSIER [--json]`: lists the groups of delegations that the team added. With `--name` it adds one and prints
 * its id, with `--withdraw` it retracts one.
 */
export async function listOrAddGroupsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const { as, name, short = "", also, withdraw, json } = values;
  const path = positionals[0]!;
  if (name === undefined && withdraw === undefined) return list(path, json === true, io);
  if (!as) throw UsageError.missing("--as");
  const who = await openDossierAsWriter(path, as, io);
  if (isRefusal(who)) return who;
  const { ledger, me } = who;
  const act: Outcome<Act> =
    withdraw === undefined
      ? addTeamGroupAct(ledger, me, { name: name!, code: short, aliases: splitCommaList(also) })
      : retractTeamGroupAct(ledger, me, idOf(ledger.all(groupProjection), withdraw));
  if (isRefusal(act)) return act;
  const done = await who.commit(act);
  if (isRefusal(done)) return done;
  io.out(withdraw ?? done[0]!.key);
  return 0;
}

/** Returns the id that begins as typed, or what was typed if none or several do. */
function idOf(groups: readonly { readonly id: string }[], typed: string): string {
  const found = groups.filter(({ id }) => id.startsWith(typed));
  return found.length === 1 ? found[0]!.id : typed;
}

async function list(path: string, json: boolean, io: CommandEnvironment): Promise<Outcome<number>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier;
  const groups = dossier.ledger.all(groupProjection);
  if (json) io.json(groups.map(({ id, code, name, aliases }) => ({ id, code, name, aliases })));
  else
    io.out(
      groups
        .map(({ id, code, name, aliases }) => {
          const names = [code, name, ...aliases].filter((each, i, all) => all.indexOf(each) === i);
          return `${id.slice(0, 16)}  ${names.join(" | ")}`;
        })
        .join("\n"),
    );
  return 0;
}
