import { BlockList, isIP } from 'node:net';
import { isLoopbackAddress } from './loopback.ts';

/** An IP address, or a network in CIDR notation; `null` where the text is neither. */
export function parseNetwork(
  text: string,
): { readonly address: string; readonly prefix: number; readonly family: 'ipv4' | 'ipv6' } | null {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return null;
  const width = version === 4 ? 32 : 128;
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > width)) return null;
  return {
    address,
    prefix: bits === undefined ? width : Number(bits),
    family: version === 4 ? 'ipv4' : 'ipv6',
  };
}

/** Whether an address is this machine's, or in one of the networks; of no address, true: it is this process's own. */
export function networkCheck(
  networks: readonly string[],
): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const text of networks) {
    const network = parseNetwork(text);
    if (network !== null) list.addSubnet(network.address, network.prefix, network.family);
  }
  return (address) => {
    if (address === undefined || isLoopbackAddress(address)) return true;
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}
