import { VoteFormDialog } from "./VoteFormDialog.tsx";
import { VotesDialog } from "./VotesDialog.tsx";

export function VotesDialogs() {
  return (
    <>
      <VotesDialog />
      <VoteFormDialog />
    </>
  );
}
