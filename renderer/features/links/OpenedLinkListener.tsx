import { useEffect } from "react";
import { useWorkspace } from "#renderer/workspace/context.ts";
import { followPlaceLink } from "#renderer/workspace/actions/followPlaceLink.ts";

/** Follows links that the system hands over. */
export function OpenedLinkListener() {
  const workspace = useWorkspace();
  useEffect(() => workspace.host.links?.arriving((link) => void followPlaceLink(workspace, link)), [workspace]);
  return null;
}
