import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { isRefusal } from "#shared/base/result.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { findSpokenAddresses } from "#shared/import/transcripts/spokenAddresses.ts";
import type { SpokenTurn } from "#shared/import/transcripts/speakers/transcriptSpeaker.ts";
import type { TranscriptCue } from "#shared/import/transcripts/transcript.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { articleLevelProvisionOf } from "#shared/ledger/matrix/articleLevelProvisions.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import { assessEntryValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { delegationDirectoryOf } from "#shared/ledger/queries/delegationDirectory.ts";
import { positionProjection, proposalProjection } from "#shared/ledger/store/projections.ts";
import { delegationKeyOf, type Delegation } from "#shared/states/delegations.ts";
import { splitCuesIntoSentences } from "./splitCuesIntoSentences.ts";

/** A delegation that spoke of an article and of which nothing is recorded there. */
export interface UnrecordedSpeaker {
  readonly delegation: Delegation;
  /** Whether the speaker is sure in at least one of the cues. */
  readonly isSure: boolean;
  /** The cues in which it names the article or a part of it. */
  readonly cues: readonly number[];
}

/**
 * Finds the delegations whose words in a transcript name the article around a provision, and of which the ledger has
 * neither a position nor a proposal there; in the order in which they speak.
 */
export function findUnrecordedSpeakers(
  ledger: Ledger,
  text: { readonly id: Hash; readonly draft: Draft },
  provision: number,
  cues: readonly TranscriptCue[],
  turns: readonly SpokenTurn[],
): readonly UnrecordedSpeaker[] {
  const article = articleLevelProvisionOf(text.draft, provision);
  const end = findSubtreeEnd(text.draft, article);
  const isInArticle = (index: number) => index >= article && index < end;
  const recorded = recordedDelegations(ledger, text, isInArticle);
  const spoke = new Map<string, UnrecordedSpeaker>();
  const isNamed = memoise((address: string) => {
    const index = findProvision(text.draft, address);
    return !isRefusal(index) && isInArticle(index);
  });
  for (const turn of turns) {
    const { delegation, isSure, behalf } = turn;
    if (!delegation) continue;
    const ids = [delegation, ...(behalf ? [behalf] : [])].map(delegationKeyOf);
    if (ids.some((id) => recorded.has(id))) continue;
    const named = cuesNaming(cues, turn, isNamed);
    if (named.length === 0) continue;
    const before = spoke.get(ids[0]!);
    spoke.set(ids[0]!, {
      delegation,
      isSure: isSure || (before?.isSure ?? false),
      cues: [...(before?.cues ?? []), ...named],
    });
  }
  return [...spoke.values()];
}

function cuesNaming(
  cues: readonly TranscriptCue[],
  turn: SpokenTurn,
  isNamed: (address: string) => boolean,
): readonly number[] {
  const found = new Set<number>();
  let article: string | null = null;
  for (const { text, cue } of splitCuesIntoSentences(cues, turn)) {
    const { addresses } = findSpokenAddresses(text, article);
    if (addresses.some(isNamed)) found.add(cue);
    article = addresses.at(-1)?.replace(/\(.*$/u, "") ?? article;
  }
  return [...found];
}

function memoise<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

/** The delegations that have a position or a proposal in an article of a text, on its words now or on earlier ones. */
function recordedDelegations(
  ledger: Ledger,
  { id, draft }: { readonly id: Hash; readonly draft: Draft },
  isInArticle: (index: number) => boolean,
): ReadonlySet<string> {
  const isHere = (eId: string | undefined) => eId !== undefined && isInArticle(indexOfProvision(draft, eId));
  const positions = ledger
    .all(positionProjection)
    .filter((position) => isHere(assessEntryValidityInText(ledger, id, position)?.anchor?.provision))
    .flatMap(({ body }) => [body.delegation, ...(body.behalf ? [body.behalf] : [])]);
  const directory = delegationDirectoryOf(ledger);
  const proposers = ledger
    .all(proposalProjection)
    .filter((proposal) => isHere(findEntryAnchor(ledger, id, proposal)?.provision))
    .flatMap(({ body }) => body.proposers.flatMap(({ name }) => directory.named(name)));
  return new Set([...positions, ...proposers].map(delegationKeyOf));
}
