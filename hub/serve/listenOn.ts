import { chmod, lstat, rm } from "node:fs/promises";
import { connect, type Server } from "node:net";

/** Where a server listens: a port at an address, or a Unix socket. */
export type ListeningPlace = { readonly port: number; readonly host: string } | { readonly socket: string };

/** The hub's user and its group may use the socket: the proxy's user belongs to that group. */
const FOR_OWNER_AND_GROUP = 0o660;

/**
 * Starts listening. A socket that a hub has left behind is replaced; rejects with `EADDRINUSE` if somebody answers there, as
 * at a port that is taken.
 */
export async function listenOn(server: Server, place: ListeningPlace): Promise<void> {
  if ("socket" in place) await removeLeftSocket(place.socket);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    const begun = () => {
      server.off("error", reject);
      resolve();
    };
    if ("socket" in place) server.listen(place.socket, begun);
    else server.listen(place.port, place.host, begun);
  });
  if ("socket" in place) await chmod(place.socket, FOR_OWNER_AND_GROUP);
}

/** Removes a socket at which nobody listens any more. Anything else stays, and listening fails. */
async function removeLeftSocket(path: string): Promise<void> {
  const isSocket = await lstat(path).then(
    (found) => found.isSocket(),
    () => false,
  );
  if (!isSocket) return;
  const code = await new Promise<string | undefined>((resolve) => {
    const line = connect(path, () => {
      line.destroy();
      resolve(undefined);
    });
    line.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
  });
  if (code === "ECONNREFUSED") await rm(path);
}
