import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findCatalogueOrTeamStandard } from "#shared/ledger/queries/listStandards.ts";
import { ANNOTATION_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { anchorAtAddress } from "../texts/anchorAtAddress.ts";
import { assessmentFlags, readAssessmentFlags } from "../arguments/assessmentFlags.ts";
import { openDossierAsWriter } from "../dossier/openedDossierFile.ts";
import { splitCommaList, readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import { readRightsFlag } from "../arguments/readRightsFlag.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const flags = {
  as: text,
  at: text,
  quote: text,
  comment: text,
  kind: text,
  right: text,
  standard: text,
  ...assessmentFlags,
  confidentiality: text,
  source: text,
  track: text,
  tag: text,
} as const;

/** `annotate DOSSIER --as … --at ADDRESS --comment TEXT …`: adds an annotation and prints its id. */
export async function annotatePassageCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as", "at", "comment"] });
  const kind = readChoiceFlag("kind", values.kind, ANNOTATION_KINDS, "risk");
  const confidentiality = readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team");
  const assessment = readAssessmentFlags(values);
  const rights = await readRightsFlag(values.right);
  if (isRefusal(rights)) return rights;

  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const standards = splitCommaList(values.standard);
  const unlisted = standards.find((id) => !findCatalogueOrTeamStandard(who.ledger, id));
  if (unlisted !== undefined) return refusal("standard.unknown", { name: unlisted });
  const anchor = anchorAtAddress(who.ledger, values.at!, values.quote, kind === "omission" ? "gap" : "whole");
  if (isRefusal(anchor)) return anchor;
  const act = annotateAct(who.ledger, who.me, {
    anchor,
    kind,
    comment: values.comment!,
    rights,
    tags: splitCommaList(values.tag),
    standards,
    assessment,
    confidentiality,
    source: values.source,
    track: values.track,
  });
  if (isRefusal(act)) return act;
  const committed = await who.commit(act);
  if (isRefusal(committed)) return committed;
  io.out(committed[0]!.key);
  return 0;
}
