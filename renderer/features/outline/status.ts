import type { Draft } from "../../../shared/draft/draft.ts";
import { message } from "../../../shared/messages/messages.ts";
import { beneath, type StandingStatus } from "../../desk/standing/statuses.ts";
import type { StatusShape } from "../../parts/StatusMark.tsx";
import type { Row } from "./rows.ts";

/** What stands beside a line of the outline: a sign, and its word. */
export interface LineStatus {
  readonly shape: StatusShape;
  readonly word: string;
}

/** The status of a line's provision, or else of what lies beneath an article; undefined where nothing is said. */
export function lineStatus(
  draft: Draft,
  statuses: ReadonlyMap<number, StandingStatus>,
  { index, heading }: Row,
): LineStatus | undefined {
  if (statuses.size === 0) return undefined;
  const own = statuses.get(index);
  if (own) return { shape: own.word ?? "apart", word: wordOf(own) };
  const within = heading ? [] : beneath(draft, statuses, index);
  if (within.length === 0) return undefined;
  const words = within.map((each) =>
    message("provision-status.beneath", { address: draft.provisions[each.provision]!.address, word: wordOf(each) }),
  );
  return { shape: "beneath", word: words.join(message("list.semicolon")) };
}

/** A status in words; all of them where leads said different ones. */
function wordOf({ word, entries }: StandingStatus): string {
  if (word) return message(`provision-status.${word}`);
  const said = new Set(entries.flatMap((entry) => entry.said.map(({ body }) => body.status)));
  const words = [...said].map((each) => message(`provision-status.${each}`)).join(" / ");
  return message("provision-status.conflict", { words });
}
