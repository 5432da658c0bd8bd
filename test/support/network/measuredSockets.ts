import WebSocket from "ws";

/** The traffic of sockets: the bytes of each message, in order. */
export interface MeasuredSockets {
  /** The class of sockets to use. */
  readonly socket: typeof WebSocket;
  readonly sent: number[];
  readonly received: number[];
}

/**
 * Creates sockets that record the lengths of sent and received messages; `onMessage` is called for each received one.
 */
export function measureSockets(
  onMessage: (all: MeasuredSockets, socket: WebSocket) => void = () => undefined,
): MeasuredSockets {
  class MeasuredSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.on("message", (data: ArrayBuffer) => {
        all.received.push(data.byteLength);
        onMessage(all, this);
      });
    }
    override send(data: never, ...rest: never[]): void {
      all.sent.push((data as Uint8Array).byteLength);
      super.send(data, ...rest);
    }
  }
  const all: MeasuredSockets = { socket: MeasuredSocket as unknown as typeof WebSocket, sent: [], received: [] };
  return all;
}

/** Creates sockets of which the first is cut as soon as a message arrives and `when` returns true. */
export function cutFirstSocket(when: (all: MeasuredSockets) => boolean): MeasuredSockets {
  let isCut = false;
  return measureSockets((all, socket) => {
    if (isCut || !when(all)) return;
    isCut = true;
    socket.terminate();
  });
}

export const sumOfNumbers = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
