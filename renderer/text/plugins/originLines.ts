import type { Plugin } from "prosemirror-state";
import type { PlacedOrigin } from "#shared/ledger/queries/origins.ts";
import { message } from "#shared/messages/messages.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { OriginsView } from "#renderer/workspace/textModel/originsView.ts";
import { provisionLinesPlugin } from "./provisionLines.ts";
import type { PositionMap } from "../geometry/positionMap.ts";
import * as styles from "../agreed.module.css";

/** The dialog on the origin of the language of the provision at the caret. */
export const ORIGINS_DIALOG = "origins";

/** Shows the origin of a provision's language as a line beneath its heading or its first block: "UNTOC 18(21)". */
export function originLinesPlugin({ all }: OriginsView, positions: PositionMap, viewState: ViewState): Plugin {
  const lines = {
    signal: all,
    all: () => all.value,
    keyOf: ({ provision, origin }: PlacedOrigin) => `${provision} ${origin.id}`,
    draw: (each: PlacedOrigin) => line(each, viewState),
  };
  return provisionLinesPlugin("agreed", lines, positions, viewState);
}

function line({ provision, from }: PlacedOrigin, viewState: ViewState): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.agreedFrom;
  line.textContent = message("origin.mark", { from: from.citation });
  line.addEventListener("click", () => {
    viewState.caret.value = provision;
    viewState.dialog.value = ORIGINS_DIALOG;
  });
  return line;
}
