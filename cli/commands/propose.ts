import { propose } from "../../shared/acts/propose.ts";
import { isRefusal, type Outcome } from "../../shared/base/result.ts";
import { CONFIDENTIALITIES } from "../../shared/records/kinds/annotation.ts";
import { PROPOSER_KINDS } from "../../shared/records/kinds/proposal.ts";
import { anchorAt } from "../anchor.ts";
import { openDossier, speaker } from "../dossier.ts";
import { listOf, oneOf, parse } from "../flags.ts";
import type { Io } from "../io.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const flags = {
  as: text,
  at: text,
  quote: text,
  new: text,
  delete: yes,
  after: yes,
  by: text,
  "by-kind": text,
  floor: yes,
  comment: text,
  confidentiality: text,
  track: text,
} as const;

/** `propose DOSSIER --as … --at ADDRESS --new TEXT …`: notes rival wording, prints its id. */
export async function run(args: string[], io: Io): Promise<Outcome<number>> {
  const { values, positionals } = parse(args, flags, { positionals: 1, required: ["as", "at"] });
  // Words that are to go need no new ones.
  if (!values.delete) parse(args, flags, { positionals: 1, required: ["new"] });
  const confidentiality = oneOf("confidentiality", values.confidentiality, CONFIDENTIALITIES, "team");
  const kind = oneOf("by-kind", values["by-kind"], PROPOSER_KINDS, "state");
  const dossier = await openDossier(positionals[0]!);
  if (isRefusal(dossier)) return dossier;
  const who = await speaker(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const anchor = anchorAt(dossier.ledger, values.at!, values.quote, values.after ? "gap" : "whole");
  if (isRefusal(anchor)) return anchor;
  const act = propose(dossier.ledger, who.me, {
    anchor,
    wording: { new: values.delete ? "" : values.new! },
    proposers: listOf(values.by).map((name) => ({ name, kind })),
    form: values.floor ? "floor" : "written",
    ...(values.floor && { at: io.now().toISOString() }),
    confidentiality,
    comment: values.comment ?? "",
    ...(values.track && { track: values.track }),
  });
  if (isRefusal(act)) return act;
  const said = await who.say(act);
  if (isRefusal(said)) return said;
  io.out(said[0]!.key);
  return 0;
}
