import { BlockList, isIP } from 'node:net';

/** A range in CIDR notation or one address, IPv4 or IPv6; `null` if the text is neither. */
export function parseIpRange(text: string): BlockList | null {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return null;
  const width = family === 4 ? 32 : 128;
  if (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > width)) return null;
  const list = new BlockList();
  list.addSubnet(
    address,
    bits === undefined ? width : Number(bits),
    family === 4 ? 'ipv4' : 'ipv6',
  );
  return list;
}

/** Whether an address lies in a range; `null` if the text is no address. */
export function isInRange(range: BlockList, address: string): boolean | null {
  const family = isIP(address);
  return family === 0 ? null : range.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
