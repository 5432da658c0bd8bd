import { AddDraft } from "./AddDraft.tsx";
import { Drop } from "./Drop.tsx";

export function Files() {
  return (
    <>
      <Drop />
      <AddDraft />
    </>
  );
}
