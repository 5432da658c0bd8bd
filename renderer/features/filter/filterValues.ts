import type { LabelledFilterValue } from "#shared/ledger/filters/completeQuery.ts";
import type { FilterFieldName, Filter } from "#shared/ledger/filters/filter.ts";
import {
  FILTER_ANYBODY,
  FILTER_ME,
  FILTER_NOBODY,
  FILTER_PLACEMENT_VALUES,
  FILTER_FIELD_VALUES,
} from "#shared/ledger/filters/filter.ts";
import {
  meetingProjection,
  positionProjection,
  proposalProjection,
  threadProjection,
} from "#shared/ledger/store/projections.ts";
import { localisedDelegationName } from "#shared/ledger/queries/localisedDelegationName.ts";
import { message } from "#shared/messages/messages.ts";
import { ANNOTATION_KINDS, KNOWLEDGE_BASIS_KINDS, CONFIDENTIALITY_LABELS } from "#shared/records/kinds/annotation.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { SEVERITY_GRADE_NAMES, SEVERITY_GRADES } from "#shared/rights/ratingLevels.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { rightName } from "#renderer/workspace/labels/entryLabels.ts";

/** The fields with values to choose from; the others take free text. */
export const FILTER_FIELDS_WITH_VALUES: readonly FilterFieldName[] = [
  "kind",
  "right",
  "severity",
  "author",
  "assigned",
  "mentions",
  "is",
  "status",
  "tag",
  "track",
  "meeting",
  "delegation",
  "basis",
  "confidentiality",
  "placement",
];

/** Returns the values of a field: its fixed words, or those that occur in the dossier. */
export function listFilterValues(workspace: Workspace, field: FilterFieldName): readonly LabelledFilterValue[] {
  switch (field) {
    case "kind":
      return [
        ...ANNOTATION_KINDS.map((value) => ({ value, name: message(`kind.${value}`) })),
        { value: "proposal", name: message("proposal.label") },
      ];
    case "severity":
      return severities();
    case "basis":
      return KNOWLEDGE_BASIS_KINDS.map((value) => ({ value, name: message(`basis.${value}`) }));
    case "status":
      return [
        { value: "open", name: message("status.open") },
        { value: "settled", name: message("status.settled") },
        ...PROVISION_STATUSES.map((value) => ({ value, name: message(`provision-status.${value}`) })),
      ];
    case "confidentiality":
      return [
        ...CONFIDENTIALITY_LABELS.map((value) => ({ value, name: message(`confidentiality.${value}`) })),
        { value: "private", name: message("filter.private") },
      ];
    case "placement":
      return FILTER_PLACEMENT_VALUES.map((value) => ({ value, name: message(`placement.${value}`) }));
    case "is":
      return [
        { value: "unread", name: message("is.unread") },
        { value: "conflict", name: message("is.conflict") },
      ];
    default:
      return valuesInDossier(workspace, field);
  }
}

function severities(): readonly LabelledFilterValue[] {
  const name = (grade: keyof typeof SEVERITY_GRADE_NAMES) => message(`severity.${SEVERITY_GRADE_NAMES[grade]}`);
  const [, ...above] = SEVERITY_GRADES;
  return [
    ...above.map((grade) => ({ value: `>=${grade}`, name: message("filter.least", { level: name(grade) }) })).reverse(),
    ...SEVERITY_GRADES.map((grade) => ({ value: String(grade), name: name(grade) })).reverse(),
    { value: "none", name: message("severity.not-assessed") },
  ];
}

/** Returns the values that occur in the dossier. */
function valuesInDossier(workspace: Workspace, field: FilterFieldName): readonly LabelledFilterValue[] {
  const dossier = workspace.dossier.value;
  if (!dossier) return [];
  const { ledger } = dossier;
  const me = { value: FILTER_ME, name: message("filter.me") };
  const people = named(
    ledger.members.filter(({ id, name }) => name !== "" && id !== workspace.me?.member).map(({ name }) => name),
  );
  switch (field) {
    case "author":
      return [me, ...people];
    case "mentions":
      return [me, ...people, { value: FILTER_ANYBODY, name: message("filter.anybody") }];
    case "assigned":
      return [me, ...people, ...others()];
    case "right":
      return byFrequency(ledger.all(threadProjection).flatMap(({ annotation }) => annotation.rights)).map((value) => ({
        value,
        name: rightName(value),
      }));
    case "tag":
      return named(byFrequency(ledger.all(threadProjection).flatMap(({ annotation }) => annotation.tags)));
    case "track":
      return named(ledger.tracks.map(({ name }) => name));
    case "meeting":
      return ledger
        .all(meetingProjection)
        .map(({ body }) => ({ value: body.name, name: `${body.name} · ${body.date}` }))
        .reverse();
    case "delegation":
      return [...delegations(workspace)]
        .map(([value, name]) => ({ value, name }))
        .sort((a, b) => a.name.localeCompare(b.name));
    default:
      return named(FILTER_FIELD_VALUES[field] ?? []);
  }
}

function others(): readonly LabelledFilterValue[] {
  return [
    { value: FILTER_ANYBODY, name: message("filter.anybody") },
    { value: FILTER_NOBODY, name: message("filter.nobody") },
  ];
}

/** Returns the delegations with a position or proposal, from code (or name) to name. */
function delegations({ dossier }: Workspace): ReadonlyMap<string, string> {
  const ledger = dossier.value?.ledger;
  const held = ledger?.all(positionProjection).map(({ body }) => body.delegation) ?? [];
  const proposed = ledger?.all(proposalProjection).flatMap(({ body }) => body.proposers) ?? [];
  return new Map([...held, ...proposed].map((each) => [each.code ?? each.name, localisedDelegationName(each)]));
}

function named(values: readonly string[]): readonly LabelledFilterValue[] {
  return [...new Set(values)].map((value) => ({ value, name: value }));
}

/** Returns each value once, the most frequent first. */
function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

/** Returns the values of a field that a filter includes. */
export function selectedFilterValuesOf(filter: Filter, field: FilterFieldName): readonly string[] {
  return filter.flatMap((term) => (term.field === field && !term.not ? term.values : []));
}
