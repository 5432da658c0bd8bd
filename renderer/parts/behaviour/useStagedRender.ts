import { useEffect, useState } from "react";

/** Counts up to `last`, one at a time with the window's turn between: what is drawn in stages blocks nothing. */
export function useStagedRender(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    const timer = setTimeout(() => setStage(stage + 1));
    return () => clearTimeout(timer);
  }, [stage, last]);
  return stage;
}
