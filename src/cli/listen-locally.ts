import type { Server } from "node:http";

/** Ports that are tried after the first. */
const FURTHER_PORTS = 20;

/** Lets a server be reached from this machine alone; a port that is taken is followed by the next. */
export async function listenLocally(server: Server, port: number): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(next, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || next - port >= FURTHER_PORTS) throw error;
    }
  }
}
