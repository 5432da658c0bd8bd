import { spawn } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { createTempFolder, removeTempFolder } from "../tempFolder.ts";

/** Returns the machine's nginx, or null. Debian installs it where only root looks for programs. */
export function findNginx(): string | null {
  return findProgramOnPath("nginx", { ...process.env, PATH: `${process.env["PATH"] ?? ""}${path.delimiter}/usr/sbin` });
}

/**
 * Starts nginx on a port for several hubs, configured as in docs/hub.md. `method` distributes the requests: `random`,
 * `least_conn`, by `$part` of a team, or by default in turn. Resolves with a function that ends it.
 */
export async function startNginx(
  port: number,
  hubs: readonly { port: number }[],
  method: string,
): Promise<() => Promise<void>> {
  const folder = createTempFolder("nginx");
  // If root starts it, its workers run as another user.
  chmodSync(folder, 0o755);
  const file = path.join(folder, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n  ");
  writeFileSync(
    file,
    `daemon off; pid ${folder}/pid; error_log stderr; worker_processes 2;
events {}
http {
  access_log off;
  map $arg_part $part { "" $request_id; default $arg_part; }
  ${temporary}
  upstream hubs {
    ${method}
    ${hubs.map((each) => `server 127.0.0.1:${each.port};`).join("\n    ")}
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 64m;
    location / {
      proxy_pass http://hubs;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_read_timeout 3600s;
    }
  }
}
`,
  );
  const child = spawn(findNginx()!, ["-p", folder, "-e", "stderr", "-c", file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const gone = new Promise((resolve) => child.once("close", resolve));
  for (const end = Date.now() + 10_000; !(await answers(port));) {
    if (Date.now() > end || child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return async () => {
    child.kill("SIGTERM");
    await gone;
    removeTempFolder(folder);
  };
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
  await answer?.body?.cancel();
  return answer !== null;
}
