import { connect, createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** A SOCKS server's answers (RFC 1928): no password required; and connected, to an address that is ignored. */
const WELCOME = Buffer.from([5, 0]);
const CONNECTED = Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]);

/**
 * The network cable of one app: a SOCKS server on this machine that carries all its traffic. When it is cut, its
 * connections break and no new one can be made, whatever the app and the hub believe.
 */
export class NetworkCable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #whole = true;

  private constructor() {
    this.#server = createServer((socket) => this.#accept(socket));
  }

  static async start(): Promise<NetworkCable> {
    const wire = new NetworkCable();
    await new Promise<void>((resolve) => wire.#server.listen(0, "127.0.0.1", resolve));
    return wire;
  }

  /** The switches that make Chromium and Electron use this proxy for every address, including this machine's. */
  get switches(): readonly string[] {
    const { port } = this.#server.address() as AddressInfo;
    return [`--proxy-server=socks5://127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>"];
  }

  get isConnected(): boolean {
    return this.#whole;
  }

  cut(): void {
    this.#whole = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#whole = true;
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(socket: Socket): void {
    if (!this.#whole) return void socket.destroy();
    this.#keep(socket);
    socket.once("data", () => {
      socket.write(WELCOME);
      socket.once("data", (request) => this.#join(socket, request));
    });
  }

  #join(socket: Socket, request: Buffer): void {
    const { host, port } = addressIn(request);
    const other = connect(port, host, () => {
      socket.write(CONNECTED);
      socket.pipe(other).pipe(socket);
    });
    this.#keep(other);
    other.once("close", () => socket.destroy());
    socket.once("close", () => other.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => this.#sockets.delete(socket));
  }
}

/**
 * Returns the target of a connect request: an IPv4 address or a name, and a port. Names in `.test` (RFC 6761) are those of
 * this machine. Throws a RangeError for anything else.
 */
function addressIn(request: Buffer): { host: string; port: number } {
  const [, , , kind = 0, length = 0] = request;
  if (kind === 1) return { host: request.subarray(4, 8).join("."), port: request.readUInt16BE(8) };
  if (kind !== 3) throw new RangeError(`A SOCKS address of kind ${kind}`);
  const name = request.toString("latin1", 5, 5 + length);
  return { host: name.endsWith(".test") ? "127.0.0.1" : name, port: request.readUInt16BE(5 + length) };
}
