import { LinkArrivals } from "./LinkArrivals.tsx";
import { SiteAddressDialog } from "./SiteAddressDialog.tsx";

export function LinkOverlays() {
  return (
    <>
      <LinkArrivals />
      <SiteAddressDialog />
    </>
  );
}
