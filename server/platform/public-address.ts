import { lookup } from "node:dns";
import { BlockList, isIPv6, type LookupFunction } from "node:net";

/** Networks that are nobody's on the open internet (IANA special-purpose registries, RFC 6890). */
const NOT_PUBLIC_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];
/** Inside what is given out to the internet (2000::/3): examples, and addresses of version 4 in disguise. */
const NOT_PUBLIC_6 = ["2001::/23", "2001:db8::/32", "2002::/16"];

const refused4 = listOf(NOT_PUBLIC_4, "ipv4");
const refused6 = listOf(NOT_PUBLIC_6, "ipv6");
const given6 = listOf(["2000::/3"], "ipv6");

function listOf(networks: readonly string[], type: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", prefix = ""] = network.split("/");
    list.addSubnet(address, Number(prefix), type);
  }
  return list;
}

/** Whether an address is one that anybody on the internet may be asked at. */
export function isPublicAddress(address: string): boolean {
  return isIPv6(address)
    ? given6.check(address, "ipv6") && !refused6.check(address, "ipv6")
    : !refused4.check(address, "ipv4");
}

/**
 * Finds the addresses of a name for a connection, and fails when any of them is not public: a name that is allowed
 * cannot be made to lead into this network.
 */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, []);
    const inside = found.find(({ address }) => !isPublicAddress(address));
    const [first] = found;
    if (inside !== undefined || first === undefined)
      return done(new Error(`${hostname} leads to no public address`), []);
    if (options.all === true) return done(null, found);
    done(null, first.address, first.family);
  });
};
