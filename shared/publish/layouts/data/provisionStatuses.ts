import { indexOfProvision } from "#shared/anchor/resolveAnchor.ts";
import { indexOfParent, type Draft } from "#shared/draft/draft.ts";
import type { DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { message } from "#shared/messages/messages.ts";
import { printProvisionPlace } from "./printedPlace.ts";

/** How far the provisions of a text have come, by index: "Agreed ad referendum", or several words in conflict. */
export type StatusLabelsByProvision = ReadonlyMap<number, string>;

/** Labels the provisions that have a status of their own. Statuses set on other words than the text's are left out. */
export function labelProvisionStatuses(
  draft: Draft,
  statuses: readonly DisclosedStatus[] = [],
): StatusLabelsByProvision {
  const labels = new Map<number, string>();
  for (const { provision, words, validity = "current" } of statuses) {
    const index = indexOfProvision(draft, provision);
    if (index < 0 || validity !== "current") continue;
    const label = words.map((word) => message(`provision-status.${word}`)).join(" / ");
    const others = labels.get(index);
    labels.set(index, others && others !== label ? `${others} / ${label}` : label);
  }
  return labels;
}

/** Returns the status of a provision or else that of the innermost provision above it that has one; "" if none. */
export function statusLabelOfProvision(draft: Draft, labels: StatusLabelsByProvision, index: number): string {
  for (let i = index; i >= 0; i = indexOfParent(draft, i)) {
    const label = labels.get(i);
    if (label !== undefined) return label;
  }
  return "";
}

/** How many agreed provisions are named at most; the rest are counted. */
const NAMED = 12;

/** Names the agreed provisions, so that nobody reopens them unknowingly: "Agreed ad referendum: Article 22."; "" if none. */
export function nameAgreedProvisions(draft: Draft, statuses: readonly DisclosedStatus[] = []): string {
  const current = statuses.filter(({ validity = "current" }) => validity === "current");
  const isAgreed = (eId: string) =>
    current.every(({ provision, words }) => provision !== eId || words.every((word) => word === "agreed"));
  const agreed = new Set(current.flatMap(({ provision }) => (isAgreed(provision) ? [provision] : [])));
  const inOrder = [...agreed]
    .map((eId) => indexOfProvision(draft, eId))
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  if (inOrder.length === 0) return "";
  const named = inOrder
    .slice(0, NAMED)
    .map((index, i) => printProvisionPlace(draft, index, i === 0 ? "label" : "inline"));
  return message("briefing.agreed-provisions", {
    list: named.join(message("list.comma")),
    more: inOrder.length - named.length,
  });
}
