import type { Plugin } from "prosemirror-state";
import { SIGN_BY_STANCE } from "#shared/acts/capture/parseCaptureLine.ts";
import { groupBy } from "#shared/base/groupBy.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import {
  findCurrentPositionPerMatter,
  type PositionsAtProvision,
  type DelegationProvisionPositions,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { describeOriginalPassage, printOriginalTextName } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import { STANCES, type Stance } from "#shared/records/kinds/position.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { PositionsOnText } from "#renderer/workspace/textModel/positionsOnText.ts";
import { abbreviateDelegation, describeDelegationWithGroup } from "#renderer/workspace/labels/positionLabels.ts";
import { provisionLinesPlugin } from "./provisionLines.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../holdings.module.css";

/** The dialog that lists the positions on the provision at the caret. */
export const POSITIONS_DIALOG = "positions";

/**
 * Shows delegations' positions on a provision as a line beneath its heading or its first block. Positions on an earlier
 * wording follow, dimmed, with the text and option that they were taken on.
 */
export function positionLinesPlugin(
  { all, ledger }: PositionsOnText,
  positions: DocumentPositionMap,
  viewState: ViewState,
): Plugin {
  const draw = (held: PositionsAtProvision) => line(held, ledger, viewState);
  return provisionLinesPlugin(
    "holdings",
    { signal: all, all: () => all.value.values(), keyOf, draw },
    positions,
    viewState,
  );
}

function keyOf({ provision, applied }: PositionsAtProvision): string {
  return `${provision} ${applied.map(({ entry, validity }) => `${entry.id} ${entry.heads.join(" ")} ${validity}`).join(" ")}`;
}

function line(held: PositionsAtProvision, ledger: Ledger, viewState: ViewState): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.held;
  line.append(...groupsOf(held.stands));
  for (const [label, stands] of byText(held.earlier, ledger)) line.append(...groupsOf(stands, label));
  line.addEventListener("click", () => {
    viewState.caret.value = held.provision;
    viewState.dialog.value = POSITIONS_DIALOG;
  });
  return line;
}

/** Groups earlier positions by the printed name of the text and option that they were taken on. */
function byText(
  stands: readonly DelegationProvisionPositions[],
  ledger: Ledger,
): ReadonlyMap<string, readonly DelegationProvisionPositions[]> {
  const labelOf = ({ body }: Position) => printOriginalTextName(describeOriginalPassage(ledger, body.anchor));
  const labelled = stands.flatMap((stand) =>
    [...groupBy(stand.positions, labelOf)].map(([label, positions]) => ({ label, stand: { ...stand, positions } })),
  );
  const byLabel = groupBy(labelled, ({ label }) => label);
  return new Map([...byLabel].map(([label, here]) => [label, here.map(({ stand }) => stand)]));
}

/**
 * Returns a group for each stance taken: its sign, and the delegations. `earlier` names the text that it was taken on.
 */
function groupsOf(stands: readonly DelegationProvisionPositions[], earlier?: string): readonly HTMLElement[] {
  const now = stands.flatMap(findCurrentPositionPerMatter);
  return STANCES.flatMap((stance) => {
    const who = now.filter(({ position }) => position.body.stance === stance);
    return who.length > 0 ? [groupOf(stance, who, earlier)] : [];
  });
}

type HeldPosition = ReturnType<typeof findCurrentPositionPerMatter>[number];

function groupOf(stance: Stance, who: readonly HeldPosition[], earlier: string | undefined): HTMLElement {
  const group = document.createElement("span");
  const names = who.map(({ position }) => describeDelegationWithGroup(position.body)).join(message("list.comma"));
  const words = message("held.group", { names, stance: message(`stance.${stance}`) });
  group.setAttribute("role", "img");
  group.setAttribute(
    "aria-label",
    earlier === undefined ? words : message("held.earlier", { text: earlier, said: words }),
  );
  group.title = group.ariaLabel ?? "";
  group.dataset.stance = stance;
  if (earlier !== undefined) {
    group.dataset.earlier = "";
    const label = document.createElement("small");
    label.textContent = earlier;
    group.append(label);
  }
  const sign = document.createElement("b");
  sign.textContent = SIGN_BY_STANCE[stance];
  group.append(sign, ...who.map(markOf));
  return group;
}

function markOf({ position: { body }, conflict }: HeldPosition): HTMLElement {
  const mark = document.createElement("span");
  mark.textContent = abbreviateDelegation(body);
  if (body.proposal ?? body.anchor.quote) {
    const quoted = document.createElement("sup");
    quoted.textContent = message("matrix.quoted");
    mark.append(quoted);
  }
  if (conflict) mark.dataset.apart = message("position.apart");
  return mark;
}
