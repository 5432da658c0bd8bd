import { OpenedLinkListener } from "./LinkArrivals.tsx";
import { SiteAddressDialog } from "./SiteAddressDialog.tsx";

export function LinkOverlays() {
  return (
    <>
      <OpenedLinkListener />
      <SiteAddressDialog />
    </>
  );
}
