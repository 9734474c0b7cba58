import type { Server } from "node:http";

/** A server that answers on a free port of this machine. */
export interface Listening {
  port: number;
  /** Without a slash at its end. */
  origin: string;
  /** Breaks connections that are still open. */
  close(): Promise<void>;
}

export async function listenLocally(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has no port");
  return {
    port: bound.port,
    origin: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
