import { MeetingDialog } from "./MeetingDialog.tsx";
import { PositionsDialog } from "./PositionsDialog.tsx";

export function Dialogs() {
  return (
    <>
      <MeetingDialog />
      <PositionsDialog />
    </>
  );
}
