import { useRef } from "react";

interface Once {
  readonly begin: () => void;
  readonly isUnderWay: () => boolean;
}

/** Work that is begun again only after it has ended: a key pressed twice says nothing twice. */
export function useSingleFlight(work: () => Promise<void>): Once {
  const underWay = useRef(false);
  const begin = () => {
    if (underWay.current) return;
    underWay.current = true;
    void work().finally(() => (underWay.current = false));
  };
  return { begin, isUnderWay: () => underWay.current };
}
