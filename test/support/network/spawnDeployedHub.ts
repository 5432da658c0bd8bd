import { HUB_CHECKOUT, spawnHub, type HubProcess, type Stage } from "#test/hub/support.ts";
import { DEPLOYED_SETTINGS } from "./startHaproxy.ts";
import type { TestService } from "./testServices.ts";

/** The services that hubs share. */
export interface SharedServices {
  readonly postgres: TestService;
  readonly redis: TestService;
}

/**
 * Starts a hub on a port of this machine, behind a balancer at `origin`. Everything else is as in a deployment. `checkout`
 * names the folder of another version's checkout.
 */
export function spawnDeployedHub(
  stage: Stage,
  port: number,
  origin: string,
  { postgres, redis }: SharedServices,
  checkout?: string,
): Promise<HubProcess> {
  const env = { DATABASE_URL: postgres.url, REDIS_URL: redis.url, ...(checkout && { [HUB_CHECKOUT]: checkout }) };
  const own = ["--port", String(port), "--host", "127.0.0.1", "--metrics", "127.0.0.1:0", "--origin", origin];
  return spawnHub(stage, null, env, "--config", DEPLOYED_SETTINGS, ...own, "--proxy", "127.0.0.1", "--open");
}
