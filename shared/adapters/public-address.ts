import { lookup as systemLookup } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** All addresses of a host name, as the system's resolver gives them. */
export type Lookup = (host: string) => Promise<{ address: string; family: number }[]>;

/** Whether an address may be connected to. */
export type Allowed = (address: string) => boolean;

/** A name or address that leads to where requests of ours have no business: our own network, or the machine itself. */
export class RefusedAddress extends Error {}

const listOf = (subnets: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = "", prefix] = subnet.split("/");
    list.addSubnet(network, Number(prefix), network.includes(":") ? "ipv6" : "ipv4");
  }
  return list;
};

const loopback4 = listOf(["127.0.0.0/8"]);

// The special-purpose registries of IANA (RFC 6890 and its updates): everything that is not the public internet.
const special4 = listOf([
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
]);
// Named by what is allowed, so that IPv4 dressed as IPv6 (mapped, translated, tunnelled) needs no list of its own.
const global6 = listOf(["2000::/3"]);
const special6 = listOf(["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

/** Whether an address is the machine itself, written plainly. */
export const isLoopback: Allowed = (address) =>
  (isIP(address) === 4 && loopback4.check(address, "ipv4")) || address === "::1";

/** Whether an address is on the public internet: not private, link-local (where clouds keep their metadata) or loopback. */
export const isPublic: Allowed = (address) => {
  if (isIP(address) === 4) return !special4.check(address, "ipv4");
  if (isIP(address) !== 6 || address.includes("%")) return false;
  return global6.check(address, "ipv6") && !special6.check(address, "ipv6");
};

/**
 * A lookup for `node:net` that gives only what was checked. The socket connects to these very addresses and asks no
 * second time, so a name that answers differently next time (DNS rebinding) gains nothing. One bad address refuses all.
 */
export const checkedLookup =
  (allowed: Allowed, lookup: Lookup = (host) => systemLookup(host, { all: true })): LookupFunction =>
  (host, { all }, callback) => {
    lookup(host).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => allowed(address))) {
          callback(new RefusedAddress(`${host} leads to an address that is not allowed`), "", 0);
        } else if (all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
