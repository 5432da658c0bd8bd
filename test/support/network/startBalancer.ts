import { createServer, request, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";

/** A proxy for several hubs that sends every request and every socket to a different one. */
export interface Balancer {
  readonly url: string;
  /** The hubs; `next` chooses one for each request. */
  targets: readonly { readonly port: number }[];
  next: (request: IncomingMessage) => number;
  /** The requested paths, without `?` and what follows. */
  readonly requestedPaths: string[];
  end(): Promise<void>;
}

/** Starts one on a free port. By default it chooses at random. */
export async function startBalancer(): Promise<Balancer> {
  const server = createServer();
  const note = (incoming: IncomingMessage) => {
    balancer.requestedPaths.push(incoming.url!.split("?")[0]!);
    return balancer.targets[balancer.next(incoming)]!.port;
  };
  server.on("request", (incoming, answer) => {
    const { method, url: path, headers } = incoming;
    const passed = request({ port: note(incoming), method, path, headers, agent: false }, (response) => {
      answer.writeHead(response.statusCode!, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    incoming.pipe(passed);
  });
  server.on("upgrade", (incoming, socket) => {
    const passed = connect(note(incoming), "127.0.0.1", () => {
      const lines = incoming.rawHeaders.map((each, at) => (at % 2 === 0 ? `${each}: ` : `${each}\r\n`));
      passed.write(`GET ${incoming.url!} HTTP/1.1\r\n${lines.join("")}\r\n`);
      passed.pipe(socket).pipe(passed);
    });
    for (const [one, other] of [
      [socket, passed],
      [passed, socket],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const balancer: Balancer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets: [],
    next: () => Math.floor(Math.random() * balancer.targets.length),
    requestedPaths: [],
    async end() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return balancer;
}
