import { retractDeltaRatingAct, setDeltaRatingAct } from "#shared/acts/negotiation/deltaRatings.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import {
  listRatableChanges,
  selectUrgentRatableChanges,
  type RatableChange,
  type ComparedTexts,
} from "#shared/ledger/queries/ratableChanges.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { nameOfText } from "#shared/ledger/texts/textEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { DELTA_VERDICTS } from "#shared/records/kinds/deltaRating.ts";
import {
  openDossier,
  openWritableDossier,
  redactDossierForViewer,
  findActiveDossierAuthor,
} from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatDeltaLine, toDeltaJson } from "../print/deltaRatings.ts";
import { findTwoTextsByName } from "../texts/findTextByName.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const flags = {
  from: text,
  to: text,
  all: yes,
  json: yes,
  as: text,
  at: text,
  is: text,
  right: text,
  comment: text,
  confidentiality: text,
} as const;
type Values = ReturnType<typeof parseArguments<typeof flags>>["values"];

/**
 * `delta DOSSIER [--from TEXT] [--to TEXT] [--all] [--json]`: what became weaker from one text to the next, and what
 * needs rating; with `--all` and `--json` every changed provision. `--as NAME --at ADDRESS --is WORD [--right …]` rates
 * one.
 */
export async function printWeakeningsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1 });
  const isRating = values.is !== undefined || values.at !== undefined;
  if (isRating) parseArguments(args, flags, { positionals: 1, required: ["as", "at", "is"] });
  const opened = await (isRating ? openWritableDossier(positionals[0]!, io) : openDossier(positionals[0]!));
  const dossier = isRefusal(opened) ? opened : await redactDossierForViewer(opened, values.as, io);
  if (isRefusal(dossier)) return dossier;
  const { ledger } = dossier;
  const two = findTwoTextsByName(ledger, values);
  if (isRefusal(two)) return two;
  if (!isRating) return list(ledger, two, values, io);
  const who = await findActiveDossierAuthor(io.home, dossier, values.as!, io.now);
  if (isRefusal(who)) return who;
  const line = lineAt(ledger, two, values);
  if (isRefusal(line)) return line;
  const is = readChoiceFlag("is", values.is, [...DELTA_VERDICTS, "none"], "none");
  const { from, to } = two;
  const of = {
    from: from.revision.draftId,
    to: to.revision.draftId,
    ...(line.before && { before: line.before }),
    ...(line.after && { after: line.after }),
    ...(values.right && { right: values.right }),
  };
  const said = {
    ...(values.comment !== undefined && { comment: values.comment }),
    ...(values.confidentiality !== undefined && {
      confidentiality: readChoiceFlag("confidentiality", values.confidentiality, CONFIDENTIALITY_LABELS, "team"),
    }),
  };
  const act =
    is === "none"
      ? retractDeltaRatingAct(ledger, who.me, { ...of, delta: "same" })
      : setDeltaRatingAct(ledger, who.me, { ...of, ...said, delta: is });
  if (isRefusal(act)) return act;
  const made = await who.commit(act);
  if (isRefusal(made)) return made;
  io.out(made[0]!.record.of ?? made[0]!.key);
  return 0;
}

function list(ledger: Ledger, two: ComparedTexts, { all, json }: Values, io: CommandEnvironment): number {
  const lines = listRatableChanges(ledger, two);
  const ids = [two.from.revision.draftId, two.to.revision.draftId] as const;
  const listed = (some: readonly RatableChange[]) => some.map((line) => toDeltaJson(ledger, line, ids));
  const { worse, open } = selectUrgentRatableChanges(lines);
  if (json) {
    const names = { from: nameOfText(two.from), to: nameOfText(two.to) };
    io.json({ ...names, worse: listed(worse), open: listed(open), all: listed(lines) });
    return 0;
  }
  const names = { from: nameOfText(two.from), to: nameOfText(two.to) };
  const rated = lines.filter(({ said }) => said.length > 0).length;
  const part = (code: "weaker" | "open" | "all", some: readonly RatableChange[]) => [
    message(`delta.list.${code}`, { ...names, count: some.length, rated }),
    ...some.map((line) => `  ${formatDeltaLine(line, toDeltaJson(ledger, line, ids))}`),
  ];
  io.out([...part("weaker", worse), ...part("open", open), ...(all ? part("all", lines) : [])].join("\n"));
  return 0;
}

/** Finds the changed provision at an address of the newer text, or else of the older one. */
function lineAt(ledger: Ledger, two: ComparedTexts, { at = "" }: Values): Outcome<RatableChange> {
  const lines = listRatableChanges(ledger, two);
  for (const [side, of] of [
    [two.to, "to"],
    [two.from, "from"],
  ] as const) {
    const index = findProvision(side.revision.body.draft, at);
    if (isRefusal(index)) continue;
    const line = lines.find(({ changed }) => changed.match[of].includes(index));
    if (line) return line;
  }
  return refusal("delta.unchanged", { address: at, from: nameOfText(two.from), to: nameOfText(two.to) });
}
