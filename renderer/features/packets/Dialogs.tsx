import { Arrived } from "./Arrived.tsx";
import { Pack } from "./Pack.tsx";

/** The dialogs of packets. */
export function Dialogs() {
  return (
    <>
      <Pack />
      <Arrived />
    </>
  );
}
