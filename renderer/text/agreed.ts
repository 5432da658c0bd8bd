import type { Plugin } from "prosemirror-state";
import type { PlacedOrigin } from "#shared/ledger/queries/origins.ts";
import { message } from "#shared/messages/messages.ts";
import type { Place } from "../desk/place.ts";
import type { Origins } from "../desk/standing/origins.ts";
import { beneath } from "./beneath.ts";
import type { Positions } from "./positions.ts";
import * as styles from "./agreed.module.css";

/** The dialog on where the provision with the caret has its language from. */
export const ORIGINS_DIALOG = "origins";

/** Shows where a provision has its language from as a line beneath its heading, or its first words: "UNTOC 18(21)". */
export function agreed({ all }: Origins, positions: Positions, place: Place): Plugin {
  const lines = {
    cell: all,
    all: () => all.value,
    keyOf: ({ provision, origin }: PlacedOrigin) => `${provision} ${origin.id}`,
    draw: (each: PlacedOrigin) => line(each, place),
  };
  return beneath("agreed", lines, positions, place);
}

function line({ provision, from }: PlacedOrigin, place: Place): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.agreedFrom;
  line.textContent = message("origin.mark", { from: from.citation });
  line.addEventListener("click", () => {
    place.caret.value = provision;
    place.dialog.value = ORIGINS_DIALOG;
  });
  return line;
}
