import { onSignalChange } from "#renderer/workspace/base/onSignalChange.ts";
import { useEffect, useState } from "react";
import { useWorkspace } from "#renderer/workspace/context.ts";

/** How long the confirmation stays in the line, in ms: the user looks up from the text in between. */
const STANDS_MS = 8000;

/**
 * The position noted last, shown in the line until the user types the next, goes to another view, or has had time to
 * read it.
 */
export function useLastNotedPosition(): readonly [noted: string, setNoted: (noted: string) => void] {
  const { view } = useWorkspace().viewState;
  const [noted, setNoted] = useState("");
  useEffect(() => {
    if (noted === "") return;
    const forget = () => setNoted("");
    const timer = setTimeout(forget, STANDS_MS);
    const end = onSignalChange(view, forget);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [noted, view]);
  return [noted, setNoted];
}
