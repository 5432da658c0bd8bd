import { basename } from "node:path";
import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import { findCitationReach } from "#shared/draft/citationReach/findCitationReach.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { findContradictoryPositions } from "#shared/ledger/queries/contradictoryPositions.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { openDossier, readFileBytes } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatCitationReach, toCitationReachJson } from "../print/citationReach.ts";
import { findProvisionAt } from "../texts/anchorAtAddress.ts";

const flags = { at: { type: "string" }, steps: { type: "string" }, json: { type: "boolean" } } as const;

/** How many steps are followed at most. */
const MOST_STEPS = 20;

/** A provision of a draft; `ledger` and `text` if the draft is in a dossier. */
interface AskedProvision {
  readonly draft: Draft;
  readonly index: number;
  readonly of?: { readonly ledger: Ledger; readonly text: Hash };
}

/**
 * `reach FILE|DOSSIER --at ADDRESS [--steps N] [--json]`: prints what cites a provision, and positions that contradict
 * each other on it and what cites it. Needs no key and writes nothing.
 */
export async function printCitationReachCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["at"] });
  const steps = stepsOf(values.steps);
  const asked = await provisionAt(positionals[0]!, values.at!);
  if (isRefusal(asked)) return asked;
  const { draft, index, of } = asked;
  const reach = findCitationReach(citationGraphOf(draft), index, steps);
  const contradictions = (of ? findContradictoryPositions(of.ledger, of.text, draft) : []).filter(
    ({ citing, cited }) => citing.provision === index || cited.provision === index,
  );
  if (values.json) io.json(toCitationReachJson(draft, reach, contradictions));
  else io.out(formatCitationReach(draft, index, reach, contradictions));
  return 0;
}

function stepsOf(typed: string | undefined): number {
  if (typed === undefined) return 1;
  const steps = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (steps < 1 || steps > MOST_STEPS) throw UsageError.value("steps", typed);
  return steps;
}

async function provisionAt(path: string, address: string): Promise<Outcome<AskedProvision>> {
  const dossier = await openDossier(path);
  if (isRefusal(dossier)) return dossier.code === "cli.not-a-dossier" ? provisionOfFile(path, address) : dossier;
  const { ledger } = dossier;
  const found = findProvisionAt(ledger, address);
  if (isRefusal(found)) return found;
  return { draft: found.draft, index: found.index, of: { ledger, text: found.draftId } };
}

async function provisionOfFile(path: string, address: string): Promise<Outcome<AskedProvision>> {
  const bytes = await readFileBytes(path);
  if (isRefusal(bytes)) return bytes;
  const reading = await readDraftFromBytes(basename(path), bytes);
  if (isRefusal(reading)) return reading;
  const index = findProvision(reading.draft, address);
  return isRefusal(index) ? index : { draft: reading.draft, index };
}
