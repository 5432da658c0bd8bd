import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Hash } from "#shared/base/hash.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { severityGradeOf, type SeverityGrade } from "#shared/rights/severity.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import {
  REGIONAL_GROUPS,
  regionalGroupOfDelegation,
  statesOfRegionalGroup,
  type RegionalGroup,
} from "#shared/states/regionalGroups.ts";
import { recordedAgreedGradesOf, type Thread } from "../entries/thread.ts";
import type { Position } from "../entries/position.ts";
import { isTeamWording, type Proposal } from "../entries/proposal.ts";
import type { Ledger } from "../ledger.ts";
import { findCurrentPlacement, type CurrentPlacement } from "../placement/currentPlacement.ts";
import {
  findCurrentPositionPerMatter,
  groupPositionsByDelegation,
  isEntryValidInText,
  listPositionsWithValidityInText,
  type EntryWithValidityInText,
} from "../placement/entryValidityInText.ts";
import { positionProjection, proposalProjection, threadProjection } from "../store/projections.ts";
import type { PositionChange } from "./positionChanges.ts";
import type { SinceReportFilter } from "./sinceReportFilter.ts";

/** From this level a risk or an omission is an issue even without a recommended wording. */
const GRAVE: SeverityGrade = 3;

/** Why a delegation may be moved: how it stands, that it changed its mind, or that its positions disagree. */
export type WaveringReason = "changed" | "contradictory" | "undecided";

/** The States of a regional group without a recorded position, and how many of them spoke on other provisions. */
export interface GroupStatesWithoutPosition {
  /** Null for delegations in no regional group: groups of States, and others. */
  readonly group: RegionalGroup | null;
  /** Those of which a position on other provisions is recorded. */
  readonly heard: readonly Delegation[];
  /** How many States of the group no position is recorded of at all. */
  readonly others: number;
}

/** Something that the team wants at a provision: words changed or kept, and how delegations stand to it. */
export interface TeamAim {
  /** What the team wants of the words: to change them, to keep them, or a wording of its own. */
  readonly aim: "change" | "keep";
  readonly place: CurrentPlacement;
  /** The gravest first. */
  readonly notes: readonly Thread[];
  /** The team's own wordings there. */
  readonly wordings: readonly Proposal[];
  readonly withUs: readonly Delegation[];
  readonly wavering: readonly (Delegation & { readonly why: WaveringReason })[];
  readonly against: readonly Delegation[];
  /** With a position on other words of the provision, on another wording, or on earlier words. */
  readonly other: readonly Delegation[];
  /** No position at the provision is recorded. */
  readonly silent: readonly GroupStatesWithoutPosition[];
}

interface IssueItem {
  readonly aim: TeamAim["aim"];
  readonly place: CurrentPlacement;
  readonly note?: Thread;
  readonly wording?: Proposal;
}

/**
 * Lists what the team has to talk about, and with whom, in the order of the texts: open notes that are high or critical,
 * safeguards to be kept, and the team's own wordings. Only recorded positions count, and of these only current ones on
 * the present words: a position of a group is not one of its members.
 */
export function findTeamAims(
  ledger: Ledger,
  changes: readonly PositionChange[],
  filter: SinceReportFilter,
): readonly TeamAim[] {
  if (!filter.talk) return [];
  const items = issueItems(ledger, filter);
  const positions = ledger.all(positionProjection).filter(filter.mayMention);
  const heard = new Map(positions.map(({ body }) => [delegationKeyOf(body.delegation), body.delegation]));
  const placed = new Map<Hash, readonly EntryWithValidityInText[]>();
  const placedIn = (draft: Hash) => {
    const known =
      placed.get(draft) ??
      listPositionsWithValidityInText(ledger, draft).filter(({ entry }) => filter.mayMention(entry));
    placed.set(draft, known);
    return known;
  };
  const groups = groupBy(items, ({ aim, place }) => `${place.anchor.draft} ${place.anchor.provision} ${aim}`);
  return [...groups.values()]
    .filter((each) =>
      each.some(({ aim, note, wording }) => wording || aim === "keep" || (note && gradeOf(note) >= GRAVE)),
    )
    .map((each) => issueOf(each, placedIn(each[0]!.place.anchor.draft), changes, heard))
    .sort((a, b) => a.place.text - b.place.text || a.place.place.provision - b.place.place.provision);
}

/** Returns the open notes and the team's wordings that may be mentioned, each at its place. */
function issueItems(ledger: Ledger, filter: SinceReportFilter): readonly IssueItem[] {
  const notes = ledger.all(threadProjection).flatMap((note): readonly IssueItem[] => {
    const { kind } = note.annotation;
    if (kind === "question" || note.resolution?.state === "settled" || !filter.mayMention(note)) return [];
    const place = findCurrentPlacement(ledger, note);
    return place ? [{ aim: kind === "safeguard" ? "keep" : "change", place, note }] : [];
  });
  const wordings = ledger.all(proposalProjection).flatMap((wording): readonly IssueItem[] => {
    if (!isTeamWording(wording.body) || wording.body.fate || !filter.mayMention(wording)) return [];
    const place = findCurrentPlacement(ledger, wording);
    return place ? [{ aim: "change", place, wording }] : [];
  });
  return [...notes, ...wordings];
}

function gradeOf({ agreed, severity }: Thread): number {
  return recordedAgreedGradesOf(agreed)[0] ?? severityGradeOf(severity) ?? 0;
}

type Side = "with" | "against" | "undecided" | "other" | "conflict";

function issueOf(
  items: readonly IssueItem[],
  positions: readonly EntryWithValidityInText[],
  changes: readonly PositionChange[],
  heard: ReadonlyMap<string, Delegation>,
): TeamAim {
  const { aim, place } = items[0]!;
  const wordings = items.flatMap(({ wording }) => wording ?? []);
  const ranges = items.flatMap(({ note, place: at }) => (note && !at.anchor.gap ? [at.place] : []));
  const here = positions.filter(({ anchor }) => anchor?.provision === place.anchor.provision);
  const valid = groupPositionsByDelegation(here.filter(isEntryValidInText));
  const anchors = new Map(here.map(({ entry, anchor }) => [entry, anchor]));
  const sideOf = ({ position, conflict }: { readonly position: Position; readonly conflict: boolean }): Side => {
    const { proposal, stance } = position.body;
    const isOnWording = proposal !== undefined && wordings.some(({ id }) => id === proposal);
    const isOnWords = proposal === undefined && concerns(place.draft, anchors.get(position), ranges);
    if (!isOnWording && !isOnWords) return "other";
    if (conflict) return "conflict";
    if (isOnWording && stance === "proposes") return "with";
    if (stance !== "supports" && stance !== "opposes") return "undecided";
    const wants = isOnWording || aim === "keep" ? "supports" : "opposes";
    return stance === wants ? "with" : "against";
  };
  const sides = new Map<string, ReadonlySet<Side>>(
    valid.map((stand) => [stand.key, new Set(findCurrentPositionPerMatter(stand).map(sideOf))]),
  );
  const reversed = new Set(
    changes
      .filter(({ kind, anchor }) => kind === "reversed" && isAt(anchor, place))
      .map(({ delegation }) => delegationKeyOf(delegation)),
  );
  const spoken = new Set(here.map(({ entry }) => delegationKeyOf(entry.body.delegation)));
  const verdicts = [...spoken].map((key) => ({
    delegation: heard.get(key)!,
    ...verdictOf(sides.get(key) ?? new Set(["other"]), reversed.has(key)),
  }));
  const of = (which: Verdict["side"]) => verdicts.filter(({ side }) => side === which);
  return {
    aim,
    place,
    notes: items.flatMap(({ note }) => note ?? []).sort((a, b) => gradeOf(b) - gradeOf(a)),
    wordings,
    withUs: of("with").map(({ delegation }) => delegation),
    wavering: of("wavering").map(({ delegation, why }) => ({ ...delegation, why: why! })),
    against: of("against").map(({ delegation }) => delegation),
    other: of("other").map(({ delegation }) => delegation),
    silent: silentOf(spoken, heard),
  };
}

interface Verdict {
  readonly side: "with" | "wavering" | "against" | "other";
  readonly why?: WaveringReason;
}

function verdictOf(all: ReadonlySet<Side>, isReversed: boolean): Verdict {
  const sides = new Set([...all].filter((side) => side !== "other"));
  if (sides.size === 0) return { side: "other" };
  if (isReversed) return { side: "wavering", why: "changed" };
  if (sides.has("conflict") || (sides.has("with") && sides.has("against")))
    return { side: "wavering", why: "contradictory" };
  if (sides.has("undecided")) return { side: "wavering", why: "undecided" };
  return { side: sides.has("with") ? "with" : "against" };
}

/** Whether a position on words of a provision is about words that the team wants something of. */
function concerns(
  draft: Draft,
  anchor: EntryWithValidityInText["anchor"] | undefined,
  ranges: readonly ResolvedRange[],
): boolean {
  if (!anchor || anchor.gap) return false;
  const range = resolveAnchor(draft, anchor);
  return (
    range !== null &&
    ranges.some(({ pieces }) =>
      pieces.some((one) =>
        range.pieces.some(
          (two) =>
            one.provision === two.provision && one.block === two.block && one.start < two.end && two.start < one.end,
        ),
      ),
    )
  );
}

function isAt({ draft, provision }: PositionChange["anchor"], { anchor }: CurrentPlacement): boolean {
  return draft === anchor.draft && provision === anchor.provision;
}

function silentOf(
  spoken: ReadonlySet<string>,
  heard: ReadonlyMap<string, Delegation>,
): readonly GroupStatesWithoutPosition[] {
  const silent = [...heard].filter(([key]) => !spoken.has(key)).map(([, delegation]) => delegation);
  const regional = REGIONAL_GROUPS.map((group) => ({
    group,
    heard: silent.filter((each) => regionalGroupOfDelegation(each) === group),
    others: statesOfRegionalGroup(group).filter((code) => !heard.has(`state:${code}`)).length,
  }));
  const rest = silent.filter((each) => regionalGroupOfDelegation(each) === null);
  return [...regional, { group: null, heard: rest, others: 0 }].filter((each) => each.heard.length + each.others > 0);
}
