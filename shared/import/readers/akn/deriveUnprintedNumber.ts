import type { ProvisionKind } from "#shared/draft/draft.ts";
import { splitLatinSuffix } from "#shared/draft/numbers/provisionNumber.ts";
import { parseHeadingOfLine } from "#shared/import/recognise/headings/heading.ts";

/** The number and heading of a unit. */
interface NumberedHeading {
  readonly num: string;
  readonly heading: string;
}

/** An eId that ends with an article or a rule: `art_39bis`, `chp_I__art_5`. */
const EID = /(?:^|__)(?:art|article|rule)_([0-9]+[a-z]*)$/i;

/**
 * Returns the number of an article or rule that has no `num` element: from its heading ("Art. 38 - Lamps"), or else from
 * its eId (`art_39bis`). Any other unit may be without a number, and stays as it is.
 */
export function deriveUnprintedNumber(kind: ProvisionKind, heading: string, eId: string | undefined): NumberedHeading {
  if (kind !== "article" && kind !== "rule") return { num: "", heading };
  const found = parseHeadingOfLine({ text: heading, hints: { heading: 1 }, where: null });
  const hasAllWords = found && lettersOf(found.num + found.title) === lettersOf(heading);
  if (found?.kind === kind && hasAllWords) return { num: found.num, heading: found.title };
  const [, number = ""] = EID.exec(eId ?? "") ?? [];
  const { base, suffix } = splitLatinSuffix(number);
  return { num: suffix === 0 ? number : `${base} ${number.slice(base.length)}`, heading };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
