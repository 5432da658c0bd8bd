import { useSignal } from "#renderer/desk/base/signals.ts";
import { useDesk } from "#renderer/desk/context.ts";
import { Chooser } from "./Chooser.tsx";
import { Move } from "./Move.tsx";
import { Next } from "./Next.tsx";
import { SameText } from "./SameText.tsx";
import * as styles from "./texts.module.css";

/**
 * What stands over the window: the texts to choose from, and, in a corner, what is told and asked of them. It waits while
 * a note is placed: the bar for that has the same corner.
 */
export function Over() {
  const isPlacing = useSignal(useDesk().place.comparing.placing) !== null;
  return (
    <>
      <div className={styles.ofTexts} hidden={isPlacing}>
        <Next />
        <SameText />
      </div>
      <Chooser />
      <Move />
    </>
  );
}
