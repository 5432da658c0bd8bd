import { SelectionBar } from "./SelectionBar.tsx";
import { Tags } from "./Tags.tsx";

/** What marking puts over the window. */
export function Over() {
  return (
    <>
      <SelectionBar />
      <Tags />
    </>
  );
}
