import { OpenedLinkListener } from "./OpenedLinkListener.tsx";
import { SiteAddressDialog } from "./SiteAddressDialog.tsx";

export function LinkOverlays() {
  return (
    <>
      <OpenedLinkListener />
      <SiteAddressDialog />
    </>
  );
}
