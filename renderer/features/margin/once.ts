import { useRef } from "react";

/** Work that is begun again only after it has ended: a key pressed twice says nothing twice. */
export function useOnce(work: () => Promise<void>): () => void {
  const underWay = useRef(false);
  return () => {
    if (underWay.current) return;
    underWay.current = true;
    void work().finally(() => (underWay.current = false));
  };
}
