import type { Draft, ProvisionKind } from "#shared/draft/draft.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { DelegationProvisionPositions } from "#shared/ledger/placement/entryValidityInText.ts";
import type { Thread, ThreadRating } from "#shared/ledger/entries/thread.ts";
import { STANCES } from "#shared/records/kinds/position.ts";
import { ANNOTATION_KINDS } from "#shared/records/kinds/annotation.ts";
import { computeSeverity, severityWeightOf, type SeverityGrade } from "#shared/rights/severity.ts";
import type { Random } from "#test/support/random.ts";

export const hash = (n: number) => n.toString(16).padStart(64, "0");

/** Creates a draft: a preamble with recitals, chapters with articles of paragraphs, and an annex without an article. */
export function madeDraft(articles: number): Draft {
  const provisions: Draft["provisions"][number][] = [];
  const add = (eId: string, kind: ProvisionKind, level: number, address = eId) =>
    provisions.push({
      eId,
      address,
      kind,
      num: address,
      heading: "",
      level,
      blocks: [{ text: `Words of ${address}.` }],
    });
  add("preamble", "preamble", 1);
  add("preamble_1", "recital", 2);
  for (let n = 1; n <= articles; n++) {
    if (n % 5 === 1) add(`chp_${n}`, "chapter", 1);
    add(`art_${n}`, "article", 2);
    add(`art_${n}__para_1`, "paragraph", 3);
    add(`art_${n}__para_2`, "paragraph", 3);
  }
  add("annex", "annex", 1);
  add("annex_1", "paragraph", 2);
  return { title: "A text", language: "en", direction: "ltr", provisions };
}

/** Creates a note with a random number of ratings. */
export function madeThread(random: Random, n: number, provision: string, rights: readonly string[]): Thread {
  const kind = random.pick(ANNOTATION_KINDS);
  const rated = kind === "risk" || kind === "omission";
  const ratings = Array.from({ length: rated ? random.below(4) : 0 }, (_, member): ThreadRating => {
    const level = (1 + random.below(4)) as SeverityGrade;
    const assessment = random.below(2) === 0 ? { provisional: level } : { scale: level };
    const key = hash(1000 * n + member);
    return { key, id: key, member: `member ${member}`, at: "", assessment, severity: computeSeverity(assessment) };
  }).sort((a, b) => severityWeightOf(b.severity) - severityWeightOf(a.severity));
  return {
    id: hash(n),
    author: "member 0",
    at: "2026-01-01T00:00:00.000Z",
    annotation: {
      anchor: { draft: hash(0), provision },
      kind,
      comment: "",
      rights: [...rights],
      tags: [],
      confidentiality: "team",
    },
    heads: [],
    rivals: [],
    source: null,
    ratings,
    severity: ratings[0]?.severity ?? { state: "not-assessed" },
    agreed: null,
    photographs: [],
    replies: [],
    resolution: null,
    assigned: null,
    placements: [],
  };
}

/** Creates positions of some delegations on a provision, the latest of each first. */
export function madeStands(random: Random, provision: string, first: number): readonly DelegationProvisionPositions[] {
  const names = random.shuffle(["A", "B", "C", "D"]).slice(0, 1 + random.below(4));
  return names.map((name, n) => {
    const positions = Array.from({ length: 1 + random.below(3) }, (_, i): Position => {
      const id = hash(first + 10 * n + i);
      const anchor = { draft: hash(0), provision };
      const delegation = { name, kind: "other" as const };
      const body = { anchor, delegation, stance: random.pick(STANCES), comment: "", confidentiality: "team" as const };
      const at = `2026-01-0${9 - i}`;
      return { id, author: "member 0", at, changedAt: at, seq: i, body, heads: [id], rivals: [], placements: [] };
    });
    const matters = new Map(positions.map((each) => [each, ""]));
    return { key: `other:${name.toLowerCase()}`, positions, matters, conflict: false };
  });
}
