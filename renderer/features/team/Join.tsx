import { useEffect } from "react";
import { isInvitationFragment } from "#shared/members/joining/invitation.ts";
import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import type { Place } from "#renderer/desk/place.ts";
import { later } from "#renderer/frame/later.tsx";

const JoinDialog = later(
  () => import("./JoinDialog.tsx"),
  ({ JoinDialog }) => JoinDialog,
);

/** Asks for an invitation; the page may have been opened by a link with one, as there once were. */
export function Join() {
  const { place } = useDesk();
  useEffect(() => {
    const look = () => takeFromAddress(place);
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [place]);
  return useSignal(place.dialog) === "join" ? <JoinDialog /> : null;
}

/** The invitation behind the page's `#`, which then leaves the address: it is a secret. */
function takeFromAddress({ dialog, invitation }: Place): void {
  const { hash, pathname, href } = location;
  if (!isInvitationFragment(hash)) return;
  history.replaceState(null, "", pathname);
  invitation.value = href;
  dialog.value = "join";
}
