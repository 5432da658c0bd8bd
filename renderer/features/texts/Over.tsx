import { Chooser } from "./Chooser.tsx";
import { Next } from "./Next.tsx";
import { SameText } from "./SameText.tsx";
import "./texts.css";

/** What stands over the window: the texts to choose from, and, in a corner, what is told and asked of them. */
export function Over() {
  return (
    <>
      <div className="of-texts">
        <Next />
        <SameText />
      </div>
      <Chooser />
    </>
  );
}
