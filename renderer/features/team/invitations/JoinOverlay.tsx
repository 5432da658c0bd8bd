import { useEffect } from "react";
import { isInvitationFragment } from "#shared/members/joining/invitation.ts";
import { useSignal } from "#renderer/workspace/base/signals.ts";
import { useWorkspace } from "#renderer/workspace/context.ts";
import type { ViewState } from "#renderer/workspace/viewState.ts";
import { lazyComponent } from "#renderer/frame/lazyComponent.tsx";

const JoinDialog = lazyComponent(
  () => import("./JoinDialog.tsx"),
  ({ JoinDialog }) => JoinDialog,
);

/** Asks for an invitation. The page may have been opened by a link that contains one, as older versions made them. */
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

/** Takes the invitation after the page's `#`, and removes it from the address, because it is a secret. */
function takeFromAddress({ dialog, invitation }: ViewState): void {
  const { hash, pathname, href } = location;
  if (!isInvitationFragment(hash)) return;
  history.replaceState(null, "", pathname);
  invitation.value = href;
  dialog.value = "join";
}
