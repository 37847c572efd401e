/** The process of the queues and the bucket: fauxqs, kept to loopback, ending when the runner's pipe closes. */
import { Server } from "node:net";
import { startFauxqs } from "fauxqs";

// fauxqs listens on all interfaces and has no setting for it; nothing here may be reached from outside.
const listen = Server.prototype.listen;
Server.prototype.listen = function (this: Server, options: object, ...rest: unknown[]) {
  return Reflect.apply(listen, this, [{ ...options, host: "127.0.0.1" }, ...rest]);
} as typeof listen;

const [port, dataDir, region] = process.argv.slice(2);
if (!port || !dataDir || !region) throw new Error("Usage: storage-process PORT FOLDER REGION");
const server = await startFauxqs({
  port: Number(port),
  logger: false,
  defaultRegion: region,
  dataDir,
  s3StorageDir: `${dataDir}/objects`,
});

const end = () => server.stop().then(() => process.exit(0));
process.stdin.resume().on("end", end).on("close", end);
process.on("SIGTERM", end);
