import { addFloorTextVersionAct, proposeWordingAct, editProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { parseProposers } from "#shared/acts/input/parseProposers.ts";
import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import type { Act } from "#shared/acts/act.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { meetingProjection, proposalProjection } from "#shared/ledger/store/projections.ts";
import { KNOWLEDGE_BASIS_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { PROPOSAL_OUTCOMES, PROPOSER_KINDS, type ProposalBody } from "#shared/records/kinds/proposal.ts";
import { anchorAtAddress } from "../texts/anchorAtAddress.ts";
import { openDossierAsWriter, type LocalDossierAuthor } from "../dossier/openedDossierFile.ts";
import { readChoiceFlag, parseArguments, UsageError } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

const text = { type: "string" } as const;
const yes = { type: "boolean" } as const;
const flags = {
  as: text,
  at: text,
  on: text,
  quote: text,
  new: text,
  delete: yes,
  after: yes,
  by: text,
  cosponsors: text,
  "by-kind": text,
  form: text,
  time: text,
  basis: text,
  meeting: text,
  fate: text,
  comment: text,
  confidentiality: text,
  track: text,
} as const;
type Values = ReturnType<typeof parseArguments<typeof flags>>["values"];

/**
 * `propose DOSSIER --as … --at ADDRESS --new TEXT …`: records rival wording, or floor text with `--form floor`, and
 * prints its id. `--on ID` changes one of the user's own proposals; for floor text, new words are its next state.
 */
export async function proposeWordingCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, required: ["as"] });
  // Deleting words needs no new ones, and an edited proposal keeps what is not changed.
  if (!values.on) parseArguments(args, flags, { positionals: 1, required: values.delete ? ["at"] : ["at", "new"] });
  const who = await openDossierAsWriter(positionals[0]!, values.as!, io);
  if (isRefusal(who)) return who;
  const given = readProposalFlags(who.ledger, values);
  if (isRefusal(given)) return given;
  const now = io.now().toISOString();
  const act = values.on ? edit(who, values, given, now) : first(who, values, given, now);
  if (isRefusal(act)) return act;
  const made = await who.commit(act);
  if (isRefusal(made)) return made;
  io.out(made[0]!.record.of ?? made[0]!.key);
  return 0;
}

function first({ ledger, me }: LocalDossierAuthor, values: Values, given: ProposalFlags, now: string): Outcome<Act> {
  const form = readChoiceFlag("form", values.form, ["written", "floor"], "written");
  const anchor = anchorAtAddress(ledger, values.at!, values.quote, values.after ? "gap" : "whole");
  if (isRefusal(anchor)) return anchor;
  const wording = { new: values.delete ? "" : values.new! };
  return proposeWordingAct(ledger, me, { anchor, wording, form, ...(form === "floor" && { at: now }), ...given });
}

function edit({ ledger, me }: LocalDossierAuthor, values: Values, given: ProposalFlags, now: string): Outcome<Act> {
  const known = ledger.all(proposalProjection).filter(({ id }) => id.startsWith(values.on!));
  if (known.length !== 1) return refusal("cli.proposal", { id: values.on!, count: known.length });
  const { id, body } = known[0]!;
  const words = values.delete ? "" : values.new;
  if (words === undefined) return editProposalAct(ledger, me, id, given);
  const wording = { old: body.wording.old, new: words };
  if (body.form !== "floor") return editProposalAct(ledger, me, id, { wording, ...given });
  return addFloorTextVersionAct(ledger, me, id, { wording, ...given, at: given.at ?? now });
}

type ProposalFlags = Partial<Omit<ProposalBody, "anchor" | "wording">>;

/** Reads the properties that the flags give; missing ones have defaults, or stay as they are. */
function readProposalFlags(ledger: Ledger, values: Values): Outcome<ProposalFlags> {
  const { by, cosponsors, time, basis, meeting, fate, comment, confidentiality, track } = values;
  if (time !== undefined && Number.isNaN(Date.parse(time))) throw UsageError.value("time", time);
  const sitting =
    meeting === undefined ? undefined : ledger.all(meetingProjection).find(({ id }) => id.startsWith(meeting));
  if (meeting !== undefined && !sitting) return refusal("meeting.unknown", { id: meeting });
  return {
    ...((by ?? cosponsors) !== undefined && { proposers: proposersOf(ledger, values) }),
    ...(time !== undefined && { at: new Date(time).toISOString() }),
    ...(basis !== undefined && { basis: { how: readChoiceFlag("basis", basis, KNOWLEDGE_BASIS_KINDS, "heard") } }),
    ...(sitting && { meeting: sitting.id }),
    ...(fate !== undefined && { fate: fateOf(fate) }),
    ...(comment !== undefined && { comment }),
    ...(confidentiality !== undefined && {
      confidentiality: readChoiceFlag("confidentiality", confidentiality, CONFIDENTIALITY_LABELS, "team"),
    }),
    ...(track !== undefined && { track }),
  };
}

/** Reads the outcome; undefined while the proposal is on the table. */
function fateOf(word: string): ProposalBody["fate"] {
  const fate = readChoiceFlag("fate", word, [...PROPOSAL_OUTCOMES, "open"], "open");
  return fate === "open" ? undefined : fate;
}

/** Reads the proposers; `--by-kind` is the kind of those that are not in the list of States and groups. */
function proposersOf(ledger: Ledger, { by = "", cosponsors = "", "by-kind": kind }: Values): ProposalBody["proposers"] {
  const unlisted = readChoiceFlag("by-kind", kind, PROPOSER_KINDS, "other");
  const typed = { proposers: by, cosponsors, kinds: {} };
  return parseProposers(typed, [], delegationDirectoryOf(ledger)).map((each) =>
    each.kind === "other" ? { ...each, kind: unlisted } : each,
  );
}
