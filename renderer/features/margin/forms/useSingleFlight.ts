import { useRef } from "react";

interface SingleFlight {
  readonly begin: () => void;
  readonly isUnderWay: () => boolean;
}

/** Returns work that can begin again only after it has ended, so that a key pressed twice commits nothing twice. */
export function useSingleFlight(work: () => Promise<void>): SingleFlight {
  const isRunning = useRef(false);
  const begin = () => {
    if (isRunning.current) return;
    isRunning.current = true;
    void work().finally(() => (isRunning.current = false));
  };
  return { begin, isUnderWay: () => isRunning.current };
}
