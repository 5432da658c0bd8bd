import { useEffect } from "react";
import { isInvitationFragment } from "#shared/members/joining/invitation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import { lazyPart } from "#renderer/frame/lazyPart.tsx";

const JoinDialog = lazyPart(
  () => import("./JoinDialog.tsx"),
  ({ JoinDialog }) => JoinDialog,
);

/** Asks for an invitation; the page may have been opened by a link with one, as there once were. */
export function JoinOverlay() {
  const { viewState } = useWorkspace();
  useEffect(() => {
    const look = () => takeFromAddress(viewState);
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [viewState]);
  return useSignal(viewState.dialog) === "join" ? <JoinDialog /> : null;
}

/** The invitation behind the page's `#`, which then leaves the address: it is a secret. */
function takeFromAddress({ dialog, invitation }: ViewState): void {
  const { hash, pathname, href } = location;
  if (!isInvitationFragment(hash)) return;
  history.replaceState(null, "", pathname);
  invitation.value = href;
  dialog.value = "join";
}
