import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patientRequests } from "../../shared/adapters/aws/patient-requests.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { cloud } from "./emulators.ts";

describe("a server that takes every connection and answers none", () => {
  const held = new Set<Socket>();
  const server = createServer((socket) => held.add(socket));
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  afterAll(async () => {
    for (const socket of held) socket.destroy();
    server.close();
    await once(server, "close");
  });

  it("is given up, after as many tries as are allowed", async () => {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = makeDynamoDb({ ...cloud, endpoint, patience: { ...patientRequests, requestTimeout: 50 } });
    const before = held.size;
    await expect(makeCaseLog({ client, table: "Cases" }).load("case")).rejects.toThrow("No answer within 50 ms");
    expect(held.size - before).toBe(3);
  });
});

describe("patience with AWS", () => {
  it("ends before the ten seconds of a function that answers HTTP", () => {
    const { attempts, connectionTimeout, requestTimeout } = patientRequests;
    expect(attempts * requestTimeout).toBeLessThan(10_000 - 2_000);
    expect(connectionTimeout).toBeLessThan(requestTimeout);
  });
});
