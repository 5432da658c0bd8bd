import type { AttributedParty, Attribution, AttributionKind } from "#shared/attributions/attribution.ts";
import { createGapAfterProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import type { Outcome } from "#shared/base/result.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import type { PositionBody, Stance } from "#shared/records/kinds/position.ts";
import type { ProposalBody } from "#shared/records/kinds/proposal.ts";
import type { Author } from "#shared/records/recordKind.ts";
import type { Delegation } from "#shared/states/delegations.ts";
import { combineActs, type Act } from "../act.ts";
import { clipImportedText, sanitiseImportedName, replaceLoneSurrogates } from "../imported/sanitiseImportedText.ts";
import { refusalToCommit } from "../rules/refusalToCommit.ts";
import { createImportedRangeAnchor, type ImportedMarkupTarget } from "./importMarkup.ts";

/** The stance of each kind of attribution. */
const STANCE_OF_KIND: Readonly<Record<AttributionKind, Stance>> = {
  add: "proposes",
  delete: "proposes",
  replace: "proposes",
  alternative: "proposes",
  support: "supports",
  oppose: "opposes",
  reserve: "reserves",
};

/**
 * Turns the attributions of a draft into what a member would have noted: a proposal for each wording, with its parties
 * as proposers, and a position of each party, on the proposal if there is one. What is doubtful, or not told where the
 * words are, has the attribution as printed as its comment.
 */
export function importAttributionsAct(
  me: Author | null,
  text: ImportedMarkupTarget,
  attributions: readonly Attribution[],
): Outcome<Act> {
  return (
    refusalToCommit(me, "position", "proposal") ??
    combineActs(...attributions.map((each) => attributionAct(text, each)))
  );
}

function attributionAct(text: ImportedMarkupTarget, attribution: Attribution): Act {
  const { parties, kind } = attribution;
  const anchor = anchorOf(text, attribution);
  const common = { basis: { how: "document" }, confidentiality: "team", comment: commentOf(attribution) } as const;
  const wording = wordingOf(attribution);
  const proposal: ProposalBody | null = wording && {
    anchor,
    wording,
    proposers: parties.map(proposerOf),
    form: "written",
    ...common,
  };
  const positions = parties.map((party): PositionBody => {
    const { behalf } = party;
    return {
      anchor,
      delegation: delegationOf(party),
      stance: STANCE_OF_KIND[kind],
      ...(behalf && { behalf: delegationOf(behalf) }),
      ...common,
    };
  });
  return {
    statements: [
      ...(proposal ? [() => ({ type: "proposal", body: proposal })] : []),
      ...positions.map((body) => ([made]: readonly RecordKey[]) => {
        return { type: "position", body: proposal ? { ...body, proposal: made } : body };
      }),
    ],
  };
}

/** Returns the wording as a record takes it; null if there is none, or nothing in it changes. */
function wordingOf({ wording }: Attribution): ProposalBody["wording"] | null {
  if (!wording) return null;
  const [old, now] = [wording.old, wording.new].map((words) => clipImportedText(replaceLoneSurrogates(words)));
  return old === now ? null : { old: old!, new: now! };
}

function anchorOf(text: ImportedMarkupTarget, { spot, wording }: Attribution): Anchor {
  const isNewProvision = wording !== null && wording.old === "" && spot.end <= spot.start;
  return isNewProvision
    ? createGapAfterProvisionAnchor(text.draft, text.id, spot.provision)
    : createImportedRangeAnchor(text, spot);
}

function commentOf({ doubts, form, printed }: Attribution): string {
  const isInPlace = form === "bracket" || form === "parenthesis";
  return doubts.length === 0 && isInPlace ? "" : clipImportedText(replaceLoneSurrogates(printed));
}

function delegationOf({ name, kind, code }: Delegation): Delegation {
  return { name: sanitiseImportedName(name), kind, ...(code && { code }) };
}

function proposerOf({ name, kind, code, behalf }: AttributedParty): ProposalBody["proposers"][number] {
  return {
    name: sanitiseImportedName(name),
    kind,
    ...(kind === "state" && code && { code }),
    ...(behalf && { behalf: sanitiseImportedName(behalf.name) }),
  };
}
