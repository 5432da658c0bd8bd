import type { Plugin } from "prosemirror-state";
import type { PlacedAgreedLanguageOrigin } from "#shared/ledger/queries/agreedLanguageOrigins.ts";
import { message } from "#shared/messages/messages.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import type { AgreedLanguageOriginsOnText } from "#renderer/workspace/textModel/agreedLanguageOriginsOnText.ts";
import { provisionLinesPlugin } from "./provisionLines.ts";
import type { DocumentPositionMap } from "../geometry/documentPositionMap.ts";
import * as styles from "../agreed.module.css";

/** The dialog on the origin of the language of the provision at the caret. */
export const AGREED_LANGUAGE_ORIGINS_DIALOG = "origins";

/** Shows the origin of a provision's language as a line beneath its heading or its first block: "UNTOC 18(21)". */
export function agreedLanguageOriginLinesPlugin(
  { all }: AgreedLanguageOriginsOnText,
  positions: DocumentPositionMap,
  viewState: ViewState,
): Plugin {
  const lines = {
    signal: all,
    all: () => all.value,
    keyOf: ({ provision, origin }: PlacedAgreedLanguageOrigin) => `${provision} ${origin.id}`,
    draw: (each: PlacedAgreedLanguageOrigin) => line(each, viewState),
  };
  return provisionLinesPlugin("agreed", lines, positions, viewState);
}

function line({ provision, from }: PlacedAgreedLanguageOrigin, viewState: ViewState): HTMLElement {
  const line = document.createElement("div");
  line.className = styles.agreedFrom;
  line.textContent = message("origin.mark", { from: from.citation });
  line.addEventListener("click", () => {
    viewState.caret.value = provision;
    viewState.dialog.value = AGREED_LANGUAGE_ORIGINS_DIALOG;
  });
  return line;
}
