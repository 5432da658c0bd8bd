import { CurrentMeetingDialog } from "./CurrentMeetingDialog.tsx";
import { ProvisionPositionsDialog } from "./ProvisionPositionsDialog.tsx";

export function MeetingAndPositionsDialogs() {
  return (
    <>
      <CurrentMeetingDialog />
      <ProvisionPositionsDialog />
    </>
  );
}
