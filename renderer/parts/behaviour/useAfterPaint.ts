import { useEffect, useState } from "react";

/**
 * Returns whether a frame has been painted since `of` was first given: work that takes a moment waits for that. Nothing
 * waits for "".
 */
export function useAfterPaint(of: string): boolean {
  const [painted, setPainted] = useState("");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setPainted(of))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [of]);
  return painted === of;
}
