import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import type { ImportedDraft, DraftRange } from "#shared/import/importedDraft.ts";
import { explainRefusal, explainLocatedWarning } from "#shared/messages/messages.ts";
import { documentRevisionRecordKind } from "#shared/records/kinds/revision.ts";

const draftSchema = documentRevisionRecordKind.body.shape.draft;

/** Checks what must hold of a reading of any bytes. Returns the violations. */
export function findReadingFaults(outcome: Outcome<ImportedDraft>): string[] {
  if (isRefusal(outcome)) return sentence(outcome) === "" ? [`${outcome.code} says nothing`] : [];
  const { draft, warnings, remarks, changes, statuses } = outcome;
  const schema = draftSchema.safeParse(draft);
  return [
    ...(schema.success ? [] : [`the draft has no place in a record: ${schema.error.message.slice(0, 200)}`]),
    ...namesAgain(draft),
    ...levels(draft),
    ...texts(draft),
    ...warnings.filter((warning) => explainLocatedWarning(warning) === "").map(({ code }) => `${code} says nothing`),
    ...[...remarks, ...changes].flatMap(({ spot }) =>
      isIn(draft, spot) ? [] : [`no such place: ${JSON.stringify(spot)}`],
    ),
    ...statuses.flatMap(({ provision }) => (draft.provisions[provision] ? [] : [`no such provision: ${provision}`])),
  ];
}

function sentence(refusal: Parameters<typeof explainRefusal>[0]): string {
  return explainRefusal(refusal);
}

function namesAgain({ provisions }: Draft): string[] {
  const doubled = (names: readonly string[]) => new Set(names).size < names.length;
  return [
    ...(doubled(provisions.map(({ address }) => address)) ? ["two provisions have one address"] : []),
    ...(doubled(provisions.map(({ eId }) => eId)) ? ["two provisions have one eId"] : []),
  ];
}

function levels({ provisions }: Draft): string[] {
  return provisions.flatMap(({ level, address }, i) =>
    level > (provisions[i - 1]?.level ?? 0) + 1 ? [`${address} lies ${level} deep beneath nothing`] : [],
  );
}

function texts({ provisions }: Draft): string[] {
  return provisions.flatMap(({ address, blocks }) =>
    blocks.flatMap(({ text, footnotes = [] }) => [
      ...(text === text.replace(/\s+/gu, " ").trim() ? [] : [`${address}: white space is not folded`]),
      ...(footnotes.every(({ at }) => at >= 0 && at <= text.length) ? [] : [`${address}: a footnote outside the text`]),
    ]),
  );
}

function isIn({ provisions }: Draft, { provision, block, start, end }: DraftRange): boolean {
  const at = provisions[provision];
  const text = block < 0 ? at?.heading : at?.blocks[block]?.text;
  return text !== undefined && start >= 0 && start <= end && end <= text.length;
}
