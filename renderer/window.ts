// What the workspace imports when it is used comes with the window: by then there may be no network.
import "#shared/exchange/recovery/recoverySheet.ts";
import "#shared/ledger/texts/matchDraftToDocumentByWording.ts";
import "#shared/publish/returned/findPlacesInTexts.ts";
import "#shared/publish/returned/reviewReturnedContent.ts";
import "./workspace/hub/hubConnection.ts";
import "./workspace/incoming/draftReview.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/openWindow.tsx";
import type { StartedWorkspace } from "./frame/startWorkspace.ts";

/** Opens the window with all its features on a workspace that was started. It is loaded after the first text. */
export function openWholeWindow(started: StartedWorkspace): void {
  openWindow(started, features);
}
