import type { Plugin } from "prosemirror-state";
import { SIGNS } from "../../shared/acts/capture/grammar.ts";
import { message } from "../../shared/messages/messages.ts";
import { STANCES, type Stance } from "../../shared/records/kinds/position.ts";
import type { Place } from "../desk/place.ts";
import type { Held, Holdings } from "../desk/standing/held.ts";
import { partyMark, partyName } from "../desk/words/parties.ts";
import { beneath } from "./beneath.ts";
import type { Positions } from "./positions.ts";
import "./holdings.css";

/** The dialog that lists what is held of the provision with the caret. */
export const POSITIONS_DIALOG = "positions";

/** Shows what delegations hold of a provision as a line beneath its heading, or its first words. */
export function holdings({ all }: Holdings, positions: Positions, place: Place): Plugin {
  const lines = { cell: all, all: () => all.now.values(), keyOf, draw: (held: Held) => line(held, place) };
  return beneath("holdings", lines, positions, place);
}

function keyOf({ provision, stands }: Held): string {
  return `${provision} ${stands.map(({ key, positions, conflict }) => `${key} ${positions[0]!.id} ${conflict}`).join(" ")}`;
}

function line(held: Held, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = "held";
  line.append(...STANCES.flatMap((stance) => groupOf(held, stance)));
  line.addEventListener("click", () => {
    place.caret.set(held.provision);
    place.dialog.set(POSITIONS_DIALOG);
  });
  return line;
}

/** Those that hold one thing: its sign, and who. */
function groupOf({ stands }: Held, stance: Stance): readonly HTMLElement[] {
  const who = stands.filter(({ positions }) => positions[0]!.body.stance === stance);
  if (who.length === 0) return [];
  const group = document.createElement("span");
  const names = who.map(({ positions }) => partyName(positions[0]!.body)).join(message("list.comma"));
  group.setAttribute("role", "img");
  group.setAttribute("aria-label", message("held.group", { names, stance: message(`stance.${stance}`) }));
  group.title = group.ariaLabel ?? "";
  group.dataset.stance = stance;
  const sign = document.createElement("b");
  sign.textContent = SIGNS[stance];
  group.append(sign, ...who.map(markOf));
  return [group];
}

function markOf({ positions: [latest], conflict }: Held["stands"][number]): HTMLElement {
  const mark = document.createElement("span");
  mark.textContent = partyMark(latest!.body);
  if (conflict) mark.dataset.apart = message("position.apart");
  return mark;
}
