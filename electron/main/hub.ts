import "./webcrypto.ts";
import { networkInterfaces } from "node:os";
import { startHub } from "../../hub/start.ts";
import type { HubNews } from "./serve/hub.ts";

/** The port of a hub in the room: the same each time where it is free, so that a link stays good. */
const PORT = 8461;

process.parentPort.once("message", ({ data }: { data: { data: string; web: string } }) => {
  begin(data.data, data.web).then(tell, (error: Error) => tell({ fault: error.message }));
});

const tell = (news: HubNews): void => process.parentPort.postMessage(news);

async function begin(data: string, web: string): Promise<HubNews> {
  const settings = { data, web, host: "0.0.0.0" };
  const hub = await startHub({ ...settings, port: PORT }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return startHub({ ...settings, port: 0 });
  });
  process.parentPort.on("message", ({ data: said }) => {
    if (said === "stop") void hub.stop().finally(() => process.exit(0));
  });
  return { url: `http://${ownAddress()}:${hub.port}` };
}

/** This machine's address in the room's network; without one, itself. */
function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? "127.0.0.1";
}
