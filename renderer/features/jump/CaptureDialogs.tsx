import { MeetingDialog } from "./MeetingDialog.tsx";
import { PositionsDialog } from "./PositionsDialog.tsx";

export function CaptureDialogs() {
  return (
    <>
      <MeetingDialog />
      <PositionsDialog />
    </>
  );
}
