import type { Draft } from "#shared/draft/draft.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { provisionAnchorOf } from "#shared/ledger/placement/currentPlacement.ts";
import { describeOriginalPassage, printOriginalTextName } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import { listStatusesBeneath, type ProvisionStatusOnText } from "#renderer/workspace/textModel/statusesOnText.ts";
import type { ProvisionStatusShape } from "#renderer/parts/domain/ProvisionStatusIcon.tsx";
import type { OutlineRow } from "./outlineRows.ts";

/** The status shown beside a row of the outline: a sign, and its word. */
export interface OutlineStatus {
  readonly shape: ProvisionStatusShape;
  readonly word: string;
  /** Whether it was set on other words, those of an earlier text. */
  readonly isEarlier: boolean;
}

/**
 * Returns the status of a row's provision, or else one that sums up what is beneath an article; undefined if there is
 * none.
 */
export function outlineStatusOf(
  ledger: Ledger,
  draft: Draft,
  statuses: ReadonlyMap<number, ProvisionStatusOnText>,
  { index, heading }: OutlineRow,
): OutlineStatus | undefined {
  if (statuses.size === 0) return undefined;
  const own = statuses.get(index);
  if (own) return { shape: own.word ?? "apart", word: wordOf(ledger, own), isEarlier: own.isEarlier };
  const within = heading ? [] : listStatusesBeneath(draft, statuses, index);
  if (within.length === 0) return undefined;
  const words = within.map((each) =>
    message("provision-status.beneath", {
      address: draft.provisions[each.provision]!.address,
      word: wordOf(ledger, each),
    }),
  );
  const isEarlier = within.every((each) => each.isEarlier);
  return { shape: "beneath", word: words.join(message("list.semicolon")), isEarlier };
}

/**
 * Returns a status in words: all of them if leads disagree, and for an earlier one also the text that it was set on.
 */
function wordOf(ledger: Ledger, status: ProvisionStatusOnText): string {
  if (!status.isEarlier) return bareWord(status);
  const text = printOriginalTextName(describeOriginalPassage(ledger, provisionAnchorOf(status.entries[0]!)));
  return message("held.earlier", { text, said: bareWord(status) });
}

function bareWord({ word, entries }: ProvisionStatusOnText): string {
  if (word) return message(`provision-status.${word}`);
  const said = new Set(entries.flatMap((entry) => entry.said.map(({ body }) => body.status)));
  const words = [...said].map((each) => message(`provision-status.${each}`)).join(" / ");
  return message("provision-status.conflict", { words });
}
